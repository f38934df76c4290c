namespace Electoral.Tally;

/// <summary>A description of the shape of an election.</summary>
internal abstract class ShapeDescriptionTest(string id) : AnomalyTestDefinition(id)
{
    public override ReportText NotEvidenceOf => TurnoutTexts.Regions;

    public override ReportText? Descriptive => TurnoutTexts.Regions;

    public override AnomalyTest? Run(AnomalyTestInput input) =>
        StationShares.Of(input).Of(input, out var test) is { } ratios
            ? Describe(test, ratios, input)
            : input.Draft with { NotComputable = test.NotComputable };

    /// <summary>Describes the sheets that have turnout and a share.</summary>
    protected abstract AnomalyTest Describe(AnomalyTest test, StationRatios ratios, AnomalyTestInput input);

    protected static AnomalyTest WithoutVariation(AnomalyTest test) =>
        test with { NotComputable = new("no-variation", TurnoutTexts.NoVariation) };
}
