namespace Electoral.Tally.Conformance.Cases;

internal static class BenfordSimulationCase
{
    private const int Draws = 1_000_000;

    private static readonly (string Name, FitMeasure Measure)[] Measures =
    [
        ("chisq", FitMeasure.Pearson), ("ks", FitMeasure.KolmogorovSmirnov), ("mdist", FitMeasure.Chebyshev),
        ("edist", FitMeasure.Euclid), ("usq", FitMeasure.FreedmanWatson), ("meandigit", FitMeasure.MeanDigit),
        ("jpsq", FitMeasure.Correlation),
    ];

    public static Findings Run(GoldenCase golden)
    {
        var fit = CountedDigits.Leading(golden.Longs("values"), golden.Int("digits"));
        var simulation = fit.Simulate([.. Measures.Select(pair => pair.Measure)], Draws);
        var findings = new Findings();
        foreach (var (name, measure) in Measures)
        {
            findings[$"{name}_p_mc"] = simulation.PValue(measure, fit).Value;
        }

        return findings;
    }

    public static Findings Quantiles(GoldenCase golden)
    {
        long n = golden.Long("n");
        var law = DigitLaw.BenfordLeading(golden.Int("digits"));
        var simulation = FitSimulation.Of(n, law, [.. Measures.Select(pair => pair.Measure)], Draws);
        var findings = new Findings();
        foreach (var (name, measure) in Measures)
        {
            // The package scales distances by √n, and takes the root of the squared Euclidean one.
            double quantile = simulation.Quantile(measure, 0.95);
            findings[$"{name}_q95"] = measure switch
            {
                FitMeasure.KolmogorovSmirnov or FitMeasure.Chebyshev => quantile * Math.Sqrt(n),
                FitMeasure.Euclid => Math.Sqrt(quantile),
                _ => quantile,
            };
        }

        return findings;
    }

    public static Findings Kuiper(GoldenCase golden)
    {
        var fit = CountedDigits.Given(golden);
        double kuiper = fit.Kuiper().Statistic;
        return new()
        {
            ["V"] = kuiper,
            ["V_sqrt_n"] = kuiper * Math.Sqrt(fit.N),
            ["V_morrow_scaled"] = fit.KuiperScaled,
            ["p_mc"] = fit.Simulate([FitMeasure.Kuiper], Draws).PValue(FitMeasure.Kuiper, fit).Value,
        };
    }
}
