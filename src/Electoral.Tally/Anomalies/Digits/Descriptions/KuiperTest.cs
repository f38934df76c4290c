namespace Electoral.Tally;

/// <summary>Last digits around the circle, by Kuiper's statistic.</summary>
internal sealed class KuiperTest() : LastDigitsViewTest("digits.last-kuiper", DigitPlace.Last)
{
    public override ReportText Title { get; } = new("Last digits around the circle", "Últimos dígitos en el círculo");

    public override string StatisticName => "V";

    public override string Reference => "Kuiper 1960; Morrow 2010";

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options)
    {
        var fit = new GoodnessOfFit([.. digits.Counts], DigitLaw.UniformDigit);
        var simulation = fit.Simulate(
            [FitMeasure.Kuiper], options.Simulations, options.Seed, options.MaxDegreeOfParallelism);
        return test with
        {
            Statistic = fit.Kuiper().Statistic,
            PValue = simulation.PValue(FitMeasure.Kuiper, fit),
        };
    }
}
