using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The counts of a table as rows that may be sums of others are held against them.</summary>
/// <remarks>
/// Only rows that count and are not known for sums take part. A count that such a row lacks says nothing; one that
/// another row lacks is nothing to its sum, for a published total is the sum of what is there.
/// </remarks>
internal sealed class SumRowCounts
{
    private readonly CountColumn[] _columns;
    private readonly bool[] _isSize;
    private readonly RowSet _uncounted;
    private readonly RowSet _found;

    /// <param name="table">The table.</param>
    /// <param name="uncounted">The rows that do not count.</param>
    /// <param name="found">Those that are known for sums.</param>
    public SumRowCounts(TallyTable table, RowSet uncounted, RowSet found)
    {
        var fields = Enum.GetValues<CountField>().Select(field => (Field: field, Counts: table.Column(field)))
            .Where(column => column.Counts is not null).ToArray();
        _columns = [.. fields.Select(column => column.Counts!), .. table.Votes];
        // Valid votes and ballots follow from the others: they are no evidence of their own.
        bool[] follows = Array.ConvertAll(
            fields, column => column.Field is CountField.Valid or CountField.BallotsCast && table.Votes.Count > 0);
        _isSize = [.. follows, .. table.Votes.Select(_ => false)];
        (_uncounted, _found) = (uncounted, found);
    }

    public int Count => _columns.Length;

    /// <summary>The sums of rows that count, and which counts any of them has.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="withFound">Whether those that are known for sums are added up too.</param>
    public (long[] Sums, bool[] Given) Sum(IEnumerable<int> rows, bool withFound = false)
    {
        var (sums, given) = (new long[Count], new bool[Count]);
        foreach (int row in rows)
        {
            if (_uncounted[row] || (_found[row] && !withFound)) continue;
            for (int column = 0; column < Count; column++)
            {
                if (_columns[column].IsMissing(row)) continue;
                given[column] = true;
                sums[column] += _columns[column].Stored(row);
            }
        }

        return (sums, given);
    }

    /// <summary>
    /// How many binary digits of agreement there are where counts equal sums: all of the largest, which is a size, and
    /// half of each other one, which follows the size within its square root. 0 where nothing is above zero.
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

    /// <summary>The column that has most votes; registered voters where there are none.</summary>
    public CountColumn? Key()
    {
        var (best, most) = ((CountColumn?)null, 0L);
        foreach (var column in Enumerable.Reverse(_columns))
        {
            if (_isSize[Array.IndexOf(_columns, column)]) continue;
            long sum = 0;
            for (int row = 0; row < column.Count; row++) sum += column.Stored(row);
            if (sum > most) (best, most) = (column, sum);
        }

        return best ?? _columns.FirstOrDefault();
    }
}
