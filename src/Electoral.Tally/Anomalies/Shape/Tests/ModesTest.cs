namespace Electoral.Tally;

/// <summary>A description of several modes, by the dip of Hartigan and Hartigan.</summary>
internal abstract class ModesTest(string id) : ShapeDescriptionTest(id)
{
    // A description needs no more digits of a p-value than these simulations give.
    private const int EnoughSimulations = 999;

    public override string StatisticName => "dip";

    public override ReportText NullHypothesis { get; } = new(
        "the values have one mode", "los valores tienen una sola moda");

    public override string Reference => "Hartigan and Hartigan 1985, Ann. Stat. 13:70";

    protected override AnomalyTest Describe(AnomalyTest test, StationRatios ratios, AnomalyTestInput input)
    {
        double[] values = Values(ratios);
        if (Array.TrueForAll(values, value => value == values[0])) return WithoutVariation(test);
        if (values.Length < DipTest.FewestValues)
        {
            return test with
            {
                NotComputable = new("too-few", AnomalyTexts.TooFew, values.Length, DipTest.FewestValues),
            };
        }

        var (options, dip) = (input.Options, DipTest.Of(values));
        int simulations = Math.Min(options.Simulations, EnoughSimulations);
        return test with
        {
            Statistic = dip.Dip,
            PValue = dip.PValue(simulations, options.Seed, options.MaxDegreeOfParallelism, input.Cancellation),
        };
    }

    /// <summary>The values that may have several modes, one per sheet.</summary>
    protected abstract double[] Values(StationRatios ratios);
}
