namespace Electoral.Tally;

/// <summary>Why a mixture model is not computable on some stations.</summary>
internal static class MixtureRefusal
{
    public const int FewestStations = 50, FewestCentres = 20;

    private const double LeastShare = 0.05;

    /// <param name="votes">W of each station.</param>
    /// <param name="totals">n of each.</param>
    /// <returns>Null if it is computable.</returns>
    public static ReportStatement? Of(ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        var (own, all) = Sums(votes, totals);
        if (own == all) return new("no-abstentions", MixtureTexts.NoAbstentions);
        if (own == 0) return new("no-votes", MixtureTexts.NoVotes);
        double share = (double)own / all;
        return share < LeastShare ? new("small-selection", MixtureTexts.SmallSelection, share, LeastShare) : null;
    }

    /// <summary>Whether there is nothing to fit: nobody abstained, or nobody voted for the selection.</summary>
    /// <remarks>
    /// Simulated tables are fitted whenever possible. Otherwise a selection near the least share would lose the draws
    /// below it, and its p-value would be too small.
    /// </remarks>
    /// <param name="votes">W of each station.</param>
    /// <param name="totals">n of each.</param>
    public static bool IsDegenerate(ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        var (own, all) = Sums(votes, totals);
        return own == 0 || own == all;
    }

    private static (long Own, long All) Sums(ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        long own = 0, all = 0;
        for (int station = 0; station < votes.Length; station++)
        {
            own += votes[station];
            all += totals[station];
        }

        return (own, all);
    }
}
