namespace Electoral.Tally.Conformance.Cases;

internal static class FifthEndingsCase
{
    public static Findings Counts(GoldenCase golden)
    {
        var endings = FifthEndings.OfCounts(golden.Longs("values"));
        return new()
        {
            ["n"] = endings.N,
            ["k"] = endings.Ending,
            ["share"] = endings.Share,
            ["p_two_sided"] = endings.TwoSided.Value,
            ["p_upper"] = endings.Upper.Value,
            ["z"] = endings.Z,
            ["ci95_clopper_pearson"] = Ends.Of(BinomialInterval.ClopperPearson(endings.Ending, endings.N)),
            ["ci95_wilson"] = Ends.Of(BinomialInterval.Wilson(endings.Ending, endings.N)),
        };
    }

    public static Findings Percentages(GoldenCase golden)
    {
        var endings = FifthEndings.OfPercentages(golden.Longs("votes"), golden.Longs("ballots"));
        return new()
        {
            ["n"] = endings.N,
            ["k"] = endings.Ending,
            ["share"] = endings.Share,
            ["p_two_sided"] = endings.TwoSided.Value,
            ["p_upper"] = endings.Upper.Value,
            ["z"] = endings.Z,
        };
    }
}
