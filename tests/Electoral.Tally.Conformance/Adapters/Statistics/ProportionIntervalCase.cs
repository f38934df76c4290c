namespace Electoral.Tally.Conformance.Cases;

internal static class ProportionIntervalCase
{
    public static Findings Run(GoldenCase golden)
    {
        double confidence = golden.Double("confidence", 0.95);
        (long K, long N)[] cases = [.. golden.Items("k_n").Select(pair => (pair[0].GetInt64(), pair[1].GetInt64()))];
        return new()
        {
            ["wilson"] = Each((k, n) => BinomialInterval.Wilson(k, n, confidence)),
            ["beta"] = Each((k, n) => BinomialInterval.ClopperPearson(k, n, confidence)),
            ["clopper_pearson"] = Each((k, n) => BinomialInterval.ClopperPearson(k, n, confidence)),
            ["wilson_cc"] = Each((k, n) => BinomialInterval.WilsonContinuity(k, n, confidence)),
            ["normal"] = Each((k, n) => BinomialInterval.Wald(k, n, confidence)),
            ["jeffreys"] = Each((k, n) => BinomialInterval.Jeffreys(k, n, confidence, ProportionEnds.AsComputed)),
            ["agresti_coull"] = Each((k, n) => BinomialInterval.AgrestiCoull(k, n, confidence)),
        };

        IEnumerable<double[]> Each(Func<long, long, Interval> interval) =>
            cases.Select(c => Ends.Of(interval(c.K, c.N)));
    }
}
