namespace Electoral.Tally.Conformance.Cases;

internal static class BinomialIntervalCase
{
    public static Findings Run(GoldenCase golden)
    {
        long k = golden.Long("successes"), n = golden.Long("trials");
        double confidence = golden.Double("confidence", 0.95);
        return new()
        {
            ["clopperPearson"] = Ends.Of(BinomialInterval.ClopperPearson(k, n, confidence)),
            ["wilson"] = Ends.Of(BinomialInterval.Wilson(k, n, confidence)),
            ["wilsonContinuityCorrected"] = Ends.Of(BinomialInterval.WilsonContinuity(k, n, confidence)),
            ["jeffreys"] = Ends.Of(BinomialInterval.Jeffreys(k, n, confidence)),
            ["agrestiCoull"] = Ends.Of(BinomialInterval.AgrestiCoull(k, n, confidence, ProportionEnds.AsComputed)),
            ["wald"] = Ends.Of(BinomialInterval.Wald(k, n, confidence, ProportionEnds.AsComputed)),
        };
    }
}
