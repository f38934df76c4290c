namespace Electoral.Tally.Evaluation;

/// <summary>Runs the replicates of a cell, block by block, and skips the blocks that are in the file.</summary>
internal sealed class CellRun(StudyFile file, int seed, int threads)
{
    private const int BlockReplicates = 20;

    /// <summary>What the tests said of all replicates.</summary>
    public BatteryCounts Run(StudyCell cell)
    {
        int blocks = (cell.Replicates + BlockReplicates - 1) / BlockReplicates;
        int[] missing =
            [.. Enumerable.Range(0, blocks).Where(block => file.Find(cell, First(block), Count(block)) is null)];
        Parallel.ForEach(missing, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            var counts = new BatteryCounts();
            for (int i = 0; i < Count(block); i++)
            {
                counts.Run(cell.Sheets(seed, First(block) + i), FamiliesFor(cell));
            }

            file.Add(cell, First(block), Count(block), counts);
        });
        var all = new BatteryCounts();
        for (int block = 0; block < blocks; block++) all.Add(file.Find(cell, First(block), Count(block))!);
        return all;

        int Count(int block) => Math.Min(BlockReplicates, cell.Replicates - First(block));
    }

    private static int First(int block) => block * BlockReplicates;

    // Of an irregularity only what is there to notice it.
    private static AnomalyFamilies FamiliesFor(StudyCell cell) => cell.Planted switch
    {
        null => cell.Families,
        IrregularityKind.RoundedPercentages or IrregularityKind.CoarseFractions => AnomalyFamilies.Percentages,
        IrregularityKind.InventedDigits => AnomalyFamilies.Digits,
        IrregularityKind.CopiedSheets => AnomalyFamilies.Shape | AnomalyFamilies.Centres,
        _ => AnomalyFamilies.Centres,
    };
}
