namespace Electoral.Tally;

/// <summary>The tests inside centres before anything is computed.</summary>
/// <param name="unit">The unit whose sheets are tested, or null.</param>
/// <param name="selection">The id of the tested selection, or null for turnout.</param>
internal sealed class CentreDrafts(ReportingUnit? unit, string? selection) : TestDrafts(unit, selection)
{
    private const string Dunn = "Dunn and Smyth 1996, J. Comput. Graph. Stat. 5:236; Zaykin et al. 2002, Genet. "
        + "Epidemiol. 22:170";

    private const string Skellam = "Skellam 1948, J. R. Stat. Soc. B 10:257; Jiménez 2011, Stat. Sci. 26:564";

    public AnomalyTest Furthest => Evidence("centres.table-z", CentreTexts.Furthest, "|z|", Skellam);

    public AnomalyTest Homogeneity => Evidence("centres.homogeneity", CentreTexts.Homogeneity, "S", Dunn);

    public AnomalyTest FurthestTurnout =>
        Evidence("centres.turnout-table-z", CentreTexts.FurthestTurnout, "|z|", Skellam);

    public AnomalyTest HomogeneityTurnout =>
        Evidence("centres.turnout-homogeneity", CentreTexts.HomogeneityTurnout, "S", Dunn);

    public AnomalyTest Random => Description(
        "centres.random-allocation", CentreTexts.Random, "X²", CentreTexts.DealtAtRandom, CentreTexts.NotRandom,
        "Jiménez 2011, Stat. Sci. 26:564");

    public AnomalyTest Ties => Description(
        "centres.ties", CentreTexts.Ties, "z", CentreTexts.DealtAtRandom, CentreTexts.NotTies,
        "Hausmann and Rigobon 2011, Stat. Sci. 26:543; Jiménez 2011");

    public AnomalyTest Fingerprint => Description(
        "centres.small-large", CentreTexts.Fingerprint, "z", CentreTexts.SizeIndifferent, CentreTexts.NotSmall,
        "Jiménez, Hidalgo and Klimek 2017, Sci. Adv. 3:e1602363");

    public IEnumerable<AnomalyTest> OfVotes() => [Furthest, Homogeneity, Random, Ties, Fingerprint];

    public IEnumerable<AnomalyTest> OfTurnout() => [FurthestTurnout, HomogeneityTurnout];

    private AnomalyTest Evidence(string id, ReportText title, string statistic, string reference) => Draft(
        id, new(id, title), statistic, new("common-dispersion", CentreTexts.CommonDispersion),
        new("not-wrong", CentreTexts.NotWrong), reference);
}
