using System.Runtime.InteropServices;

namespace Electoral.Tally;

/// <summary>The rows of a block that lack counts or do not count, added up by what they lack.</summary>
/// <remarks>Missing counts are listed row by row: those of one row are adjacent.</remarks>
internal sealed unsafe class CsvIrregularRows
{
    private readonly List<Group> _groups = [];
    private readonly CsvPlan _plan;

    /// <summary>Subtracts the rows from <paramref name="sums"/>, the sums of all rows of the block.</summary>
    public CsvIrregularRows(CsvPlan plan, CsvBlockResult block, Span<long> sums)
    {
        _plan = plan;
        var missing = CollectionsMarshal.AsSpan(block.Missing);
        if (block.HasStatus)
        {
            for (int row = 0, next = 0; row < block.Rows; row++)
            {
                int first = next;
                while (next < missing.Length && missing[next].Row == row) next++;
                var status = (SheetStatus)block.Status[row];
                if (next > first || status != SheetStatus.Counted) Move(block, row, status, missing[first..next], sums);
            }

            return;
        }

        for (int first = 0, next = 0; first < missing.Length; first = next)
        {
            int row = missing[first].Row;
            while (next < missing.Length && missing[next].Row == row) next++;
            Move(block, row, SheetStatus.Counted, missing[first..next], sums);
        }
    }

    /// <summary>The number of such rows.</summary>
    public int Rows { get; private set; }

    public IReadOnlyList<Group> All => _groups;

    private void Move(
        CsvBlockResult block, int row, SheetStatus status, ReadOnlySpan<(int Column, int Row)> missing, Span<long> sums)
    {
        var group = Find(status, missing);
        int* cells = block.Cells.Pointer + ((long)row * sums.Length);
        foreach (int lane in _plan.Cells.LaneOf)
        {
            sums[lane] -= cells[lane];
            group.Sums[lane] += cells[lane];
        }

        group.Rows++;
        Rows++;
    }

    private Group Find(SheetStatus status, ReadOnlySpan<(int Column, int Row)> missing)
    {
        // Few patterns are common in a block: the last one found moves to the front.
        for (int i = 0; i < _groups.Count; i++)
        {
            var group = _groups[i];
            if (group.Status != status || !Same(group.Missing, missing)) continue;
            if (i > 0) (_groups[i], _groups[i - 1]) = (_groups[i - 1], group);
            return group;
        }

        int[] columns = new int[missing.Length];
        for (int i = 0; i < columns.Length; i++) columns[i] = missing[i].Column;
        _groups.Add(new(status, columns, new long[_plan.Cells.Stride]));
        return _groups[^1];
    }

    private static bool Same(int[] columns, ReadOnlySpan<(int Column, int Row)> missing)
    {
        if (columns.Length != missing.Length) return false;
        for (int i = 0; i < columns.Length; i++)
        {
            if (columns[i] != missing[i].Column) return false;
        }

        return true;
    }

    /// <summary>Rows of one status that lack the same columns.</summary>
    internal sealed class Group(SheetStatus status, int[] missing, long[] sums)
    {
        public SheetStatus Status { get; } = status;

        public int[] Missing { get; } = missing;

        /// <summary>For each index in a row the sum of its counts.</summary>
        public long[] Sums { get; } = sums;

        public int Rows { get; set; }
    }
}
