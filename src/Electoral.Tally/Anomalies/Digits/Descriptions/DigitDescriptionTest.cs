namespace Electoral.Tally;

/// <summary>A description of digits against a fixed law, which is never evidence.</summary>
internal abstract class DigitDescriptionTest(string id) : AnomalyTestDefinition(id)
{
    /// <summary>A test of counts with its exclusions, not computable where it has too few.</summary>
    /// <param name="input">The sheets.</param>
    /// <param name="counts">The counts that it uses.</param>
    /// <param name="missing">Those that sheets lack.</param>
    /// <param name="below">Those that are too small.</param>
    /// <param name="minimum">The smallest that it uses.</param>
    protected static AnomalyTest Counted(AnomalyTestInput input, long counts, long missing, long below, int minimum)
    {
        var excluded = new List<ExcludedCounts>();
        if (missing > 0) excluded.Add(new(missing, new("lacks-count", DigitTexts.Lacks)));
        if (below > 0) excluded.Add(new(below, new("below", DigitTexts.Below, minimum)));
        var test = input.Draft with { N = counts, Excluded = DigitSheets.Of(input).Excluded(excluded) };
        int fewest = input.Options.MinimumStations;
        return counts >= fewest
            ? test
            : test with { NotComputable = new("too-few", AnomalyTexts.TooFew, counts, fewest) };
    }
}
