namespace Electoral.Tally;

/// <summary>The family "turnout".</summary>
internal static class TurnoutFamily
{
    public static AnomalyFamilyDefinition Definition { get; } = new(
        "turnout",
        TurnoutTexts.Family,
        [
            new ModifiedZTest(), new TukeyFencesTest(), new AdjustedFencesTest(), new FunnelTest(),
            new AssociationTest(), new SobyaninSukhovolskyTest(), new VotesPerElectorTest(), new ShpilkinTest(),
        ])
    {
        IsBuiltIn = true,
    };
}
