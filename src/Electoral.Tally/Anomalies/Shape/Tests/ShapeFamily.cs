namespace Electoral.Tally;

/// <summary>The family "shape".</summary>
internal static class ShapeFamily
{
    public static AnomalyFamilyDefinition Definition { get; } = new(
        "shape",
        new("Shape", "Forma"),
        [
            new DuplicateSheetsTest(), new TurnoutModesTest(), new ShareModesTest(), new LogVoteRateTest(),
            new FingerprintCornerTest(),
        ])
    {
        IsBuiltIn = true,
    };
}
