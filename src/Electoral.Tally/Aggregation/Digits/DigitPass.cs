using System.Buffers;

namespace Electoral.Tally;

/// <summary>One pass over columns of a table that counts their digits.</summary>
/// <remarks>
/// All rows are counted without checking each of them; missing counts are stored as 0. The few counts that are missing,
/// or belong to sheets that are not counted, are then subtracted one by one.
/// </remarks>
internal sealed class DigitPass
{
    private readonly CountColumn[] _columns;
    private readonly DigitCells _cells;
    private readonly ReadOnlyMemory<byte> _status;
    private readonly int _rows;
    private readonly long[][] _found;
    private readonly long[] _missing;
    private readonly Lock _merging = new();

    private DigitPass(TallyTable table, CountColumn[] columns, DigitCells cells)
    {
        (_columns, _cells, _rows) = (columns, cells, table.Count);
        _status = table.Columns.Status is byte[] status ? status.AsMemory(table.First, _rows) : default;
        _found = Array.ConvertAll(columns, _ => new long[cells.Length]);
        _missing = new long[columns.Length];
    }

    /// <summary>The digits of each column over the counted sheets of a table.</summary>
    public static DigitDistribution[] Of(
        TallyTable table, CountColumn[] columns, DigitCells cells, AggregationOptions? options,
        CancellationToken cancellation)
    {
        var pass = new DigitPass(table, columns, cells);
        var work = (options ?? AggregationOptions.Default).WorkOn((long)table.Count * columns.Length, cancellation);
        work.For(work.BlocksOf(table.Count), block =>
        {
            int from = block * work.BlockItems;
            pass.Add(from, (int)Math.Min(table.Count, (long)from + work.BlockItems));
        });
        return [.. pass._found.Select((found, column) => new DigitDistribution(cells, found, pass._missing[column]))];
    }

    private void Add(int from, int end)
    {
        long[] rented = ArrayPool<long>.Shared.Rent(_cells.Length);
        var found = rented.AsSpan(0, _cells.Length);
        for (int column = 0; column < _columns.Length; column++)
        {
            found.Clear();
            var counts = _columns[column];
            if (counts.TryGetStored(out ReadOnlySpan<ushort> narrow)) _cells.Add(narrow[from..end], found);
            else if (counts.TryGetStored(out ReadOnlySpan<int> wide)) _cells.Add(wide[from..end], found);
            long missing = TakeAway(counts, from, end, found);
            lock (_merging)
            {
                _missing[column] += missing;
                for (int cell = 0; cell < found.Length; cell++) _found[column][cell] += found[cell];
            }
        }

        ArrayPool<long>.Shared.Return(rented);
    }

    /// <summary>
    /// Subtracts the counts that are missing or not counted; returns the number of counted sheets that lack the count.
    /// </summary>
    private long TakeAway(CountColumn counts, int from, int end, Span<long> found)
    {
        for (int row = NextNotCounted(from, end); row >= 0; row = NextNotCounted(row + 1, end))
        {
            found[_cells.CellOf(counts.Stored(row))]--;
        }

        long missing = 0;
        int cellOfMissing = _cells.CellOf(0);
        for (int row = counts.NextMissing(from, end); row >= 0; row = counts.NextMissing(row + 1, end))
        {
            if (!_status.IsEmpty && _status.Span[row] != (byte)SheetStatus.Counted) continue;
            found[cellOfMissing]--;
            missing++;
        }

        return missing;
    }

    private int NextNotCounted(int from, int end)
    {
        if (_status.IsEmpty || from >= end) return -1;
        int ahead = _status.Span[from..end].IndexOfAnyExcept((byte)SheetStatus.Counted);
        return ahead < 0 ? -1 : from + ahead;
    }
}
