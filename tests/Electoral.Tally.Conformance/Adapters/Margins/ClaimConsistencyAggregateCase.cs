namespace Electoral.Tally.Conformance.Cases;

internal static class ClaimConsistencyAggregateCase
{
    public static Findings Run(GoldenCase golden)
    {
        var full = FullClaim.Of(golden.Longs("collected"), golden.Longs("claimed"), golden.Long("missingRegistered"));
        return new()
        {
            ["requiredFromMissing"] = full.RequiredFromMissing,
            ["shortfall"] = full.Shortfall,
            ["totalIncrementOfGainers"] = full.TotalIncrement,
            ["capacity"] = full.Capacity,
            ["totalExcess"] = full.TotalExcess,
            ["feasible"] = full.IsFeasible,
        };
    }
}
