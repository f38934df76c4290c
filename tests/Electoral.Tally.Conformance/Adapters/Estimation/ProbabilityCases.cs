namespace Electoral.Tally.Conformance.Cases;

/// <summary>Weights and probabilities that are by themselves.</summary>
internal static class ProbabilityCases
{
    public static Findings Lead(GoldenCase golden)
    {
        double margin = golden.Double("margin"), error = golden.Double("se");
        return new()
        {
            ["normal"] = LeadProbability.Normal(margin, error),
            ["studentT"] = LeadProbability.Student(margin, error, golden.Long("df")),
        };
    }

    public static Findings Kish(GoldenCase golden)
    {
        var kish = KishDesignEffect.Of(golden.Doubles("weights"));
        return new() { ["deff"] = kish.DesignEffect, ["effectiveSize"] = kish.EffectiveSize };
    }
}
