namespace Electoral.Tally;

/// <summary>The mean last digit.</summary>
internal sealed class MeanLastDigitTest() : LastDigitsViewTest("digits.last-mean", DigitPlace.Last)
{
    public override ReportText Title { get; } = new("Mean last digit", "Media del último dígito");

    public override string StatisticName => "z";

    public override string Reference => "Mebane 2012 (LastC)";

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options) =>
        DigitFits.Mean(test, digits, DigitLaw.UniformDigit);
}
