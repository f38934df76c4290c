namespace Electoral.Tally.Conformance.Cases;

internal static class HypergeometricIntervalCase
{
    public static Findings Run(GoldenCase golden)
    {
        var interval = HypergeometricInterval.Of(
            golden.Long("population"), golden.Long("sample"), golden.Long("found"), golden.Double("confidence", 0.95));
        return new()
        {
            ["lower"] = interval.Low,
            ["upper"] = interval.High,
            ["probAtLeastAtLower"] = interval.ProbabilityOfAtLeastFoundAtLow,
            ["probAtMostAtUpper"] = interval.ProbabilityOfAtMostFoundAtHigh,
        };
    }
}
