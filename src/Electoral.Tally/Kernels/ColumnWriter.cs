using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Turns rows of 32-bit numbers into columns of 16 bits each, eight rows by eight columns at a time.</summary>
/// <remarks>
/// A tile is loaded row by row, narrowed, and turned over in registers by three rounds of interleaving; then each
/// column's eight numbers are stored at once. Numbers must be below 65,536.
/// </remarks>
internal static unsafe class ColumnWriter
{
    /// <summary>Copies up to eight neighbouring columns.</summary>
    /// <param name="rows">The first column's number in the first row.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="targets">Where each of eight columns goes; null for one that is not wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Copy(int* rows, int stride, int count, ushort** targets)
    {
        int row = 0;
        if (Sse2.IsSupported)
        {
            for (; row + 8 <= count; row += 8) Tile(rows + ((long)row * stride), stride, row, targets);
        }

        CopyScalar(rows, stride, row, count, targets);
    }

    /// <summary>The plain way, for what tiles leave over and as their oracle.</summary>
    public static void CopyScalar(int* rows, int stride, int from, int count, ushort** targets)
    {
        for (int column = 0; column < 8; column++)
        {
            if (targets[column] == null) continue;
            for (int row = from; row < count; row++)
            {
                targets[column][row] = unchecked((ushort)rows[((long)row * stride) + column]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile(int* rows, int stride, int row, ushort** targets)
    {
        // Rounds: neighbours of 16, of 32, of 64 bits. Names: a0 is rows 0 and 1, low half; and so on.
        Vector128<ushort> r0 = Narrow(rows), r1 = Narrow(rows + stride), r2 = Narrow(rows + (2 * stride));
        Vector128<ushort> r3 = Narrow(rows + (3 * stride)), r4 = Narrow(rows + (4 * stride));
        Vector128<ushort> r5 = Narrow(rows + (5 * stride)), r6 = Narrow(rows + (6 * stride));
        Vector128<ushort> r7 = Narrow(rows + (7 * stride));
        Vector128<uint> a0 = Low(r0, r1), a1 = High(r0, r1), a2 = Low(r2, r3), a3 = High(r2, r3);
        Vector128<uint> a4 = Low(r4, r5), a5 = High(r4, r5), a6 = Low(r6, r7), a7 = High(r6, r7);
        Vector128<ulong> b0 = Low(a0, a2), b1 = High(a0, a2), b2 = Low(a1, a3), b3 = High(a1, a3);
        Vector128<ulong> b4 = Low(a4, a6), b5 = High(a4, a6), b6 = Low(a5, a7), b7 = High(a5, a7);
        Store(targets[0], row, Sse2.UnpackLow(b0, b4));
        Store(targets[1], row, Sse2.UnpackHigh(b0, b4));
        Store(targets[2], row, Sse2.UnpackLow(b1, b5));
        Store(targets[3], row, Sse2.UnpackHigh(b1, b5));
        Store(targets[4], row, Sse2.UnpackLow(b2, b6));
        Store(targets[5], row, Sse2.UnpackHigh(b2, b6));
        Store(targets[6], row, Sse2.UnpackLow(b3, b7));
        Store(targets[7], row, Sse2.UnpackHigh(b3, b7));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Narrow(int* row) =>
        Vector128.Narrow(Vector128.Load((uint*)row), Vector128.Load((uint*)row + 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Low(Vector128<ushort> left, Vector128<ushort> right) =>
        Sse2.UnpackLow(left, right).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> High(Vector128<ushort> left, Vector128<ushort> right) =>
        Sse2.UnpackHigh(left, right).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Low(Vector128<uint> left, Vector128<uint> right) =>
        Sse2.UnpackLow(left, right).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> High(Vector128<uint> left, Vector128<uint> right) =>
        Sse2.UnpackHigh(left, right).AsUInt64();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ushort* target, int row, Vector128<ulong> column)
    {
        if (target != null) column.AsUInt16().Store(target + row);
    }
}
