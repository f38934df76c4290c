namespace Electoral.Tally;

/// <summary>Differences of the last two digits.</summary>
internal sealed class DigitDifferencesTest() : LastDigitsViewTest("digits.differences", DigitPlace.LastTwo)
{
    public override ReportText Title { get; } = new(
        "Differences of the last two digits", "Diferencias de los dos últimos dígitos");

    public override string StatisticName => "X²";

    public override string Reference => DigitTexts.BeberScacco;

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options)
    {
        var pairs = DigitPairs.FromPairCounts([.. digits.Counts]);
        return DigitFits.ChiSquare(test, pairs.Differences!, pairs.N);
    }
}
