namespace Electoral.Tally.Nist;

/// <summary>Which counts of an election results report to read.</summary>
/// <remarks>Threads and limits are those of <see cref="ReadOptions"/>. Immutable and safe to share between threads.
/// </remarks>
public sealed record NistReadOptions
{
    /// <summary>The default options.</summary>
    public static NistReadOptions Default { get; } = new();

    /// <summary>
    /// The identifier or the name of the contest to read. <value>The default is null: the report has one only.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public string? Contest
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// The only way of voting whose counts are read. <value>The default is null: the total if a unit gives it,
    /// otherwise the sum of its ways of voting, without those that are part of another.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public NistCountType? CountType
    {
        get;
        init => field = value is { } type ? OptionGuard.Defined(this, type) : value;
    }

    /// <summary>
    /// The only type of device whose counts are read, such as "dre" or "manual-count". <value>The default is null: the
    /// count of all devices if a unit gives it, otherwise the sum of its devices.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public string? DeviceType
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>
    /// The round of ranked-choice voting to read. <value>The default is null: the report has at most one.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? Round
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }

    /// <summary>
    /// The language of the names, such as "es". <value>The default is null: the first language of each text; this also
    /// applies to a text that lacks the language.</value>
    /// </summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public string? Language
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(NistReadOptions), PrintMembers);
}
