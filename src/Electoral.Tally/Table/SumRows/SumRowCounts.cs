using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The counts of a table against which possible sums of rows are checked.</summary>
/// <remarks>
/// Only rows that count and are not yet known to be sums take part. A count that the checked row lacks is ignored; a
/// count that another row lacks adds nothing, because a published total is the sum of what is present.
/// </remarks>
internal sealed class SumRowCounts
{
    private const int Sampled = 1_000;

    private readonly CountColumn[] _columns;
    private readonly bool[] _isSize;
    private readonly int _rows;
    private readonly RowSet? _uncounted;
    private readonly RowSet _found;

    /// <param name="table">The table.</param>
    /// <param name="found">The rows that are known to be sums.</param>
    public SumRowCounts(TallyTable table, RowSet found)
    {
        var fields = Enum.GetValues<CountField>().Select(field => (Field: field, Counts: table.Column(field)))
            .Where(column => column.Counts is not null).ToArray();
        _columns = [.. fields.Select(column => column.Counts!), .. table.Votes];
        // Valid votes and ballots follow from the other counts, so they are not independent evidence.
        bool[] follows = Array.ConvertAll(
            fields, column => column.Field is CountField.Valid or CountField.BallotsCast && table.Votes.Count > 0);
        _isSize = [.. follows, .. table.Votes.Select(_ => false)];
        (_rows, _found, _uncounted) = (table.Count, found, Uncounted(table.Columns.Status));
    }

    public int Count => _columns.Length;

    public CountColumn this[int column] => _columns[column];

    /// <summary>Whether a row does not count.</summary>
    public bool IsUncounted(int row) => _uncounted is not null && _uncounted[row];

    /// <summary>Whether any of the rows from … end - 1 does not count.</summary>
    public bool AnyUncounted(int from, int end) => _uncounted is not null && _uncounted.Next(from, end) >= 0;

    /// <summary>The sums of rows that count, and which counts any of them has.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="withFound">Whether those that are known to be sums are added up too.</param>
    public (long[] Sums, bool[] Given) Sum(IEnumerable<int> rows, bool withFound = false)
    {
        var (sums, given) = (new long[Count], new bool[Count]);
        foreach (int row in rows)
        {
            if (IsUncounted(row) || (_found[row] && !withFound)) continue;
            for (int column = 0; column < Count; column++)
            {
                if (_columns[column].IsMissing(row)) continue;
                given[column] = true;
                sums[column] += _columns[column].Stored(row);
            }
        }

        return (sums, given);
    }

    /// <summary>Whether a row counts and is not known to be a sum.</summary>
    public bool IsSheet(int row) => !IsUncounted(row) && !_found[row];

    /// <summary>The sum of a column over the rows from … end - 1 that count.</summary>
    public long SumOf(CountColumn column, int from, int end)
    {
        long sum = Stored(column, from, end);
        for (int row = NextUncounted(from, end); row >= 0; row = NextUncounted(row + 1, end))
        {
            sum -= column.Stored(row);
        }

        return sum;
    }

    /// <summary>The sum of a count over the rows that count, are not known to be sums and not in a set.</summary>
    public long SumOfRest(int column, RowSet set)
    {
        long sum = Stored(_columns[column], 0, _rows);
        for (int row = 0; row < _rows; row++)
        {
            if (!IsSheet(row) || set[row]) sum -= _columns[column].Stored(row);
        }

        return sum;
    }

    /// <summary>The sum and the largest of a column's counts in the rows from … end - 1 that count.</summary>
    public UnitPeak PeakOf(CountColumn column, int from, int end)
    {
        var (sum, most) = (0L, 0);
        for (int row = from; row < end; row++)
        {
            if (IsUncounted(row)) continue;
            sum += column.Stored(row);
            most = Math.Max(most, column.Stored(row));
        }

        return new(sum, most);
    }

    /// <summary>Whether any of the rows from … end - 1 counts and has a count.</summary>
    public bool HasAny(int column, int from, int end)
    {
        int row = from;
        while (row < end && (IsUncounted(row) || _columns[column].IsMissing(row))) row++;
        return row < end;
    }

    /// <summary>
    /// The bits of agreement if counts equal sums: all bits of the largest count, which is a size, and half of those of
    /// each other count, which follows the size within its square root. 0 if nothing is above zero.
    /// </summary>
    public double Evidence(long[] counts)
    {
        double largest = 0, others = 0, ofLargest = 0;
        for (int column = 0; column < Count; column++)
        {
            double digits = Math.Log2(1.0 + counts[column]);
            if (!_isSize[column]) others += digits / 2;
            if (digits <= largest) continue;
            (largest, ofLargest) = (digits, _isSize[column] ? 0 : digits / 2);
        }

        return largest + Math.Max(others - ofLargest, 0);
    }

    /// <summary>Whether any count of a row is above zero.</summary>
    public bool IsAboveZero(int row) => Array.Exists(_columns, column => column.Stored(row) > 0);

    /// <summary>Adds the counts of a row to sums.</summary>
    public void Add(int row, long[] sums)
    {
        for (int column = 0; column < Count; column++) sums[column] += _columns[column].Stored(row);
    }

    /// <summary>
    /// The columns by which to compare rows: the one that is above zero in most rows; for rows that lack it, the one
    /// that is above zero in most of those, and so on.
    /// </summary>
    public IEnumerable<CountColumn> Keys()
    {
        // Of columns that are equally often above zero, a selection comes before a size and before registered voters.
        var left = _columns.Reverse().OrderBy(column => _isSize[Array.IndexOf(_columns, column)]).ToList();
        IReadOnlyList<int>? rows = null;
        while (left.Count > 0)
        {
            int all = rows?.Count ?? left[0].Count;
            var (best, most) = (left[0], 0);
            for (int i = 0; i < left.Count && most < all; i++)
            {
                int above = CountAboveZero(left[i], rows);
                if (above > most) (best, most) = (left[i], above);
            }

            if (most == 0) yield break;
            yield return best;
            if (!best.MayMiss) yield break;
            left.Remove(best);
            var before = rows ?? Enumerable.Range(0, best.Count);
            rows = [.. before.Where(row => best.IsMissing(row) && !IsUncounted(row))];
        }
    }

    /// <summary>
    /// The column that best distinguishes rows from sums: the fewest rows lack it, and the first rows have the most of
    /// it.
    /// </summary>
    /// <remarks>
    /// The first column, usually registered voters, comes last: stations often have equal numbers of these.
    /// </remarks>
    public CountColumn MostInformative() => _columns.Skip(1).Append(_columns[0])
        .OrderBy(column => column.MissingCount)
        .ThenByDescending(column => Stored(column, 0, Math.Min(_rows, Sampled))).First();

    /// <summary>The first row from … end - 1 that does not count, or -1.</summary>
    public int NextUncounted(int from, int end) => _uncounted?.Next(from, end) ?? -1;

    private static long Stored(CountColumn column, int from, int end)
    {
        if (column.TryGetStored(out ReadOnlySpan<ushort> narrow)) return ColumnSum.Of(narrow[from..end]);
        column.TryGetStored(out ReadOnlySpan<int> wide);
        return ColumnSum.Of(wide[from..end]);
    }

    private static int CountAboveZero(CountColumn column, IReadOnlyList<int>? rows)
    {
        if (rows is not null) return rows.Count(row => column.Stored(row) > 0);
        int above = 0;
        for (int row = 0; row < column.Count; row++) above += column.Stored(row) > 0 ? 1 : 0;
        return above;
    }

    private static RowSet? Uncounted(byte[]? status)
    {
        if (status is null) return null;
        var uncounted = new RowSet(status.Length);
        for (int row = 0; row < status.Length; row++)
        {
            if (status[row] != (byte)SheetStatus.Counted) uncounted.Add(row);
        }

        return uncounted;
    }
}
