using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Adds rows up without keeping them.</summary>
/// <remarks>
/// Blocks are added up on the threads that read them; sums are exact, so that the order does not matter. A row that
/// lacks counts is removed from the sums of its block and added to those of all rows that lack the same counts.
/// </remarks>
internal sealed unsafe class CsvTotalsSink : ICsvSink
{
    private readonly CsvPlan _plan;
    private readonly Lock _lock = new();
    private readonly int[] _cellOfColumn;
    private readonly CellSet _absent;
    private readonly long[] _cells;
    private readonly CsvLargestRow _largest;

    public CsvTotalsSink(CsvPlan plan, Contest contest)
    {
        _plan = plan;
        _cellOfColumn = CellOfColumn(plan);
        var fields = Enum.GetValues<CountField>();
        Tally = new(contest, fields.Where(field => plan.Fields[(int)field]));
        _absent = new(
            Cells.Count(contest), fields.Where(field => !plan.Fields[(int)field]).Select(Cells.Field));
        _cells = new long[Cells.Count(contest)];
        _largest = new(plan);
    }

    public PartialTally Tally { get; }

    /// <summary>The record that equals the sum of all others, from 1; or null.</summary>
    public long? SumOfOthers => _largest.SumOfOthers;

    public void Prepare(CsvBlockResult block)
    {
        long[] sums = block.Sums;
        Array.Clear(sums);
        BlockSums.Add(block.Cells.Pointer, block.Rows, sums.Length, block.Bits, sums);
        _largest.Look(block);
    }

    public int Add(CsvBlockResult block, long firstRecord)
    {
        _largest.Add(block, firstRecord);
        return 0;
    }

    public void Finish(CsvBlockResult block, int added)
    {
        var sums = block.Sums;
        bool isRegular = block.Missing.Count == 0 && !block.HasStatus;
        var groups = isRegular ? null : new CsvIrregularRows(_plan, block, sums);
        lock (_lock)
        {
            Add(_absent, block.Rows - (groups?.Rows ?? 0), sums);
            if (groups is not null) Add(groups);
        }
    }

    private void Add(CsvIrregularRows groups)
    {
        foreach (var group in groups.All)
        {
            var missing = group.Missing.Select(column => _cellOfColumn[column]).Where(cell => cell >= 0);
            var absent = Enumerable.Range(0, _cells.Length).Where(cell => _absent[cell]);
            var lacking = new CellSet(_cells.Length, absent.Concat(missing));
            if (group.Status == SheetStatus.Counted) Add(lacking, group.Rows, group.Sums);
            else for (int row = 0; row < group.Rows; row++) Tally.Add(lacking, group.Status, []);
        }
    }

    private void Add(CellSet lacking, long rows, ReadOnlySpan<long> sums)
    {
        for (int column = 0; column < _cellOfColumn.Length; column++)
        {
            if (_cellOfColumn[column] >= 0) _cells[_cellOfColumn[column]] = sums[_plan.Cells.LaneOf[column]];
        }

        Tally.Add(lacking, rows, _cells);
    }

    private static int[] CellOfColumn(CsvPlan plan)
    {
        var fields = Enum.GetValues<CountField>().Where(field => plan.Fields[(int)field]).Select(Cells.Field);
        var votes = Enumerable.Range(0, plan.VoteCount).Select(Cells.Vote);
        return [.. fields, .. votes, .. plan.ExtraNames.Select(_ => -1)];
    }
}
