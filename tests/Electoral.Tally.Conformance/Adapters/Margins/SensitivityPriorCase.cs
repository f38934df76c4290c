namespace Electoral.Tally.Conformance.Cases;

internal static class SensitivityPriorCase
{
    public static Findings Run(GoldenCase golden)
    {
        var prior = SensitivityCase.CurveOf(golden).WithNormalPrior(golden.Double("deltaSd"));
        return new()
        {
            ["tippingDelta"] = prior.TippingDelta,
            ["probabilityLead"] = prior.ProbabilityLead,
            ["expectedMargin"] = prior.ExpectedMargin,
        };
    }
}
