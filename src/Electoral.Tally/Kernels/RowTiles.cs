using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Columns laid beside each other: the numbers of a row in sixteen bytes, or in thirty-two.</summary>
/// <remarks>
/// Lanes are of 16 bits. A column of 32 bits takes two, its lower half first; those come before all others. Both ways
/// go eight rows by eight lanes at a time through <see cref="Transpose"/>.
/// </remarks>
/// <param name="wide">Columns of 32 bits.</param>
/// <param name="narrow">Columns of 16 bits.</param>
/// <param name="tiles">Room for the rows.</param>
internal sealed unsafe class RowTiles(
    ReadOnlyMemory<int>[] wide, ReadOnlyMemory<ushort>[] narrow, Vector128<ushort>* tiles)
{
    /// <summary>The most lanes of a row.</summary>
    public const int MostLanes = 2 * Width;

    /// <summary>How many rows before its turn a row is asked for.</summary>
    private const int Ahead = 32;

    private const int Width = Transpose.Width;

    private readonly int _wideLanes = 2 * wide.Length;
    private readonly int _lanes = (2 * wide.Length) + narrow.Length;
    private readonly int _vectors = VectorsOf((2 * wide.Length) + narrow.Length);
    private readonly Vector128<ushort>* _tiles = tiles;

    /// <summary>The most lanes of so many rows: one array is to hold them.</summary>
    public static int MostLanesOf(int rows) => rows < Array.MaxLength / 4 ? MostLanes : Width;

    /// <summary>How many vectors a row of so many lanes takes.</summary>
    public static int VectorsOf(int lanes) => (lanes + Width - 1) / Width;

    /// <summary>Lays the rows <paramref name="from"/> … <paramref name="end"/> - 1 of all columns beside each other.
    /// </summary>
    public void LayOut(int from, int end)
    {
        var handles = new MemoryHandle[wide.Length + narrow.Length];
        void** columns = stackalloc void*[MostLanes];
        try
        {
            for (int i = 0; i < handles.Length; i++)
            {
                handles[i] = i < wide.Length ? wide[i].Pin() : narrow[i - wide.Length].Pin();
                if (i >= wide.Length) columns[wide.Length + i] = handles[i].Pointer;
                else columns[2 * i] = columns[(2 * i) + 1] = handles[i].Pointer;
            }

            LayOut(columns, from, end);
        }
        finally
        {
            foreach (var handle in handles) handle.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LayOut(void** columns, int from, int end)
    {
        // Rows lie inside the columns and the room: nothing wraps.
        unchecked
        {
            var room = stackalloc Vector128<ushort>[Width];
            int row = from;
            for (; Transpose.IsSupported && row + Width <= end; row += Width)
            {
                var tile = _tiles + ((long)row * _vectors);
                for (int first = 0; first < _lanes; first += Width, tile++)
                {
                    for (int i = 0; i < Width; i++) room[i] = Load(columns, first + i, row);
                    Transpose.Eight(room);
                    for (int i = 0; i < Width; i++) tile[i * _vectors] = room[i];
                }
            }

            for (; row < end; row++)
            {
                ushort* numbers = (ushort*)(_tiles + ((long)row * _vectors));
                for (int lane = 0; lane < _lanes; lane++)
                {
                    numbers[lane] = lane >= _wideLanes
                        ? ((ushort*)columns[lane])[row]
                        : (ushort)(((int*)columns[lane])[row] >> (16 * (lane & 1)));
                }
            }
        }
    }

    /// <summary>Takes the rows for places <paramref name="from"/> … <paramref name="end"/> - 1 apart again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(int[] order, int from, int end, int[][] toWide, ushort[][] toNarrow)
    {
        // Rows lie inside the room, places inside the columns: nothing wraps.
        unchecked
        {
            var room = stackalloc Vector128<ushort>[Width];
            int place = from, vectors = _vectors;
            for (; Transpose.IsSupported && place + Width <= end; place += Width)
            {
                for (int i = 0; i < Width; i++)
                {
                    Sse.Prefetch0(_tiles + ((long)order[Math.Min(place + i + Ahead, end - 1)] * vectors));
                }

                for (int first = 0; first < _lanes; first += Width)
                {
                    var tile = _tiles + (first / Width);
                    for (int i = 0; i < Width; i++) room[i] = tile[(long)order[place + i] * vectors];
                    Transpose.Eight(room);
                    Store(room, first, place, toWide, toNarrow);
                }
            }

            for (; place < end; place++)
            {
                ushort* numbers = (ushort*)(_tiles + ((long)order[place] * vectors));
                for (int i = 0; i < toWide.Length; i++) toWide[i][place] = ((int*)numbers)[i];
                for (int i = 0; i < toNarrow.Length; i++) toNarrow[i][place] = numbers[_wideLanes + i];
            }
        }
    }

    /// <summary>Eight numbers of a lane; any where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<ushort> Load(void** columns, int lane, int row)
    {
        unchecked
        {
            if (lane >= _lanes) return Vector128<ushort>.Zero;
            if (lane >= _wideLanes) return Vector128.Load((ushort*)columns[lane] + row);
            uint* numbers = (uint*)columns[lane] + row;
            Vector128<uint> first = Vector128.Load(numbers), second = Vector128.Load(numbers + Vector128<uint>.Count);
            return (lane & 1) == 0
                ? Vector128.Narrow(first, second)
                : Vector128.Narrow(first >>> 16, second >>> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector128<ushort>* room, int firstLane, int place, int[][] toWide, ushort[][] toNarrow)
    {
        unchecked
        {
            for (int i = 0; i < Width && firstLane + i < _lanes; i++)
            {
                int lane = firstLane + i;
                if (lane >= _wideLanes)
                {
                    room[i].CopyTo(toNarrow[lane - _wideLanes], place);
                    continue;
                }

                int[] to = toWide[lane / 2];
                Sse2.UnpackLow(room[i], room[i + 1]).AsInt32().CopyTo(to, place);
                Sse2.UnpackHigh(room[i], room[i + 1]).AsInt32().CopyTo(to, place + Vector128<int>.Count);
                i++;
            }
        }
    }
}
