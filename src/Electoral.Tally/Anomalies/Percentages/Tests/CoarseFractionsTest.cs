namespace Electoral.Tally;

/// <summary>Shares that are exactly coarse fractions.</summary>
internal sealed class CoarseFractionsTest() : AnomalyTestDefinition("percentages.coarse")
{
    public override ReportText Title { get; } = new(
        "Shares that are coarse fractions", "Proporciones que son fracciones simples");

    public override string StatisticName => "z";

    public override ReportText NullHypothesis => PercentageTexts.LatticeNull;

    public override ReportText NotEvidenceOf => PercentageTexts.Rounding;

    public override string Reference => PercentageTexts.Rozenas;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var sheets = PercentageSheets.Of(input);
        if (sheets.Fractions(input, out var test) is not { } found) return test;
        var corrected = found.Corrected;
        return WholePercentageTest.Scored(
            test, corrected?.Statistic, corrected?.PValue, found.CorrectedExcess, found.CorrectedDeviation);
    }
}
