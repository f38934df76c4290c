namespace Electoral.Tally;

/// <summary>The last two digits, as if all 100 pairs were equally likely.</summary>
internal sealed class LastTwoDigitsTest() : LastDigitsViewTest("digits.last-two", DigitPlace.LastTwo)
{
    public override ReportText Title { get; } = new("Last two digits, 100 pairs", "Dos últimos dígitos, 100 pares");

    public override string StatisticName => "X²";

    public override string Reference => DigitTexts.BeberScacco;

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options) =>
        DigitFits.Pearson(test, digits, DigitLaw.Uniform(100));
}
