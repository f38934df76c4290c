namespace Electoral.Tally;

/// <summary>The slope of votes per elector less the selection's mean share.</summary>
internal sealed class SobyaninSukhovolskyTest() : TurnoutSlopeTest("turnout.sobyanin-sukhovolsky")
{
    public override ReportText Title { get; } = new("Sobyanin and Sukhovolsky", "Sobyanin y Sukhovolsky");

    public override string StatisticName => "slope less mean share";

    public override string Reference => "Sobyanin and Sukhovolsky 1995; Myagkov, Ordeshook and Shakin 2009";

    protected override (RegressionSlope Slope, double Statistic) Find(TurnoutShareAssociation found) =>
        (found.SobyaninSukhovolsky, found.SobyaninSukhovolsky.Value);
}
