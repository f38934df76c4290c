namespace Electoral.Tally;

/// <summary>A block and what was read from it; reused as long as the reading goes on.</summary>
internal sealed class CsvWork(CsvPlan plan, int blockSize)
{
    public CsvBlock Block { get; } = new(blockSize);

    public CsvBlockResult Result { get; } = new(plan, blockSize);
}
