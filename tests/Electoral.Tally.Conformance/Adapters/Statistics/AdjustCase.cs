namespace Electoral.Tally.Conformance.Cases;

internal static class AdjustCase
{
    public static Findings Run(GoldenCase golden)
    {
        double[] p = golden.Doubles("p");
        return new()
        {
            ["bonferroni"] = Multiplicity.Adjust(p, MultiplicityMethod.Bonferroni),
            ["holm"] = Multiplicity.Adjust(p, MultiplicityMethod.Holm),
            ["hochberg"] = Multiplicity.Adjust(p, MultiplicityMethod.Hochberg),
            ["hommel"] = Multiplicity.Adjust(p, MultiplicityMethod.Hommel),
            ["BH"] = Multiplicity.Adjust(p, MultiplicityMethod.BenjaminiHochberg),
            ["BY"] = Multiplicity.Adjust(p, MultiplicityMethod.BenjaminiYekutieli),
        };
    }
}
