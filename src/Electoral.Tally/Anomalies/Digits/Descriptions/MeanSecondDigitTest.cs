namespace Electoral.Tally;

/// <summary>The mean second digit against that of Benford's law.</summary>
internal sealed class MeanSecondDigitTest()
    : BenfordTest("digits.second-mean", DigitPlace.Second, DigitLaw.BenfordSecond)
{
    public override ReportText Title { get; } = new("Mean second digit (2BL)", "Media del segundo dígito (2BL)");

    public override string StatisticName => "z";

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options) =>
        DigitFits.Mean(test, digits, DigitLaw.BenfordSecond);
}
