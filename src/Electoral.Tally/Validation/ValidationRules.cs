namespace Electoral.Tally.Validation;

/// <summary>The library's rules.</summary>
public static class ValidationRules
{
    /// <summary>The library's rules, in the order of their reports.</summary>
    /// <remarks>A new rule is a line here.</remarks>
    public static IReadOnlyList<ValidationRule> BuiltIn { get; } =
    [
        new VotesAddUpToValid(),
        new PartsAddUpToBallots(),
        new BallotsWithinRegistered(),
        new BallotLedger(),
        new RegisteredAsInRoll(),
        new SheetOutsideFrame(),
        new ControlTotalsAgree(),
        new RepeatedSheet(),
        new SharedImage(),
        new ArrivalBeforeClose(),
        new HighTurnout(),
        new NoVotes(),
        new OneSelectionHasAll(),
        new HighSelectionShare(),
        new EqualCounts(),
        new NoImage(),
    ];
}
