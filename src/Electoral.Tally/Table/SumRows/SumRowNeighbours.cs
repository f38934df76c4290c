using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The rows of a table in the order of the source, and the adjacent rows of which one is the sum.</summary>
internal sealed class SumRowNeighbours
{
    private const int Spare = 64;

    private readonly SumRowCounts _counts;
    private readonly int[]? _order;

    public SumRowNeighbours(TallyTable table, SumRowCounts counts)
    {
        (_counts, Count) = (counts, table.Count);
        if (table.Columns.SourceRows is { } positions) _order = ByPosition(positions);
    }

    public int Count { get; }

    /// <summary>The row at each position; null if rows are in the order of the source.</summary>
    public int[]? Order => _order;

    /// <summary>The row at a position.</summary>
    public int this[int position] => _order is null ? position : _order[position];

    /// <summary>The fewest adjacent rows whose sums are the counts of a row; null if there are none.</summary>
    /// <param name="position">The position of the row.</param>
    /// <param name="step">1 for the rows that follow it, -1 for those before it.</param>
    /// <param name="own">Its counts.</param>
    /// <param name="given">Whether it has each of them.</param>
    /// <param name="leftOut">Rows that must not be added up, if any.</param>
    public List<int>? RunOf(int position, int step, long[] own, bool[] given, RowSet? leftOut)
    {
        long[] sums = new long[own.Length];
        List<int> run = [];
        for (int next = position + step; next >= 0 && next < Count; next += step)
        {
            int row = this[next];
            if (!_counts.IsSheet(row) || leftOut?[row] == true || !_counts.IsAboveZero(row)) continue;
            _counts.Add(row, sums);
            run.Add(row);
            bool isReached = true;
            for (int column = 0; column < own.Length; column++)
            {
                if (!given[column] || sums[column] == own[column]) continue;
                if (sums[column] > own[column]) return null;
                isReached = false;
            }

            if (isReached) return run.Count > 1 ? run : null;
        }

        return null;
    }

    /// <summary>
    /// Whether the counts of a column next to a row reach its own count exactly, without exceeding it.
    /// </summary>
    public bool IsReached(int position, int step, CountColumn column)
    {
        long left = column.Stored(this[position]);
        for (int next = position + step; left > 0 && next >= 0 && next < Count; next += step)
        {
            int row = this[next];
            if (_counts.IsSheet(row)) left -= column.Stored(row);
        }

        return left == 0;
    }

    /// <summary>Rows by their positions in the source; null if they are in that order.</summary>
    private static int[]? ByPosition(int[] positions)
    {
        var (last, isAscending) = (-1, true);
        foreach (int position in positions)
        {
            isAscending &= position > last;
            last = Math.Max(last, position);
        }

        if (isAscending) return null;
        // All positions are different and usually few are left out, so they need not be compared.
        if (last < 2L * positions.Length + Spare && Packed(positions, last) is { } packed) return packed;
        int[] rows = RowOrdering.Identity(positions.Length);
        Array.Sort((int[])positions.Clone(), rows);
        return rows;
    }

    private static int[]? Packed(int[] positions, int last)
    {
        int[] rowAt = new int[last + 1], rows = new int[positions.Length];
        for (int row = 0; row < positions.Length; row++) rowAt[positions[row]] = row + 1;
        int count = 0;
        foreach (int row in rowAt)
        {
            if (row > 0) rows[count++] = row - 1;
        }

        return count == rows.Length ? rows : null;
    }
}
