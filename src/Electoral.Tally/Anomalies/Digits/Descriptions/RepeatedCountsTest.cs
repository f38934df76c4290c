namespace Electoral.Tally;

/// <summary>How often counts repeat.</summary>
internal sealed class RepeatedCountsTest() : DigitDescriptionTest("digits.repeated")
{
    private static readonly ReportText Entropy = new("entropy, in nats", "entropía, en nats");

    private static readonly ReportText Repeats = new(
        "Counts of stations of like size repeat by themselves.",
        "Las cifras de mesas de tamaño parecido se repiten por sí solas.");

    public override ReportText Title { get; } = new("Repeated counts", "Cifras repetidas");

    public override string StatisticName => "average frequency";

    public override ReportText NullHypothesis { get; } = new("none: a description", "ninguna: una descripción");

    public override ReportText NotEvidenceOf => Repeats;

    public override string Reference => "Derks, de Swart, van Batenburg, Wagenmakers and Wetzels 2021";

    public override ReportText? Descriptive => Repeats;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        long[] values = DigitSheets.Of(input).Known(input, out long missing);
        var test = Counted(input, values.Length, missing, 0, 0);
        if (!test.IsComputable) return test;
        var repeated = RepeatedValues.Of(values);
        return test with
        {
            Statistic = repeated.AverageFrequency,
            Effect = new(new("entropy", Entropy), repeated.Entropy),
        };
    }
}
