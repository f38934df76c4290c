using System.Buffers;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Adds up the rows of many short units, such as centres of a few sheets each.</summary>
/// <remarks>
/// Rows are cut into pieces that stay in the first-level cache; in each piece, eight columns at a time go through
/// <see cref="UnitSums"/>. The last eight overlap the ones before if the number of columns is not a multiple of eight.
/// </remarks>
internal sealed unsafe class ShortUnits : IDisposable
{
    private const int PieceRows = 4096, Group = UnitSums.Columns;

    private readonly CountColumn[] _columns;
    private readonly HalfColumns _halves;
    private readonly MemoryHandle[] _pins;
    private readonly UnitRanges _units;
    private readonly int _rows;
    private readonly int[]? _above;

    /// <param name="columns">The columns of the rows.</param>
    /// <param name="units">The units, which are short.</param>
    /// <param name="halves">The columns as such of 16 bits.</param>
    /// <param name="above">
    /// Runs of units to add up in turn: the first unit of each and the end of the last; or null.
    /// </param>
    public ShortUnits(CountColumns columns, UnitRanges units, HalfColumns halves, int[]? above)
    {
        (_columns, _units, _halves, _rows, _above) = (columns.Columns, units, halves, columns.Rows, above);
        Stride = Math.Max(Group, halves.Count);
        Sums = GC.AllocateUninitializedArray<uint>(checked(units.Count * Stride));
        SumsAbove = above is null ? [] : new long[checked((above.Length - 1) * Stride)];
        _pins = Array.ConvertAll(_columns, Pin);
    }

    /// <summary>How many numbers a unit has in the sums: a sum for each column of 16 bits, at least eight.</summary>
    public int Stride { get; }

    /// <summary>The sums, unit after unit.</summary>
    public uint[] Sums { get; }

    /// <summary>The sums of the runs of units, run after run.</summary>
    public long[] SumsAbove { get; }

    /// <summary>
    /// Whether these units are short enough for the sums to be right and for this to be faster.
    /// </summary>
    public static bool Suit(UnitRanges units, Workload work)
    {
        long rows = units.Starts.Span[^1] - units.Starts.Span[0];
        return rows < (long)work.ShortRows * units.Count && !units.AnyLongerThan(UnitSums.MaxRows);
    }

    public void AddUp(Workload work)
    {
        // In a table without counts, the kernel would have no column to read.
        if (_columns.Length == 0)
        {
            Array.Clear(Sums);
            return;
        }

        int chunks = Math.Max(1, work.BlocksOf(_rows));
        work.For(chunks, chunk => AddChunk(chunk, chunks));
    }

    public void Dispose()
    {
        foreach (var pin in _pins) pin.Dispose();
    }

    private static MemoryHandle Pin(CountColumn column) => column.TryGetStored(out ReadOnlyMemory<ushort> narrow)
        ? narrow.Pin()
        : column.TryGetStored(out ReadOnlyMemory<int> wide) ? wide.Pin() : default;

    /// <summary>Adds up one part of the units; parts have equal numbers of rows.</summary>
    private void AddChunk(int chunk, int chunks)
    {
        var starts = _units.Starts.Span;
        int unit = chunk == 0 ? 0 : _units.FirstFrom(Border(chunk));
        int last = chunk == chunks - 1 ? _units.Count : _units.FirstFrom(Border(chunk + 1));
        var pointers = new nint[Stride];
        ushort[] halves = [];
        while (unit < last)
        {
            int end = unit + 1;
            while (end < last && starts[end + 1] - starts[unit] <= PieceRows) end++;
            AddPiece(unit, end, pointers, ref halves);
            unit = end;
        }

        if (halves.Length > 0) ArrayPool<ushort>.Shared.Return(halves);

        int Border(int at) => (int)(_units.FirstRow + (long)_rows * at / chunks);
    }

    /// <summary>Adds up the units <paramref name="unit"/> … <paramref name="end"/> - 1.</summary>
    private void AddPiece(int unit, int end, nint[] pointers, ref ushort[] halves)
    {
        var starts = _units.Starts.Span;
        int row = starts[unit] - _units.FirstRow;
        // Tiles read whole, past the last unit, while there are rows.
        int read = Math.Min(_rows, starts[end] - _units.FirstRow + UnitSums.TileRows) - row;
        int wide = _halves.Count - _halves.Columns;
        if (halves.Length < 2 * wide * read)
        {
            if (halves.Length > 0) ArrayPool<ushort>.Shared.Return(halves);
            halves = ArrayPool<ushort>.Shared.Rent(2 * wide * read);
        }

        fixed (ushort* buffer = halves)
        fixed (int* start = starts)
        fixed (uint* sum = Sums)
        fixed (nint* pointer = pointers)
        {
            Point(pointers, row, read, buffer);
            for (int column = 0; column < Stride; column += Group)
            {
                int group = Math.Min(column, Stride - Group);
                uint* target = sum + (nint)unit * Stride + group;
                UnitSums.AddUp((ushort**)pointer + group, read, start + unit, end - unit, target, Stride);
            }
        }

        // Done while the sums are in the cache. A run may continue beyond the piece: other threads add to it at the
        // same time.
        if (_above is not null) RunSums.AddBlock(_above, new RowAdder(Sums, Stride), SumsAbove, Stride, unit, end);
    }

    /// <summary>Sets a pointer for each column of 16 bits to its first row; wide columns are split first.</summary>
    private void Point(nint[] pointers, int row, int read, ushort* buffer)
    {
        for (int column = 0; column < _columns.Length; column++)
        {
            if (_columns[column].TryGetStored(out ReadOnlySpan<int> wide))
            {
                SplitHalves.Split(wide.Slice(row, read), buffer, buffer + read);
                pointers[_halves.Low[column]] = (nint)buffer;
                pointers[_halves.High[column]] = (nint)(buffer + read);
                buffer += 2 * read;
            }
            else
            {
                pointers[_halves.Low[column]] = (nint)((ushort*)_pins[column].Pointer + row);
            }
        }

        // Fewer than eight columns: the first one takes the place of the absent ones.
        pointers.AsSpan(_halves.Count).Fill(pointers[0]);
    }
}
