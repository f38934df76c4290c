namespace Electoral.Tally;

/// <summary>A description of how the share of a selection is related to turnout.</summary>
internal abstract class TurnoutSlopeTest(string id) : AnomalyTestDefinition(id)
{
    private static readonly ReportText Slope = new("slope", "pendiente");

    public override ReportText NullHypothesis { get; } = new(
        "turnout and share have nothing to do with each other", "participación y proporción no guardan relación");

    public override ReportText NotEvidenceOf => TurnoutTexts.Regions;

    public override ReportText? Descriptive => TurnoutTexts.Regions;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        if (StationShares.Of(input).Of(input, out var test) is not { } ratios) return test;
        if (TurnoutSheets.Of(input).Association(input.SelectionIndex!.Value, ratios) is not { } found)
        {
            return test with { NotComputable = new("no-variation", TurnoutTexts.NoVariation) };
        }

        var (slope, statistic) = Find(found);
        return test with
        {
            Statistic = statistic,
            DegreesOfFreedom = slope.DegreesOfFreedom,
            PValue = slope.PValueAgainst(),
            Effect = new(new("slope", Slope), slope.Value, slope.Interval),
        };
    }

    /// <summary>The slope that is tested against 0, and the statistic.</summary>
    protected abstract (RegressionSlope Slope, double Statistic) Find(TurnoutShareAssociation found);
}
