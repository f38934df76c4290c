namespace Electoral.Tally;

/// <summary>The descriptions of turnout before anything is computed.</summary>
/// <param name="unit">The unit whose sheets are described, or null.</param>
/// <param name="selection">The id of the selection, or null for turnout alone.</param>
internal sealed class TurnoutDrafts(ReportingUnit? unit, string? selection) : TestDrafts(unit, selection)
{
    public AnomalyTest Association => Description(
        "turnout.association", TurnoutTexts.Association, "r", TurnoutTexts.NoAssociation, TurnoutTexts.Regions,
        "Liang and Zeger 1986, Biometrika 73:13");

    public AnomalyTest Sobyanin => Description(
        "turnout.sobyanin-sukhovolsky", TurnoutTexts.Sobyanin, "slope less mean share", TurnoutTexts.NoAssociation,
        TurnoutTexts.Regions, "Sobyanin and Sukhovolsky 1995; Myagkov, Ordeshook and Shakin 2009");

    public AnomalyTest Elector => Description(
        "turnout.votes-per-elector", TurnoutTexts.Elector, "slope", TurnoutTexts.NoAssociation, TurnoutTexts.Regions,
        "Myagkov, Ordeshook and Shakin 2009, Cambridge University Press");

    public AnomalyTest Shpilkin => Description(
        "turnout.shpilkin", TurnoutTexts.Shpilkin, "votes", TurnoutTexts.OneRatio, TurnoutTexts.Bins,
        "Kobak, Shpilkin and Pshenichnikov 2018, Significance 15(4):28");

    public AnomalyTest ModifiedZ => Outliers(
        "turnout.modified-z", TurnoutTexts.ModifiedZ, "largest |z|", "Iglewicz and Hoaglin 1993");

    public AnomalyTest Tukey => Outliers("turnout.tukey", TurnoutTexts.Tukey, "sheets", "Tukey 1977");

    public AnomalyTest Adjusted => Outliers(
        "turnout.adjusted-fences", TurnoutTexts.Adjusted, "sheets",
        "Hubert and Vandervieren 2008, Comput. Stat. Data Anal. 52:5186");

    public AnomalyTest Funnel => Outliers(
        "turnout.funnel", TurnoutTexts.Funnel, "largest |z|", "Spiegelhalter 2005, Stat. Med. 24:1185");

    private AnomalyTest Outliers(string id, ReportText title, string statistic, string reference) =>
        Description(id, title, statistic, TurnoutTexts.OneTurnout, TurnoutTexts.Regions, reference);
}
