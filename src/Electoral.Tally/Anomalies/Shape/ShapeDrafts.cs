namespace Electoral.Tally;

/// <summary>The tests of shape before anything is computed.</summary>
/// <param name="unit">The unit whose sheets are tested, or null.</param>
/// <param name="selection">The id of the selection, or null.</param>
internal sealed class ShapeDrafts(ReportingUnit? unit, string? selection) : TestDrafts(unit, selection)
{
    private const string Hartigan = "Hartigan and Hartigan 1985, Ann. Stat. 13:70";
    private const string Klimek = "Klimek, Yegorov, Hanel and Thurner 2012, PNAS 109:16469";

    /// <summary>The one test that counts.</summary>
    public AnomalyTest Duplicates => Description(
        "shape.duplicates", TurnoutTexts.Duplicates, "pairs", TurnoutTexts.NeighboursAlike, TurnoutTexts.EnteredTwice,
        "pairs of equal against pairs of neighbouring counts, binomial test") with
    {
        Descriptive = null,
    };

    public AnomalyTest DipTurnout => Description(
        "shape.dip-turnout", TurnoutTexts.DipTurnout, "dip", TurnoutTexts.Uniform, TurnoutTexts.Regions, Hartigan);

    public AnomalyTest DipShare => Description(
        "shape.dip-share", TurnoutTexts.DipShare, "dip", TurnoutTexts.Uniform, TurnoutTexts.Regions, Hartigan);

    public AnomalyTest VoteRate => Description(
        "shape.log-vote-rate", TurnoutTexts.VoteRate, "K²", TurnoutTexts.Normal, TurnoutTexts.Regions, Klimek);

    public AnomalyTest Corner => Description(
        "shape.fingerprint-corner", TurnoutTexts.Corner, "share of ballots", TurnoutTexts.NoNull, TurnoutTexts.Regions,
        Klimek);
}
