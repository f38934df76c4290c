namespace Electoral.Tally;

/// <summary>Shares that are exactly one fraction; listed where it stands out among all of them.</summary>
/// <param name="numerator">The numerator.</param>
/// <param name="denominator">The denominator.</param>
internal sealed class SingleFractionTest(int numerator, int denominator)
    : AnomalyTestDefinition(FormattableString.Invariant($"percentages.fraction-{numerator}-{denominator}"))
{
    public override ReportText Title { get; } = new(
        FormattableString.Invariant($"Shares of {numerator}/{denominator}"),
        FormattableString.Invariant($"Proporciones de {numerator}/{denominator}"));

    public override string StatisticName => "stations";

    public override ReportText NullHypothesis => PercentageTexts.LatticeNull;

    public override ReportText NotEvidenceOf => PercentageTexts.Rounding;

    public override string Reference => PercentageTexts.Rozenas;

    public override ReportText? Descriptive => PercentageTexts.Exploratory;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        if (PercentageSheets.Of(input).Fractions(input, out var test) is not { } found) return null;
        var fraction = found.ByFraction.First(one => one.Numerator == numerator && one.Denominator == denominator);
        bool standsOut = fraction.AdjustedPValue is { } p && p.Value <= input.Options.SignificanceLevel;
        return !standsOut ? null : test with
        {
            Statistic = fraction.Observed,
            PValue = fraction.AdjustedPValue,
            Effect = new(new("excess-stations", PercentageTexts.Excess), fraction.Observed - fraction.Expected),
        };
    }
}
