using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Puts the rows of up to eight 16-bit columns into another order.</summary>
/// <remarks>
/// Rows that are to stand together come from anywhere, so that each number of each column would be a wait for memory.
/// The columns are first laid beside each other, eight numbers a row in sixteen bytes: then there is one wait a row.
/// Both ways go eight rows by eight columns at a time through <see cref="Transpose"/>.
/// </remarks>
internal static unsafe class RowGather
{
    /// <summary>How many rows before its turn a row is asked for.</summary>
    private const int Ahead = 32;

    private const int Width = Transpose.Width, BlockRows = 1 << 14;

    /// <summary>Takes rows.</summary>
    /// <param name="columns">One to eight columns of the same length.</param>
    /// <param name="order">The row to stand at each place.</param>
    /// <param name="tiles">Room for as many tiles as the columns have rows.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <returns>The columns in the new order.</returns>
    public static ushort[][] Take(
        IReadOnlyList<ReadOnlyMemory<ushort>> columns, int[] order, Vector128<ushort>[] tiles, int threads)
    {
        int rows = columns[0].Length;
        var workload = new Workload(threads, BlockRows, 0, CancellationToken.None);
        workload.For(workload.BlocksOf(rows), block => Pinned(
            columns, block * BlockRows, Math.Min((block + 1) * BlockRows, rows), tiles));
        var taken = new ushort[columns.Count][];
        for (int i = 0; i < taken.Length; i++) taken[i] = GC.AllocateUninitializedArray<ushort>(order.Length);
        workload.For(workload.BlocksOf(order.Length), block => Collect(
            tiles, order, block * BlockRows, Math.Min((block + 1) * BlockRows, order.Length), taken));
        return taken;
    }

    private static void Pinned(
        IReadOnlyList<ReadOnlyMemory<ushort>> columns, int from, int end, Vector128<ushort>[] tiles)
    {
        var handles = new MemoryHandle[columns.Count];
        var pointers = stackalloc ushort*[Width];
        try
        {
            for (int i = 0; i < handles.Length; i++)
            {
                handles[i] = columns[i].Pin();
                pointers[i] = (ushort*)handles[i].Pointer;
            }

            Interleave(pointers, handles.Length, from, end, tiles);
        }
        finally
        {
            foreach (var handle in handles) handle.Dispose();
        }
    }

    /// <summary>Lays columns beside each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Interleave(ushort** columns, int count, int from, int end, Vector128<ushort>[] tiles)
    {
        var room = stackalloc Vector128<ushort>[Width];
        int row = from;
        for (; Transpose.IsSupported && row + Width <= end; row += Width)
        {
            for (int i = 0; i < Width; i++)
            {
                room[i] = i < count ? Vector128.Load(columns[i] + row) : Vector128<ushort>.Zero;
            }

            Transpose.Eight(room);
            for (int i = 0; i < Width; i++) tiles[row + i] = room[i];
        }

        for (int i = 0; i < count; i++)
        {
            for (int rest = row; rest < end; rest++) NumbersOf(ref tiles[rest])[i] = columns[i][rest];
        }
    }

    /// <summary>Takes rows apart again, in their new order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Collect(Vector128<ushort>[] tiles, int[] order, int from, int end, ushort[][] taken)
    {
        var room = stackalloc Vector128<ushort>[Width];
        int place = from;
        for (; Transpose.IsSupported && place + Width <= end; place += Width)
        {
            for (int i = 0; i < Width; i++)
            {
                Prefetch(ref tiles[order[Math.Min(place + i + Ahead, end - 1)]]);
                room[i] = tiles[order[place + i]];
            }

            Transpose.Eight(room);
            for (int i = 0; i < taken.Length; i++)
            {
                room[i].StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(taken[i]), (nuint)place);
            }
        }

        for (int i = 0; i < taken.Length; i++)
        {
            for (int rest = place; rest < end; rest++) taken[i][rest] = NumbersOf(ref tiles[order[rest]])[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(ref Vector128<ushort> tile)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref tile));
    }

    private static Span<ushort> NumbersOf(ref Vector128<ushort> tile) =>
        MemoryMarshal.Cast<Vector128<ushort>, ushort>(new Span<Vector128<ushort>>(ref tile));
}
