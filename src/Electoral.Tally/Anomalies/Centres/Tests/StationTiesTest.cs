namespace Electoral.Tally;

/// <summary>Stations of one polling place with equal votes.</summary>
internal sealed class StationTiesTest() : DealtBallotsTest("ties")
{
    private static readonly ReportText BeyondExpected = new("ties less expected ties", "empates menos los esperados");

    public override ReportText Title { get; } = new("Stations with equal votes", "Mesas con votos iguales");

    public override string StatisticName => "z";

    public override ReportText NotEvidenceOf { get; } = new(
        "Stations with equal votes occur by chance in every election; overdispersion makes them rarer.",
        "Las mesas con votos iguales ocurren por azar en toda elección; la sobredispersión las hace más raras.");

    public override string Reference => "Hausmann and Rigobon 2011, Stat. Sci. 26:543; Jiménez 2011";

    protected override AnomalyTest? Run(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test)
    {
        var ties = TiedStations.Of(centres.Sheets.Stations);
        if (ties.Score is not { } score) return test with { NotComputable = centres.NoCentres };
        return test with
        {
            Statistic = score,
            Effect = new(new("ties-beyond", BeyondExpected), ties.Observed - ties.Expected),
        };
    }
}
