namespace Electoral.Tally;

/// <summary>Correlation of turnout and share.</summary>
internal sealed class AssociationTest() : TurnoutSlopeTest("turnout.association")
{
    public override ReportText Title { get; } = new("Turnout and share", "Participación y proporción");

    public override string StatisticName => "r";

    public override string Reference => "Liang and Zeger 1986, Biometrika 73:13";

    protected override (RegressionSlope Slope, double Statistic) Find(TurnoutShareAssociation found) =>
        (found.SlopeByCentre, found.Pearson);
}
