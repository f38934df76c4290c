namespace Electoral.Tally;

/// <summary>The share of ballots in sheets with high turnout and a high share.</summary>
internal sealed class FingerprintCornerTest() : ShapeDescriptionTest("shape.fingerprint-corner")
{
    private const double CornerBound = 0.9;

    public override ReportText Title { get; } = new(
        "Ballots at turnout and share from 90 %", "Papeletas con participación y proporción desde 90 %");

    public override string StatisticName => "share of ballots";

    public override ReportText NullHypothesis { get; } = new("none: a description", "ninguna: una descripción");

    public override string Reference => TurnoutTexts.Klimek;

    protected override AnomalyTest Describe(AnomalyTest test, StationRatios ratios, AnomalyTestInput input) => test with
    {
        Statistic = FingerprintGrid.Of(ratios.Registered, ratios.Ballots, ratios.Votes).CornerShare(CornerBound),
    };
}
