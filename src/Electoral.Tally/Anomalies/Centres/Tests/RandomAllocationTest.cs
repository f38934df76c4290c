namespace Electoral.Tally;

/// <summary>Whether the stations of polling places divide their votes as ballots dealt at random would.</summary>
internal sealed class RandomAllocationTest() : DealtBallotsTest("random-allocation")
{
    private static readonly ReportText Phi = new("dispersion φ", "dispersión φ");

    public override ReportText Title { get; } = new(
        "Ballots dealt to stations at random", "Papeletas repartidas al azar entre mesas");

    public override string StatisticName => "X²";

    public override ReportText NotEvidenceOf { get; } = new(
        "Voters sorted by age, street or surname make stations of a centre differ in every clean election.",
        "Los electores ordenados por edad, calle o apellido hacen diferir las mesas en toda elección limpia.");

    public override string Reference => "Jiménez 2011, Stat. Sci. 26:564";

    protected override AnomalyTest? Run(AnomalyTestInput input, ComparedCentres centres, AnomalyTest test)
    {
        var stations = centres.Sheets.Stations;
        int[] others = [.. stations.Totals.ToArray().Zip(stations.Votes.ToArray(), (total, votes) => total - votes)];
        var homogeneity = CentreHomogeneity.Of(stations.FirstStations, stations.Votes, others);
        if (homogeneity.PooledPValue is not { } pooled) return test with { NotComputable = centres.NoCentres };
        return test with
        {
            Statistic = homogeneity.PooledPearson,
            DegreesOfFreedom = homogeneity.PooledDegreesOfFreedom,
            PValue = pooled,
            Effect = new(new("phi", Phi), homogeneity.Dispersion!.Value),
        };
    }
}
