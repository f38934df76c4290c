namespace Electoral.Tally;

/// <summary>What a margin assessment assumes of the missing stations, and by which rule it is judged.</summary>
/// <remarks>
/// Every assumption that is not a default becomes a premise of the verdict. Immutable and safe to
/// share between threads.
/// </remarks>
public sealed record MarginOptions : MissingStationOptions
{
    /// <summary>The default options: no cap, no allowance, plurality.</summary>
    public static MarginOptions Default { get; } = new();

    /// <summary>The rule by which the outcome is judged. <value>The default is plurality.</value></summary>
    public OutcomeRule Rule
    {
        get;
        init => field = OptionGuard.NotNull(this, value);
    } = OutcomeRule.Plurality;

    /// <summary>The level of the frame whose units are the strata, of the sensitivity curve and of estimates.</summary>
    /// <value>The default is null: the first level of the frame that has several units, or the whole.</value>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public string? StratumLevel
    {
        get;
        init => field = OptionGuard.NameOrNull(this, value);
    }
}
