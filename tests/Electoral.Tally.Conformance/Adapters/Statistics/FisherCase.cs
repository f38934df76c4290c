namespace Electoral.Tally.Conformance.Cases;

internal static class FisherCase
{
    public static Findings Run(GoldenCase golden)
    {
        var combined = CombinedPValue.Of(golden.Doubles("p"), CombinationMethod.Fisher);
        return new()
        {
            ["statistic"] = combined.Statistic,
            ["df"] = combined.DegreesOfFreedom,
            ["p"] = combined.PValue.Value,
        };
    }
}
