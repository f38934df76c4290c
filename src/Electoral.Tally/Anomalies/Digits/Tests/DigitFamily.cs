namespace Electoral.Tally;

/// <summary>The family "digits".</summary>
internal static class DigitFamily
{
    public static AnomalyFamilyDefinition Definition { get; } = new(
        "digits",
        new("Digits", "Dígitos"),
        [
            new LastDigitsTest(), new SecondDigitsTest(), new DigitPairsTest(),
            new LastDigitsTogetherTest(), new SecondDigitsTogetherTest(), new DigitPairsTogetherTest(),
            new UniformLastDigitsTest(), new KuiperTest(), new MeanLastDigitTest(), new FivesTest(),
            new LastTwoDigitsTest(), new DigitDifferencesTest(), new BenfordFirstTest(), new BenfordSecondTest(),
            new MeanSecondDigitTest(), new BenfordFirstTwoTest(), new BenfordFirstThreeTest(), new MantissasTest(),
            new RepeatedCountsTest(),
        ])
    {
        IsBuiltIn = true,
        DescribesUnits = false,
    };
}
