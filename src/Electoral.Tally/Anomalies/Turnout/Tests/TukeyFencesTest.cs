namespace Electoral.Tally;

/// <summary>Turnout outside Tukey's fences.</summary>
internal sealed class TukeyFencesTest() : TurnoutOutliersTest("turnout.tukey")
{
    public override ReportText Title { get; } = new(
        "Turnout outside Tukey's fences", "Participación fuera de los límites de Tukey");

    public override string StatisticName => "sheets";

    public override string Reference => "Tukey 1977";

    protected override (double Statistic, int Sheets)? Find(
        RobustSummary summary, StationRatios ratios, TurnoutOptions options)
    {
        int outside = summary.Outside(summary.TukeyFences).Count;
        return (outside, outside);
    }
}
