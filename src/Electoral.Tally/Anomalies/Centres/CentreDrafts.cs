namespace Electoral.Tally;

/// <summary>The tests inside centres before anything is computed.</summary>
/// <param name="unit">The unit whose sheets are tested, or null.</param>
/// <param name="selection">The id of the tested selection, or null for turnout.</param>
internal sealed class CentreDrafts(ReportingUnit? unit, string? selection) : TestDrafts(unit, selection)
{
    private const string Dunn = "Dunn and Smyth 1996, J. Comput. Graph. Stat. 5:236; Zaykin et al. 2002, Genet. "
        + "Epidemiol. 22:170";

    private const string Self = "Self and Liang 1987, J. Am. Stat. Assoc. 82:605; Skellam 1948; Dunn and Smyth 1996";

    private const string Skellam = "Skellam 1948, J. R. Stat. Soc. B 10:257; Jiménez 2011, Stat. Sci. 26:564";

    public AnomalyTest Odd => Evidence("centres.odd-sheets", CentreTexts.Odd);

    public AnomalyTest OddTurnout => Evidence("centres.turnout-odd-sheets", CentreTexts.OddTurnout);

    public AnomalyTest Furthest => TooNarrow("centres.table-z", CentreTexts.Furthest, "|z|", Skellam);

    public AnomalyTest Homogeneity => TooNarrow("centres.homogeneity", CentreTexts.Homogeneity, "S", Dunn);

    public AnomalyTest FurthestTurnout =>
        TooNarrow("centres.turnout-table-z", CentreTexts.FurthestTurnout, "|z|", Skellam);

    public AnomalyTest HomogeneityTurnout =>
        TooNarrow("centres.turnout-homogeneity", CentreTexts.HomogeneityTurnout, "S", Dunn);

    public AnomalyTest Random => Description(
        "centres.random-allocation", CentreTexts.Random, "X²", CentreTexts.DealtAtRandom, CentreTexts.NotRandom,
        "Jiménez 2011, Stat. Sci. 26:564");

    public AnomalyTest Ties => Description(
        "centres.ties", CentreTexts.Ties, "z", CentreTexts.DealtAtRandom, CentreTexts.NotTies,
        "Hausmann and Rigobon 2011, Stat. Sci. 26:543; Jiménez 2011");

    public AnomalyTest Fingerprint => Description(
        "centres.small-large", CentreTexts.Fingerprint, "z", CentreTexts.SizeIndifferent, CentreTexts.NotSmall,
        "Jiménez, Hidalgo and Klimek 2017, Sci. Adv. 3:e1602363");

    public IEnumerable<AnomalyTest> OfVotes() => [Odd, Furthest, Homogeneity, Random, Ties, Fingerprint];

    public IEnumerable<AnomalyTest> OfTurnout() => [OddTurnout, FurthestTurnout, HomogeneityTurnout];

    private AnomalyTest Evidence(string id, ReportText title) => Draft(
        id, new(id, title), "LR", new("own-dispersion", CentreTexts.OwnDispersion),
        new("not-wrong", CentreTexts.NotWrong), Self);

    // One dispersion for all tables departs in every real election.
    private AnomalyTest TooNarrow(string id, ReportText title, string statistic, string reference) => Draft(
        id, new(id, title), statistic, new("common-dispersion", CentreTexts.CommonDispersion),
        new("not-wrong", CentreTexts.NotWrong), reference) with
    {
        Descriptive = new("departs-everywhere", CentreTexts.DepartsEverywhere),
    };
}
