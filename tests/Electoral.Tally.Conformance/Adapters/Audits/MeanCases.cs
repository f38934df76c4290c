namespace Electoral.Tally.Conformance.Cases;

/// <summary>The risk of Kaplan and Markov by taints, and the family of tests of a mean.</summary>
internal static class MeanCases
{
    public static Findings KaplanMarkovRisk(GoldenCase golden)
    {
        double bound = golden.Double("U"), limit = golden.Double("riskLimit");
        double[] taints = golden.Doubles("taints");
        return new()
        {
            ["pValueAllTaints"] = KaplanMarkov.Risk(bound, taints).Value,
            ["pValueNegativeTaintsAsZero"] = KaplanMarkov.Risk(bound, [.. taints.Select(t => Math.Max(0, t))]).Value,
            ["noErrorSampleSize"] = KaplanMarkov.SampleSize(bound, limit),
            ["multiplierNoError"] = 1 - 1 / bound,
        };
    }

    public static Findings NonnegativeMean(GoldenCase golden)
    {
        double[] values = golden.Doubles("x");
        double mean = golden.Double("t"), most = golden.Double("u"), padding = golden.Double("g", 0);
        var with = MeanSample.WithReplacement(values, mean, most);
        var without = MeanSample.WithoutReplacement(values, mean, golden.Long("N"), most);
        AlphaFixedTest alphaFixed = new(golden.Double("eta"));
        AlphaShrinkTruncateTest shrink = new(golden.Double("eta"), golden.Double("c"), golden.Double("d"));
        BettingTest betting = new(golden.Double("lambda_"));
        KaplanKolmogorovTest kolmogorov = new(padding);
        return new()
        {
            ["withReplacement"] = new Findings
            {
                ["alphaFixed"] = Of(alphaFixed, with),
                ["alphaShrinkTrunc"] = Of(shrink, with),
                ["bettingFixed"] = Of(betting, with),
                ["kaplanMarkov"] = Of(new KaplanMarkovTest(padding), with),
                ["kaplanWald"] = Of(new KaplanWaldTest(padding), with),
                ["kaplanKolmogorov"] = Of(kolmogorov, with),
            },
            ["withoutReplacement"] = new Findings
            {
                ["alphaFixed"] = Of(alphaFixed, without),
                ["alphaShrinkTrunc"] = Of(shrink, without),
                ["bettingFixed"] = Of(betting, without),
                ["kaplanKolmogorov"] = Of(kolmogorov, without),
            },
        };
    }

    // By definition the least of the history, also where the draws make the null hypothesis certain.
    private static Findings Of(MeanTest test, MeanSample sample)
    {
        double[] history = [.. test.Run(sample).History.Select(risk => risk.Value)];
        return new() { ["p"] = history.Length == 0 ? 1.0 : history.Min(), ["history"] = history };
    }
}
