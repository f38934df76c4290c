namespace Electoral.Tally;

/// <summary>Turnout outside fences that allow for skewness.</summary>
internal sealed class AdjustedFencesTest() : TurnoutOutliersTest("turnout.adjusted-fences")
{
    public override ReportText Title { get; } = new(
        "Turnout outside fences adjusted for skewness", "Participación fuera de límites ajustados por asimetría");

    public override string StatisticName => "sheets";

    public override string Reference => "Hubert and Vandervieren 2008, Comput. Stat. Data Anal. 52:5186";

    protected override (double Statistic, int Sheets)? Find(
        RobustSummary summary, StationRatios ratios, TurnoutOptions options)
    {
        int outside = summary.Outside(summary.AdjustedFences).Count;
        return (outside, outside);
    }
}
