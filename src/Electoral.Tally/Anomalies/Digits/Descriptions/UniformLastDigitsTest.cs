namespace Electoral.Tally;

/// <summary>Last digits as if all were equally likely.</summary>
internal sealed class UniformLastDigitsTest() : LastDigitsViewTest("digits.last-uniform", DigitPlace.Last)
{
    public override ReportText Title { get; } = new("Last digits, equally likely", "Últimos dígitos, equiprobables");

    public override string StatisticName => "X²";

    public override string Reference => DigitTexts.BeberScacco;

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options) =>
        DigitFits.Pearson(test, digits, DigitLaw.UniformDigit);
}
