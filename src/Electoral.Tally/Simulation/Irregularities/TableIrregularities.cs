namespace Electoral.Tally.Simulation;

/// <summary>Plants irregularities into tables.</summary>
public static class TableIrregularities
{
    /// <summary>A copy of a table with an irregularity in some of its sheets.</summary>
    /// <param name="table">The sheets; annulled, pending and incomplete ones are left unchanged.</param>
    /// <param name="irregularity">What to plant, and into how many sheets.</param>
    /// <param name="options">How many threads to use; the answer does not depend on it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <returns>The changed table and the rows that differ. A sheet that was chosen but cannot be changed, such as one
    /// whose percentage is whole already, is not among them.</returns>
    /// <exception cref="ArgumentException">
    /// The contest has no such selection or fewer than two selections, or stuffing lacks registered voters.
    /// </exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static PlantedTable Plant(
        this TallyTable table, Irregularity irregularity, SimulationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(irregularity);
        if (table.Contest.Selections.Count < 2) Throw.OneSelection(table.Contest);
        bool stuffs = irregularity.Kind
            is IrregularityKind.IncrementalStuffing or IrregularityKind.ExtremeStuffing;
        if (stuffs && table.Registered is null) Throw.NothingToStuff(irregularity);
        var (selection, rival) = Contenders(table, irregularity.Selection);
        var sheets = new SheetCounts(table, selection, rival);
        var planting = Plantings.Of(irregularity);
        var streams = new Streams(irregularity.Seed, irregularity.Replicate);
        ulong[] keys = SheetKeys.Of(table);
        var isPlanted = new bool[table.Count];
        SimulationBlocks.Of(options, cancellation).ForRanges(table.Count, (first, end) =>
        {
            for (int row = first; row < end; row++)
            {
                var random = streams.Of(keys[row], Purpose.Planting);
                if (random.NextDouble() >= irregularity.Share || !sheets.IsWhole(row)) continue;
                isPlanted[row] = planting(sheets, row, ref random);
            }
        });
        int[] rows = [.. Enumerable.Range(0, isPlanted.Length).Where(row => isPlanted[row])];
        return new(sheets.ToTable(), Array.AsReadOnly(rows), irregularity);
    }

    private static (int Selection, int Rival) Contenders(TallyTable table, string? wanted)
    {
        var votes = table.Totals().Votes;
        int[] indexes = [.. Enumerable.Range(0, votes.Count).OrderByDescending(index => votes[index].Sum)];
        int selection = wanted is null ? indexes[0] : table.Contest.IndexOf(wanted);
        return (selection, indexes.First(index => index != selection));
    }
}
