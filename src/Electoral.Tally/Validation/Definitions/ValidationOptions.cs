namespace Electoral.Tally.Validation;

/// <summary>Which rules sheets are held against, and what the rules need to know.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ValidationOptions
{
    /// <summary>The options in force where none are given.</summary>
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
            field = value is null ? null : [.. value];
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
    public decimal TurnoutLimit { get; init => field = Share(value, nameof(TurnoutLimit)); } = 0.95m;

    /// <summary>
    /// A selection above this share of the valid votes is unusual. <value>The default is 0.95.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in 0 … 1.</exception>
    public decimal SelectionShareLimit { get; init => field = Share(value, nameof(SelectionShareLimit)); } = 0.95m;

    /// <summary>
    /// Sheets with fewer valid votes are left out by rules on shares and on equal counts, which few votes break by
    /// chance. <value>The default is 50.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MinimumVotes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MinimumVotes));
            field = value;
        }
    }

    = 50;

    /// <summary>
    /// The extra count of ballots issued to voters. <value>The default is null: the source has none.</value>
    /// </summary>
    public string? Issued { get; init; }

    /// <summary>
    /// The extra count of ballots or envelopes returned. <value>The default is null: the source has none.</value>
    /// </summary>
    public string? Returned { get; init; }

    /// <summary>Totals that the source itself prints for units. <value>The default is none.</value></summary>
    public IReadOnlyList<ControlTotal> ControlTotals { get; init; } = [];

    /// <summary>
    /// When the polls closed, on the clock of the sheets' times of arrival. <value>The default is null: unknown.
    /// </value>
    /// </summary>
    public DateTime? PollsClosed { get; init; }

    /// <summary>The most threads to use. <value>The default is the number of processors.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxDegreeOfParallelism));
            field = value;
        }
    }

    = Environment.ProcessorCount;

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(ValidationOptions), PrintMembers);

    private static decimal Share(decimal value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1m, name);
        return value;
    }
}
