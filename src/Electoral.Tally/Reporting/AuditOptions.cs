namespace Electoral.Tally;

/// <summary>What an <see cref="AuditReport"/> is to show.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record AuditOptions
{
    /// <summary>
    /// The level whose units are listed, by name; "all" is the root's.
    /// <value>The default is null: the level below the table's own unit, which is the first of a whole table.</value>
    /// </summary>
    public string? Level { get; init; }

    /// <summary>
    /// How many units text and HTML list; the others are counted, and JSON lists all of them.
    /// <value>The default is 50.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int ShownUnits
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 50;

    /// <summary>
    /// What to call the sheets of a table that was not read from a source. <value>The default is null: nothing.</value>
    /// </summary>
    public string? SourceName { get; init; }

    /// <summary>
    /// How long reading took, as the caller measured it; shown to people, never part of the JSON.
    /// <value>The default is null: not shown.</value>
    /// </summary>
    public TimeSpan? ReadingTime { get; init; }

    /// <summary>
    /// What the whole is that the sheets are a part of: adds coverage, margin, tipping point and sensitivity.
    /// <value>The default is null: nothing is said about missing sheets.</value>
    /// </summary>
    public SheetFrame? Frame { get; init; }

    /// <summary>
    /// How the margin is assessed; its limits and stated premises count for the claim as well. <value>The default is
    /// that of <see cref="MarginOptions.Default"/>.</value>
    /// </summary>
    public MarginOptions Margin { get; init; } = MarginOptions.Default;

    /// <summary>
    /// Announced totals to be checked against the sheets; without a frame nothing bounds what is missing.
    /// <value>The default is null: none.</value>
    /// </summary>
    public Claim? Claim { get; init; }

    /// <summary>
    /// Which anomaly tests are run; the report lists those that found nothing as well.
    /// <value>The default is null: none.</value>
    /// </summary>
    public AnomalyBatteryOptions? Anomalies { get; init; }

    /// <summary>How the sums are computed. <value>The default is one thread per processor.</value></summary>
    public AggregationOptions Aggregation { get; init; } = AggregationOptions.Default;

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(AuditOptions), PrintMembers);
}
