namespace Electoral.Tally.Conformance.Cases;

internal static class MantissaCase
{
    public static Findings Run(GoldenCase golden)
    {
        var test = MantissaTest.Of(golden.Longs("values"));
        return new()
        {
            ["rayleigh_Rbar"] = test.Resultant,
            ["rayleigh_p"] = test.PValue.Value,
            ["kuiper_V_star"] = test.KuiperScaled,
            ["watson_U2_as_reported"] = test.WatsonScaled,
        };
    }

    public static Findings Repeated(GoldenCase golden)
    {
        long[] values = golden.Longs("values");
        var repeated = RepeatedValues.Of(values);
        var first = CountedDigits.Leading(values, 1);
        return new()
        {
            ["average_frequency"] = repeated.AverageFrequency,
            ["entropy_nats"] = repeated.Entropy,
            ["log_BF10_first"] = -first.LogBayesFactor(),
            ["log_BF10_firsttwo"] = -CountedDigits.Leading(values, 2).LogBayesFactor(),
            ["chisq_first"] = first.Pearson().Statistic,
            ["chisq_first_p"] = first.Pearson().PValue?.Value,
        };
    }
}
