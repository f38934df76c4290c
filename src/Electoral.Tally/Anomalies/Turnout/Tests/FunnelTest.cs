namespace Electoral.Tally;

/// <summary>Turnout outside the funnel of what the stations' sizes make likely.</summary>
internal sealed class FunnelTest() : TurnoutOutliersTest("turnout.funnel")
{
    public override ReportText Title { get; } = new(
        "Turnout outside the funnel", "Participación fuera del embudo");

    public override string StatisticName => "largest |z|";

    public override string Reference => "Spiegelhalter 2005, Stat. Med. 24:1185";

    protected override (double Statistic, int Sheets)? Find(
        RobustSummary summary, StationRatios ratios, TurnoutOptions options)
    {
        return TurnoutFunnel.Of(ratios.Registered, ratios.Ballots) is { } funnel
            ? (funnel.Furthest, funnel.Outside(options.OutlierScore))
            : null;
    }
}
