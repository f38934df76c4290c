namespace Electoral.Tally;

/// <summary>
/// The largest row of a source that is added up, and whether it is not a sheet but the sum of all others.
/// </summary>
/// <remarks>
/// This is the only sum row that can be detected without keeping rows. One count of each row is compared.
/// </remarks>
internal sealed unsafe class CsvLargestRow(CsvPlan plan)
{
    /// <summary>As for a table: by how many bits an agreement must exceed chance.</summary>
    private const double Margin = 10;

    private readonly int _lane = LaneOf(plan);
    private readonly long[] _sums = new long[plan.Counts.Length];
    private int[]? _cells;
    private long _record;
    private long _rows;
    private bool _hasStatus;

    /// <summary>The record that equals the sum of all others, from 1; or null.</summary>
    public long? SumOfOthers => IsSumOfOthers() ? _record : null;

    /// <summary>Finds the largest row of a block.</summary>
    public void Look(CsvBlockResult block)
    {
        block.LargestRow = -1;
        if (_lane < 0) return;
        // Lanes and rows are inside the block: nothing wraps.
        unchecked
        {
            int stride = plan.Cells.Stride, most = -1;
            int* cell = block.Cells.Pointer + _lane;
            for (int row = 0; row < block.Rows; row++, cell += stride)
            {
                if (*cell <= most) continue;
                (most, block.LargestRow) = (*cell, row);
            }
        }
    }

    /// <summary>Takes the blocks one at a time, in order.</summary>
    public void Add(CsvBlockResult block, long firstRecord)
    {
        _rows += block.Rows;
        _hasStatus |= block.HasStatus;
        for (int column = 0; column < _sums.Length; column++) _sums[column] += block.Sums[plan.Cells.LaneOf[column]];
        int row = block.LargestRow, stride = plan.Cells.Stride;
        if (row < 0) return;
        var cells = new ReadOnlySpan<int>(block.Cells.Pointer + ((long)row * stride), stride);
        if (_cells is not null && cells[_lane] <= _cells[_lane]) return;
        _cells = cells.ToArray();
        foreach (var (column, of) in block.Missing)
        {
            if (of == row) _cells[plan.Cells.LaneOf[column]] = -1;
        }

        _record = firstRecord + block.RecordOfRow[row] + 1;
    }

    private bool IsSumOfOthers()
    {
        if (_cells is null || _hasStatus || _rows < 3) return false;
        double largest = 0, all = 0;
        int counts = plan.Counts.Length - plan.ExtraNames.Count;
        for (int column = 0; column < counts; column++)
        {
            long count = _cells[plan.Cells.LaneOf[column]];
            if (count < 0) continue;
            if (count * 2 != _sums[column]) return false;
            // Fields are derived from votes, or are sizes: only one of them counts as evidence.
            double digits = Math.Log2(1.0 + count);
            if (column >= counts - plan.VoteCount) all += digits / 2;
            largest = Math.Max(largest, digits);
        }

        return largest + all >= Margin;
    }

    /// <summary>The index of a count that sum rows have too: the first votes, otherwise the first count.</summary>
    private static int LaneOf(CsvPlan plan)
    {
        if (plan.Counts.Length == 0) return -1;
        return plan.Cells.LaneOf[plan.VoteCount > 0 ? plan.Counts.Length - plan.ExtraNames.Count - plan.VoteCount : 0];
    }
}
