namespace Electoral.Tally.Validation;

/// <summary>The library's rules, and rules that a form declares.</summary>
public static class ValidationRules
{
    /// <summary>The library's rules, in the order of the report.</summary>
    /// <remarks>A new rule needs a line here.</remarks>
    public static IReadOnlyList<ValidationRule> BuiltIn { get; } =
    [
        new VotesAddUpToValid(),
        new PartsAddUpToBallots(),
        new BallotsWithinRegistered(),
        new BallotLedger(),
        new RegisteredAsInRoll(),
        new SheetOutsideFrame(),
        new ControlTotalsAgree(),
        new SumOfRows(),
        new RepeatedSheet(),
        new SharedImage(),
        new ArrivalBeforeClose(),
        new HighTurnout(),
        new NoVotes(),
        new OneSelectionHasAll(),
        new HighSelectionShare(),
        new EqualCounts(),
        new MisplacedVotes(),
        new NoImage(),
    ];

    /// <summary>A rule that a count is the sum of others, as a form prints it: "c = d + e + f".</summary>
    /// <param name="id">The name for machines: lower-case letters, digits and hyphens, beginning with a letter.</param>
    /// <param name="sum">
    /// The count: "registered", "ballotsCast", "valid", "blank", "invalid", the id of a selection or the name of an
    /// extra count. <c>Validate</c> rejects a table without it.
    /// </param>
    /// <param name="parts">The counts that add up to it, named in the same way. A sheet that lacks one is not
    /// checked.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> has another form, or there is no part.</exception>
    public static ValidationRule Sum(string id, string sum, IReadOnlyList<string> parts)
    {
        ArgumentException.ThrowIfNullOrEmpty(sum);
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0 || parts.Any(string.IsNullOrEmpty)) Throw.NoParts(sum, parts);
        return new DeclaredSum(id, sum, parts);
    }
}
