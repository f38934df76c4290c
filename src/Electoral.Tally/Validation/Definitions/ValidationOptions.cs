namespace Electoral.Tally.Validation;

/// <summary>Which rules sheets are checked against, and what the rules need to know.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ValidationOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>
    /// The rules, in the order of the report. <value>The default is null: <c>ValidationRules.BuiltIn</c>.</value>
    /// </summary>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public IReadOnlyList<ValidationRule>? Rules
    {
        get;
        init
        {
            field = OptionGuard.CompleteOrNull(this, value) is { } rules ? [.. rules] : null;
            var twice = (field ?? []).CountBy(rule => rule.Id).FirstOrDefault(id => id.Value > 1);
            if (twice.Key is { } id) Throw.RuleTwice(id);
        }
    }

    /// <summary>
    /// The roll of stations that sheets must be on, and whose registered voters they must have.
    /// <value>The default is null: unknown.</value>
    /// </summary>
    public SheetFrame? Frame { get; init; }

    /// <summary>
    /// Turnout above this is unusual: ballots cast as a share of registered voters. <value>The default is 0.95.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in 0 … 1.</exception>
    public decimal TurnoutLimit { get; init => field = OptionGuard.Share(this, value); } = 0.95m;

    /// <summary>
    /// A selection above this share of the valid votes is unusual. <value>The default is 0.95.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in 0 … 1.</exception>
    public decimal SelectionShareLimit { get; init => field = OptionGuard.Share(this, value); } = 0.95m;

    /// <summary>
    /// Sheets with fewer valid votes are left out by rules on shares and on equal counts, which a small number of votes
    /// can meet by chance. <value>The default is 50.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MinimumVotes
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 50;

    /// <summary>
    /// The level whose units are polling places, such as "centre": sheets of one are compared with each other.
    /// <value>The default is null: the lowest level whose name says so, or none if there is no such level.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? CentreLevel { get; init => field = OptionGuard.NameOrNull(this, value); }

    /// <summary>
    /// The extra count of ballots issued to voters. <value>The default is null: the source has none.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? Issued { get; init => field = OptionGuard.NameOrNull(this, value); }

    /// <summary>
    /// The extra count of ballots or envelopes returned. <value>The default is null: the source has none.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? Returned { get; init => field = OptionGuard.NameOrNull(this, value); }

    /// <summary>Totals that the source itself prints for units. <value>The default is none.</value></summary>
    /// <exception cref="ArgumentException">A total is null.</exception>
    public IReadOnlyList<ControlTotal> ControlTotals
    {
        get;
        init => field = OptionGuard.Complete(this, value);
    } = [];

    /// <summary>
    /// When the polls closed, on the clock of the sheets' times of arrival. <value>The default is null: unknown.
    /// </value>
    /// </summary>
    public DateTime? PollsClosed { get; init; }
}
