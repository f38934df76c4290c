namespace Electoral.Tally;

/// <summary>The family "percentages".</summary>
internal static class PercentageFamily
{
    public static AnomalyFamilyDefinition Definition { get; } = new(
        "percentages",
        PercentageTexts.Family,
        [
            new WholeTurnoutTest(), new WholeShareTest(), new WholeEitherTest(),
            new MultiplesTest(5), new MultiplesTest(10), new WeightedPercentagesTest(),
            new CoarseFractionsTest(),
            .. CoarseFractions.Fractions.Select(one => new SingleFractionTest(one.Numerator, one.Denominator)),
            new RoundedShareTest(), new RoundedTurnoutTest(),
        ])
    {
        IsBuiltIn = true,
        DescribesUnits = false,
    };
}
