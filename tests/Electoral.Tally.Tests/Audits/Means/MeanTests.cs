namespace Electoral.Tally.Tests.Audits.Means;

/// <summary>The tests of the family, with parameters that make each win and lose.</summary>
internal static class MeanTests
{
    private static readonly Dictionary<string, MeanTest> All = new(StringComparer.Ordinal)
    {
        ["Kaplan–Markov"] = new KaplanMarkovTest(0.05),
        ["Kaplan–Markov without padding"] = new KaplanMarkovTest(0),
        ["Kaplan–Wald"] = new KaplanWaldTest(0.1),
        ["Kaplan–Kolmogorov"] = new KaplanKolmogorovTest(0.05),
        ["Kaplan–Kolmogorov without padding"] = new KaplanKolmogorovTest(0),
        ["ALPHA fixed"] = new AlphaFixedTest(0.75),
        ["ALPHA fixed too low"] = new AlphaFixedTest(0.1),
        ["ALPHA fixed at the bound"] = new AlphaFixedTest(1),
        ["ALPHA shrink"] = new AlphaShrinkTruncateTest(0.7, 0.1, 5),
        ["ALPHA shrink from below"] = new AlphaShrinkTruncateTest(0.2, 0.05, 2),
        ["betting"] = new BettingTest(1),
        ["betting too much"] = new BettingTest(50),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    public static TheoryData<string> WithoutReplacementNames =>
        [.. All.Where(test => test.Value is not (KaplanMarkovTest or KaplanWaldTest)).Select(test => test.Key)];

    public static MeanTest Of(string name) => All[name];
}
