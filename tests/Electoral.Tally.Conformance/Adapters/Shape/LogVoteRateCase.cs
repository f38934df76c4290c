namespace Electoral.Tally.Conformance.Cases;

internal static class LogVoteRateCase
{
    public static Findings Run(GoldenCase golden)
    {
        var rate = LogVoteRate.Of(golden.Ints("registered"), golden.Ints("votes"))!;
        return new()
        {
            ["n"] = rate.Count,
            ["mean"] = rate.Mean,
            ["sd_population"] = rate.Deviation,
            ["skewness"] = rate.Skewness,
            ["kurtosis"] = rate.Kurtosis,
            ["skewtest_z"] = rate.SkewnessZ,
            ["kurtosistest_z"] = rate.KurtosisZ,
            ["dagostino_K2"] = rate.Omnibus,
            ["dagostino_p"] = rate.OmnibusPValue.Value,
            ["jarque_bera"] = rate.JarqueBera,
            ["jarque_bera_p"] = rate.JarqueBeraPValue.Value,
        };
    }
}
