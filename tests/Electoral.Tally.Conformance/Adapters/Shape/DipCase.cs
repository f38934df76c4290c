namespace Electoral.Tally.Conformance.Cases;

internal static class DipCase
{
    public static Findings Run(GoldenCase golden)
    {
        var dip = DipTest.Of(golden.Doubles("values"));
        double simulated = dip.PValue(simulations: 100_000).Value;
        return new()
        {
            ["n"] = dip.Count,
            ["dip"] = dip.Dip,
            ["p_table"] = simulated,
            ["modal_interval"] = new[] { dip.ModalInterval.Low, dip.ModalInterval.High },
            ["p_simulated_20000"] = simulated,
        };
    }
}
