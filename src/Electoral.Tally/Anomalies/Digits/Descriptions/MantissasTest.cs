namespace Electoral.Tally;

/// <summary>Mantissas of the counts around the circle.</summary>
internal sealed class MantissasTest() : DigitDescriptionTest("digits.mantissas")
{
    private static readonly ReportText Resultant = new("length of the mean arc, 0 to 1", "largo del arco medio, 0 a 1");

    public override ReportText Title { get; } = new("Mantissas", "Mantisas");

    public override string StatisticName => "nL²";

    public override ReportText NullHypothesis => DigitTexts.BenfordNull;

    public override ReportText NotEvidenceOf => DigitTexts.Sizes;

    public override string Reference => DigitTexts.Mebane;

    public override ReportText? Descriptive => DigitTexts.Sizes;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        long[] values = DigitSheets.Of(input).Known(input, out long missing);
        long zeros = values.LongCount(value => value == 0);
        var test = Counted(input, values.Length - zeros, missing, zeros, 1);
        if (!test.IsComputable) return test;
        var found = MantissaTest.Of(values);
        return test with
        {
            Statistic = found.N * found.ArcSquared,
            PValue = found.PValue,
            Effect = new(new("resultant", Resultant), found.Resultant),
        };
    }
}
