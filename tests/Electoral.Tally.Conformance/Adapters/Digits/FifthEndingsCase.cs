namespace Electoral.Tally.Conformance.Cases;

internal static class FifthEndingsCase
{
    public static Findings Counts(GoldenCase golden) => Of(FifthEndings.OfCounts(golden.Longs("values")));

    public static Findings Percentages(GoldenCase golden) =>
        Of(FifthEndings.OfPercentages(golden.Longs("votes"), golden.Longs("ballots")));

    private static Findings Of(FifthEndings endings) => new()
    {
        ["n"] = endings.N,
        ["k"] = endings.Ending,
        ["share"] = endings.Share,
        ["p_two_sided"] = endings.TwoSidedPValue.Value,
        ["p_upper"] = endings.UpperPValue.Value,
        ["z"] = endings.Z,
        ["ci95_clopper_pearson"] = Ends.Of(BinomialInterval.ClopperPearson(endings.Ending, endings.N)),
        ["ci95_wilson"] = Ends.Of(BinomialInterval.Wilson(endings.Ending, endings.N)),
    };
}
