namespace Electoral.Tally;

/// <summary>The slope of votes per elector on turnout.</summary>
internal sealed class VotesPerElectorTest() : TurnoutSlopeTest("turnout.votes-per-elector")
{
    public override ReportText Title { get; } = new(
        "Votes per elector on turnout", "Votos por elector según participación");

    public override string StatisticName => "slope";

    public override string Reference => "Myagkov, Ordeshook and Shakin 2009, Cambridge University Press";

    protected override (RegressionSlope Slope, double Statistic) Find(TurnoutShareAssociation found) =>
        (found.VotesPerElector, found.VotesPerElector.Value);
}
