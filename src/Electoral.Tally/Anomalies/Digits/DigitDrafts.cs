namespace Electoral.Tally;

/// <summary>The tests of digits before anything is computed.</summary>
/// <param name="unit">The unit whose sheets are tested, or null.</param>
/// <param name="selection">The id of the selection; null for all together.</param>
internal sealed class DigitDrafts(ReportingUnit? unit, string? selection) : TestDrafts(unit, selection)
{
    private const string BeberScacco = "Beber and Scacco 2012, Political Analysis 20:211";
    private const string Mebane = "Mebane 2006; Deckert, Myagkov and Ordeshook 2011, Political Analysis 19:245";

    public AnomalyTest Last => Digits(
        "digits.last", DigitTexts.Last, "T²", DigitTexts.StationNull, DigitTexts.Rounding, BeberScacco);

    public AnomalyTest Second => Digits(
        "digits.second", DigitTexts.Second, "T²", DigitTexts.StationNull, DigitTexts.Rounding, Mebane);

    public AnomalyTest Pairs => Digits(
        "digits.pairs", DigitTexts.Pairs, "T²", DigitTexts.StationNull, DigitTexts.Rounding, BeberScacco);

    public AnomalyTest LastTogether => Digits(
        "digits.last-together", DigitTexts.LastTogether, "T²", DigitTexts.StationNull, DigitTexts.Rounding,
        BeberScacco);

    public AnomalyTest SecondTogether => Digits(
        "digits.second-together", DigitTexts.SecondTogether, "T²", DigitTexts.StationNull, DigitTexts.Rounding, Mebane);

    public AnomalyTest PairsTogether => Digits(
        "digits.pairs-together", DigitTexts.PairsTogether, "T²", DigitTexts.StationNull, DigitTexts.Rounding,
        BeberScacco);

    public AnomalyTest Fives => View("digits.fives", DigitTexts.Fives, "z", "Mebane 2012 (C05s)");

    public AnomalyTest Uniform => View("digits.last-uniform", DigitTexts.Uniform, "X²", BeberScacco);

    public AnomalyTest Kuiper => View("digits.last-kuiper", DigitTexts.Kuiper, "V", "Kuiper 1960; Morrow 2010");

    public AnomalyTest LastMean => View("digits.last-mean", DigitTexts.LastMean, "z", "Mebane 2012 (LastC)");

    public AnomalyTest LastTwo => View("digits.last-two", DigitTexts.LastTwo, "X²", BeberScacco);

    public AnomalyTest Differences => View("digits.differences", DigitTexts.Differences, "X²", BeberScacco);

    public AnomalyTest FirstBenford => Benford("digits.first-benford", DigitTexts.FirstBenford, "X²");

    public AnomalyTest SecondBenford => Benford("digits.second-benford", DigitTexts.SecondBenford, "X²");

    public AnomalyTest SecondMean => Benford("digits.second-mean", DigitTexts.SecondMean, "z");

    public AnomalyTest FirstTwo => Benford("digits.first-two", DigitTexts.FirstTwo, "X²");

    public AnomalyTest FirstThree => Benford("digits.first-three", DigitTexts.FirstThree, "X²");

    public AnomalyTest Mantissas => Benford("digits.mantissas", DigitTexts.Mantissas, "nL²");

    public AnomalyTest Repeated => Digits(
        "digits.repeated", DigitTexts.Repeated, "average frequency", DigitTexts.NoNull, DigitTexts.Repeats,
        "Derks, de Swart, van Batenburg, Wagenmakers and Wetzels 2021", DigitTexts.Repeats);

    private AnomalyTest View(string id, ReportText title, string statistic, string reference) => Digits(
        id, title, statistic, DigitTexts.UniformNull, DigitTexts.Rounding, reference, DigitTexts.AnotherView);

    private AnomalyTest Benford(string id, ReportText title, string statistic) =>
        Digits(id, title, statistic, DigitTexts.BenfordNull, DigitTexts.Sizes, Mebane, DigitTexts.Sizes);

    private AnomalyTest Digits(
        string id, ReportText title, string statistic, ReportText hypothesis, ReportText caution, string reference,
        ReportText? descriptive = null)
    {
        string code = id.Replace('.', '-');
        return Draft(
            id, new(code, title), statistic, new($"{code}-null", hypothesis), new($"{code}-not", caution),
            reference) with
        {
            Descriptive = descriptive is null ? null : new($"{code}-descriptive", descriptive),
        };
    }
}
