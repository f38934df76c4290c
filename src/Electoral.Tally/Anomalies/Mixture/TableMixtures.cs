using Electoral.Tally.Kernels;

namespace Electoral.Tally.Mixtures;

/// <summary>Mixture models of added ballots: exploratory, apart from the anomaly tests and their verdict.</summary>
public static class TableMixtures
{
    /// <summary>
    /// Estimates how many ballots a mixture model would have to add to explain a selection's votes, comparing stations
    /// with all stations, and with those of their own centre.
    /// </summary>
    /// <remarks>
    /// Not evidence of anybody's intent or of a wrong result. Comparing stations with stations mistakes geography for
    /// added ballots: compare with <see cref="AddedBallotsFit.Reference"/>.
    /// </remarks>
    /// <param name="table">The sheets, with registered voters and ballots cast; only counted ones are used.</param>
    /// <param name="options">Selections, models, levels, how much is simulated, seed, threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A fit for each model and selection; one that cannot be computed gives the reason.</returns>
    /// <exception cref="ArgumentException">The table has no such selection or level.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AddedBallotsReport FitAddedBallots(
        this TallyTable table, AddedBallotsOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= AddedBallotsOptions.Default;
        return new(table, new MixtureRun(table, options, cancellation).Fits(), options.FalseDiscoveryRate);
    }

    /// <summary>The published recipe of Klimek et al. (2012), without simulation, for comparison only.</summary>
    /// <remarks>It cannot distinguish incremental stations from none: see <see cref="KlimekEstimate"/>.</remarks>
    /// <param name="table">The sheets, with registered voters and ballots cast; only counted ones are used.</param>
    /// <param name="selection">The selection's id; null: the one with the most votes.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null if no sheet has registered voters, ballots and votes that are consistent.</returns>
    /// <exception cref="ArgumentException">The table has no such selection.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static KlimekEstimate? FitKlimekRecipe(
        this TallyTable table, string? selection = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        int index = selection is null ? MostVotes(table, cancellation) : table.Contest.IndexOf(selection);
        if (index < 0 || MixtureSheets.Lacking(table) is not null) return null;
        var counts = new StationCounts(table);
        int[] registered = counts.Registered()!, ballots = counts.Ballots()!, votes = counts.Votes(index);
        int[] used = [.. UsableStations.Of(registered, ballots, votes).Rows.Where(row => ballots[row] > 0)];
        if (used.Length == 0) return null;
        int[] Take(int[] column) => Array.ConvertAll(used, row => column[row]);
        var start = KlimekStart.Of(Take(registered), Take(ballots), Take(votes));
        var found = KlimekSearch.Of(KlimekHistograms.Observed(Take(ballots), Take(votes)), start, cancellation);
        bool isClean = found is { Incremental: 0, Extreme: 0 };
        return new(
            table.Contest.Selections[index].Id, used.Length, found.Incremental, found.Extreme,
            isClean ? null : found.Alpha, found.Distance);
    }

    private static int MostVotes(TallyTable table, CancellationToken cancellation)
    {
        var votes = table.Totals(null, cancellation).Votes;
        return Enumerable.Range(0, votes.Count).OrderByDescending(index => votes[index].Sum).FirstOrDefault(-1);
    }
}
