namespace Electoral.Tally;

/// <summary>Counts that end in 0 or 5.</summary>
internal sealed class FivesTest() : LastDigitsViewTest("digits.fives", DigitPlace.Last)
{
    private static readonly ReportText FifthShare = new(
        "share ending in 0 or 5, 20 % expected", "proporción terminada en 0 o 5, se espera 20 %");

    public override ReportText Title { get; } = new("Counts ending in 0 or 5", "Cifras terminadas en 0 o 5");

    public override string StatisticName => "z";

    public override string Reference => "Mebane 2012 (C05s)";

    protected override AnomalyTest Describe(AnomalyTest test, DigitDistribution digits, AnomalyOptions options)
    {
        var endings = new FifthEndings(digits.Count, digits[0] + digits[5]);
        return test with
        {
            Statistic = endings.Z,
            PValue = endings.TwoSidedPValue,
            Effect = new(
                new("fifth-share", FifthShare), endings.Share!.Value,
                BinomialInterval.ClopperPearson(endings.Ending, endings.N)),
        };
    }
}
