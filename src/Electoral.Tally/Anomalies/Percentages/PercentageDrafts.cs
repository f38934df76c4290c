namespace Electoral.Tally;

/// <summary>The tests of percentages before anything is computed.</summary>
/// <param name="unit">The unit whose sheets are tested, or null.</param>
/// <param name="selection">The id of the selection, or null for turnout.</param>
internal sealed class PercentageDrafts(ReportingUnit? unit, string? selection) : TestDrafts(unit, selection)
{
    private const string Kobak = "Kobak, Shpilkin and Pshenichnikov 2016, Annals of Applied Statistics 10:54";
    private const string Rozenas = "Rozenas 2017, Political Analysis 25:41";

    public AnomalyTest Turnout => Lattice("percentages.turnout", PercentageTexts.Turnout, Kobak);

    public AnomalyTest Result => Lattice("percentages.result", PercentageTexts.Result, Kobak);

    public AnomalyTest Either => Lattice("percentages.either", PercentageTexts.Either, Kobak);

    public AnomalyTest Weighted =>
        Lattice("percentages.weighted", PercentageTexts.Weighted, Kobak, PercentageTexts.PartOfAll);

    public AnomalyTest Coarse => Lattice("percentages.coarse", PercentageTexts.Coarse, Rozenas);

    public AnomalyTest RoundedShare => Rounded("percentages.p05-share", PercentageTexts.RoundedShare);

    public AnomalyTest RoundedTurnout => Rounded("percentages.p05-turnout", PercentageTexts.RoundedTurnout);

    public AnomalyTest Multiples(int period) => Lattice(
        FormattableString.Invariant($"percentages.multiples-{period}"), PercentageTexts.Multiples, Kobak,
        PercentageTexts.PartOfAll, period);

    public AnomalyTest Fraction(CoarseFraction fraction) => Lattice(
        FormattableString.Invariant($"percentages.fraction-{fraction.Numerator}-{fraction.Denominator}"),
        PercentageTexts.Fraction, Rozenas, PercentageTexts.Exploratory, fraction.Numerator, fraction.Denominator);

    private AnomalyTest Rounded(string id, ReportText title) =>
        Lattice(id, title, "Mebane 2012 (P05s)", PercentageTexts.NearFifth) with
        {
            NullHypothesis = new("percentages-fifth-null", PercentageTexts.FifthNull),
        };

    private AnomalyTest Lattice(
        string id, ReportText title, string reference, ReportText? descriptive = null,
        params ReadOnlySpan<object?> values)
    {
        string code = id.Replace('.', '-');
        return Draft(
            id, new(code, title, values), "z", new("percentages-lattice-null", PercentageTexts.LatticeNull),
            new("percentages-not", PercentageTexts.Rounding), reference) with
        {
            Descriptive = descriptive is null ? null : new($"{code}-descriptive", descriptive),
        };
    }
}
