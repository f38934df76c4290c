namespace Electoral.Tally;

/// <summary>A description of digits against Benford's law.</summary>
/// <param name="id">The name for machines.</param>
/// <param name="place">Which digits.</param>
/// <param name="law">Their law.</param>
internal abstract class BenfordTest(string id, DigitPlace place, DigitLaw law) : PlacedDigitsTest(id, place)
{
    public override string StatisticName => "X²";

    public override ReportText NullHypothesis => DigitTexts.BenfordNull;

    public override ReportText NotEvidenceOf => DigitTexts.Sizes;

    public override string Reference => DigitTexts.Mebane;

    public override ReportText? Descriptive => DigitTexts.Sizes;

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options) =>
        DigitFits.Pearson(test, digits, law);
}
