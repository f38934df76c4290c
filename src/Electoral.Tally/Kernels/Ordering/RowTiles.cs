using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Electoral.Tally.Kernels;

/// <summary>Columns laid out next to each other: the numbers of a row in sixteen bytes, or in thirty-two.</summary>
/// <remarks>
/// Lanes are of 16 bits. A column of 32 bits takes two, its lower half first; those come before all others. Both ways
/// go eight rows by eight lanes at a time through <see cref="Transpose"/>.
/// </remarks>
internal sealed unsafe class RowTiles : IDisposable
{
    /// <summary>The lanes of a vector, and the most of a row.</summary>
    public const int FewLanes = Width, MostLanes = 2 * Width;

    /// <summary>How many rows ahead a row is prefetched.</summary>
    private const int Ahead = 32;

    private const int Width = Transpose.Width;

    private readonly List<MemoryHandle> _handles = [];
    private readonly Lane[] _lanes;
    private readonly int _wideLanes;
    private readonly int _vectors;
    private readonly Vector128<ushort>* _tiles;
    private readonly int[]? _slots;

    /// <param name="wide">Columns of 32 bits, and where they are to be in another order.</param>
    /// <param name="narrow">Columns of 16 bits.</param>
    /// <param name="tiles">A buffer for the rows.</param>
    /// <param name="slots">Where in it each row is laid, near those that it will be next to; null for row after row.
    /// </param>
    public RowTiles(
        ReadOnlySpan<(ReadOnlyMemory<int> From, int[] To)> wide,
        ReadOnlySpan<(ReadOnlyMemory<ushort> From, ushort[] To)> narrow,
        void* tiles,
        int[]? slots)
    {
        _tiles = (Vector128<ushort>*)tiles;
        (_slots, _wideLanes) = (slots, 2 * wide.Length);
        _lanes = new Lane[_wideLanes + narrow.Length];
        _vectors = VectorsOf(_lanes.Length);
        for (int i = 0; i < wide.Length; i++)
        {
            _lanes[2 * i] = new(Pin(wide[i].From), Pin<int>(wide[i].To));
            _lanes[(2 * i) + 1] = _lanes[2 * i];
        }

        for (int i = 0; i < narrow.Length; i++)
        {
            _lanes[_wideLanes + i] = new(Pin(narrow[i].From), Pin<ushort>(narrow[i].To));
        }
    }

    /// <summary>The most lanes for this many rows: one array is to hold them.</summary>
    public static int MostLanesOf(int rows) => rows < Array.MaxLength / 4 ? MostLanes : Width;

    /// <summary>How many vectors a row with this many lanes takes.</summary>
    public static int VectorsOf(int lanes) => (lanes + Width - 1) / Width;

    public void Dispose()
    {
        foreach (var handle in _handles) handle.Dispose();
        _handles.Clear();
    }

    /// <summary>Lays the rows <paramref name="from"/> … <paramref name="end"/> - 1 of all columns next to each other.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void LayOut(int from, int end)
    {
        // Rows are inside the columns and the buffer: nothing wraps.
        unchecked
        {
            var lines = stackalloc Vector128<ushort>[Width];
            int row = from;
            for (; Transpose.IsSupported && row + Width <= end; row += Width)
            {
                for (int first = 0; first < _lanes.Length; first += Width)
                {
                    for (int i = 0; i < Width; i++) lines[i] = Load(first + i, row);
                    Transpose.Eight(lines);
                    var tile = _tiles + (first / Width);
                    for (int i = 0; i < Width; i++) tile[SlotOf(row + i) * _vectors] = lines[i];
                }
            }

            for (; row < end; row++)
            {
                ushort* numbers = (ushort*)(_tiles + (SlotOf(row) * _vectors));
                for (int lane = 0; lane < _lanes.Length; lane++)
                {
                    numbers[lane] = lane >= _wideLanes
                        ? ((ushort*)_lanes[lane].From)[row]
                        : (ushort)(((int*)_lanes[lane].From)[row] >> (16 * (lane & 1)));
                }
            }
        }
    }

    /// <summary>
    /// Takes the rows for positions <paramref name="from"/> … <paramref name="end"/> - 1 apart again.
    /// </summary>
    /// <param name="order">Where the row at each position was laid.</param>
    /// <param name="from">The first position.</param>
    /// <param name="end">The position after the last.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Collect(int[] order, int from, int end)
    {
        // Rows are inside the buffer, positions inside the columns: nothing wraps.
        unchecked
        {
            var lines = stackalloc Vector128<ushort>[Width];
            int index = from, vectors = _vectors;
            for (; Transpose.IsSupported && index + Width <= end; index += Width)
            {
                Ask(order.AsSpan(Math.Min(index + Ahead, end - Width), Width));
                ref int rows = ref order[index];
                for (int first = 0; first < _lanes.Length; first += Width)
                {
                    var tile = _tiles + (first / Width);
                    for (int i = 0; i < Width; i++) lines[i] = tile[(long)Unsafe.Add(ref rows, i) * vectors];
                    Transpose.Eight(lines);
                    Store(lines, first, index);
                }
            }

            for (; index < end; index++)
            {
                ushort* numbers = (ushort*)(_tiles + ((long)order[index] * vectors));
                for (int lane = 0; lane < _wideLanes; lane += 2)
                {
                    ((int*)_lanes[lane].To)[index] = ((int*)numbers)[lane / 2];
                }

                for (int lane = _wideLanes; lane < _lanes.Length; lane++)
                {
                    ((ushort*)_lanes[lane].To)[index] = numbers[lane];
                }
            }
        }
    }

    /// <summary>Asks memory for rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Ask(ReadOnlySpan<int> rows)
    {
        foreach (int row in rows) Sse.Prefetch0(_tiles + ((long)row * _vectors));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long SlotOf(int row) => _slots is null ? row : _slots[row];

    /// <summary>Eight numbers of a lane; any where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<ushort> Load(int lane, int row)
    {
        unchecked
        {
            if (lane >= _lanes.Length) return Vector128<ushort>.Zero;
            if (lane >= _wideLanes) return Vector128.Load((ushort*)_lanes[lane].From + row);
            uint* numbers = (uint*)_lanes[lane].From + row;
            Vector128<uint> first = Vector128.Load(numbers), second = Vector128.Load(numbers + Vector128<uint>.Count);
            return (lane & 1) == 0
                ? Vector128.Narrow(first, second)
                : Vector128.Narrow(first >>> 16, second >>> 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector128<ushort>* lines, int firstLane, int index)
    {
        unchecked
        {
            int end = Math.Min(_lanes.Length, firstLane + Width), lane = firstLane;
            for (; lane < Math.Min(end, _wideLanes); lane += 2, lines += 2)
            {
                uint* to = (uint*)_lanes[lane].To + index;
                Sse2.UnpackLow(lines[0], lines[1]).AsUInt32().Store(to);
                Sse2.UnpackHigh(lines[0], lines[1]).AsUInt32().Store(to + Vector128<uint>.Count);
            }

            for (; lane < end; lane++, lines++) lines->Store((ushort*)_lanes[lane].To + index);
        }
    }

    private void* Pin<T>(ReadOnlyMemory<T> column)
    {
        var handle = column.Pin();
        _handles.Add(handle);
        return handle.Pointer;
    }

    /// <summary>Where the column of a lane begins, and where in another order.</summary>
    private readonly struct Lane(void* from, void* to)
    {
        public readonly void* From = from, To = to;
    }
}
