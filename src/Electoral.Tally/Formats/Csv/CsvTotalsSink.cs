using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Adds rows up without keeping them.</summary>
/// <remarks>
/// Blocks are added up on the threads that read them; sums are exact, so that the order plays no part.
/// </remarks>
internal sealed unsafe class CsvTotalsSink(CsvPlan plan, Contest contest) : ICsvSink
{
    private readonly Lock _lock = new();
    private readonly int[] _cellOfColumn = CellOfColumn(plan);

    public PartialTally Tally { get; } = new(
        contest, Enum.GetValues<CountField>().Where(field => plan.Fields[(int)field]));

    public int Add(CsvBlockResult block, long firstRecord) => 0;

    public void Finish(CsvBlockResult block, int added)
    {
        var sums = new long[plan.Cells.Stride];
        BlockSums.Add(block.Cells.Pointer, block.Rows, plan.Cells.Stride, block.Bits, sums);
        var irregular = IrregularRows(block);
        foreach (int row in irregular.Keys) Subtract(block, row, sums);
        long[] cells = ToCells(lane => sums[lane]);
        lock (_lock)
        {
            Tally.Add(Lacking([]), block.Rows - irregular.Count, cells);
            foreach (var (row, missing) in irregular) AddIrregular(block, row, missing);
        }
    }

    /// <summary>The rows that lack a count or do not count, with the columns that each lacks.</summary>
    private static SortedDictionary<int, List<int>> IrregularRows(CsvBlockResult block)
    {
        var rows = new SortedDictionary<int, List<int>>();
        foreach (var (column, row) in block.Missing)
        {
            if (!rows.TryGetValue(row, out var columns)) rows.Add(row, columns = []);
            columns.Add(column);
        }

        for (int row = 0; block.HasStatus && row < block.Rows; row++)
        {
            if (block.Status[row] != (byte)SheetStatus.Counted) rows.TryAdd(row, []);
        }

        return rows;
    }

    private void Subtract(CsvBlockResult block, int row, long[] sums)
    {
        int* cells = block.Cells.Pointer + (row * sums.Length);
        for (int lane = 0; lane < sums.Length; lane++) sums[lane] -= cells[lane];
    }

    private void AddIrregular(CsvBlockResult block, int row, List<int> missing)
    {
        var status = block.HasStatus ? (SheetStatus)block.Status[row] : SheetStatus.Counted;
        int stride = plan.Cells.Stride;
        long[] cells = ToCells(lane => block.Cells.Pointer[(row * stride) + lane]);
        Tally.Add(Lacking(missing), status, cells);
    }

    private CellSet Lacking(List<int> missing)
    {
        var absent = Enum.GetValues<CountField>().Where(field => !plan.Fields[(int)field]).Select(Cells.Field);
        return new(Cells.Count(Tally.Contest), absent.Concat(
            missing.Select(column => _cellOfColumn[column]).Where(c => c >= 0)));
    }

    private long[] ToCells(Func<int, long> numberAt)
    {
        var cells = new long[Cells.Count(Tally.Contest)];
        for (int column = 0; column < _cellOfColumn.Length; column++)
        {
            if (_cellOfColumn[column] >= 0) cells[_cellOfColumn[column]] = numberAt(plan.Cells.LaneOf[column]);
        }

        return cells;
    }

    private static int[] CellOfColumn(CsvPlan plan)
    {
        var fields = Enum.GetValues<CountField>().Where(field => plan.Fields[(int)field]).Select(Cells.Field);
        var votes = Enumerable.Range(0, plan.VoteCount).Select(Cells.Vote);
        return [.. fields, .. votes, .. plan.ExtraNames.Select(_ => -1)];
    }
}
