namespace Electoral.Tally;

/// <summary>Turnout far from the median, in medians of the distance from it.</summary>
internal sealed class ModifiedZTest() : TurnoutOutliersTest("turnout.modified-z")
{
    public override ReportText Title { get; } = new(
        "Turnout far from the median", "Participación lejos de la mediana");

    public override string StatisticName => "largest |z|";

    public override string Reference => "Iglewicz and Hoaglin 1993";

    protected override (double Statistic, int Sheets)? Find(
        RobustSummary summary, StationRatios ratios, TurnoutOptions options)
    {
        var scores = summary.ModifiedZ!;
        return (scores.Max(Math.Abs), scores.Count(score => Math.Abs(score) > options.OutlierScore));
    }
}
