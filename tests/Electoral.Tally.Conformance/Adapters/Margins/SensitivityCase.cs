namespace Electoral.Tally.Conformance.Cases;

internal static class SensitivityCase
{
    public static Findings Run(GoldenCase golden)
    {
        var curve = CurveOf(golden);
        return new()
        {
            ["totalMarginAtDelta"] = golden.Doubles("deltas").Select(delta => curve.MarginAt(delta)),
            ["marginUnderMar"] = curve.MarginIfMissingAtRandom,
            ["tippingDelta"] = curve.TippingDelta,
            ["tippingOddsRatio"] = curve.TippingOddsRatio,
            ["impliedTrailingShare"] = curve.ImpliedTrailingShare,
        };
    }

    public static SensitivityCurve CurveOf(GoldenCase golden)
    {
        long[] leading = golden.Longs("collectedA"), trailing = golden.Longs("collectedB");
        double[] outstanding = golden.Doubles("outstandingTwoWay");
        return SensitivityCurve.Of(outstanding.Select(
            (votes, h) => new SensitivityStratum(Numbered.Name(h), leading[h], trailing[h], votes)));
    }
}
