namespace Electoral.Tally;

/// <summary>Whether logarithmic vote rates are normal.</summary>
internal sealed class LogVoteRateTest() : ShapeDescriptionTest("shape.log-vote-rate")
{
    private static readonly ReportText Skewness = new("skewness", "asimetría");

    public override ReportText Title { get; } = new("Logarithmic vote rate", "Tasa logarítmica de voto");

    public override string StatisticName => "K²";

    public override ReportText NullHypothesis { get; } = new(
        "the rates are independent normal values", "las tasas son valores normales independientes");

    public override string Reference => TurnoutTexts.Klimek;

    protected override AnomalyTest Describe(AnomalyTest test, StationRatios ratios, AnomalyTestInput input)
    {
        if (LogVoteRate.Of(ratios.Registered, ratios.Votes) is not { } rate) return WithoutVariation(test);
        return test with
        {
            N = rate.Count,
            Excluded = rate.Excluded == 0
                ? ratios.Excluded
                : [.. ratios.Excluded, new(rate.Excluded, new("nobody", TurnoutTexts.Nobody))],
            Statistic = rate.Omnibus,
            DegreesOfFreedom = 2,
            PValue = rate.OmnibusPValue,
            Effect = new(new("skewness", Skewness), rate.Skewness),
        };
    }
}
