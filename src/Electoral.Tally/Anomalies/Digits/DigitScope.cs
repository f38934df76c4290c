using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Which counts of a selection a test of digits uses, and why not the others.</summary>
internal sealed class DigitScope
{
    /// <param name="votes">Votes a station, or <see cref="StationCounts.None"/>.</param>
    /// <param name="totals">What they are part of, likewise.</param>
    /// <param name="place">The digits: pairs need counts of three digits.</param>
    /// <param name="fewest">How many counts a test needs.</param>
    public DigitScope(int[] votes, int[] totals, DigitPlace place, int fewest)
    {
        int least = place == DigitPlace.LastTwo ? DigitFold.LeastPair : DigitFold.Least;
        int full = least + StationDigits.Rise, inFull = 0;
        long lacks = 0, below = 0, noTotal = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            if (votes[i] == StationCounts.None) lacks++;
            else if (votes[i] < least) below++;
            else if (totals[i] < votes[i]) noTotal++;
            else if (votes[i] >= full) inFull++;
        }

        Usable = votes.Length - lacks - below - noTotal;
        var excluded = new List<ExcludedCounts>();
        Exclude(excluded, lacks, "lacks-count", DigitTexts.Lacks);
        Exclude(excluded, below, "below-least", DigitTexts.Below, least);
        Exclude(excluded, noTotal, "no-total", DigitTexts.NoTotal);
        Excluded = excluded;
        if (Usable < fewest) WhyNot = new("too-few", AnomalyTexts.TooFew, Usable, fewest);
        else if (inFull < fewest) WhyNot = new("few-in-full", DigitTexts.FewInFull, inFull, full, fewest);
    }

    public long Usable { get; }

    public IReadOnlyList<ExcludedCounts> Excluded { get; }

    /// <summary>Why the counts are not tested; null where they are.</summary>
    public ReportStatement? WhyNot { get; }

    private static void Exclude(
        List<ExcludedCounts> excluded, long count, string code, ReportText reason, params ReadOnlySpan<object?> values)
    {
        if (count > 0) excluded.Add(new(count, new(code, reason, values)));
    }
}
