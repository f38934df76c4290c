namespace Electoral.Tally;

/// <summary>What a margin assessment assumes of the missing stations, and by which rule it is judged.</summary>
/// <remarks>
/// Every assumption that is not a default becomes a premise of the verdict. Immutable and safe to
/// share between threads.
/// </remarks>
public sealed record MarginOptions
{
    /// <summary>The options in force where none are given: no cap, no allowance, plurality.</summary>
    public static MarginOptions Default { get; } = new();

    /// <summary>What is assumed of the missing stations: turnout caps, allowances, capacities.</summary>
    /// <value>The default is <see cref="MissingStationLimits.Default"/>: registered voters alone.</value>
    public MissingStationLimits Limits
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = MissingStationLimits.Default;

    /// <summary>Premises that count although the roll or the collected sheets contradict them.</summary>
    /// <value>The default is none: on a premise that is contradicted nothing is decided.</value>
    /// <remarks>Each is listed among the premises as stated, with what speaks against it.</remarks>
    public StatedPremises Stated { get; init; }

    /// <summary>The rule by which the outcome is judged. <value>The default is plurality.</value></summary>
    public OutcomeRule Rule
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = OutcomeRule.Plurality;

    /// <summary>
    /// How the lead is estimated, beside the bounds. <value>The default is that of the options.</value>
    /// </summary>
    /// <remarks>Strata not given there are those of <see cref="StratumLevel"/>.</remarks>
    public EstimationOptions Estimation
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = EstimationOptions.Default;

    /// <summary>The level of the frame whose units are the strata of the sensitivity curve.</summary>
    /// <value>The default is null: the level below the root, or the root where the frame has no other.</value>
    public string? StratumLevel { get; init; }

    /// <summary>The most threads to use. The answer does not depend on it.</summary>
    /// <value>The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = Environment.ProcessorCount;

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public override string ToString() => VisibleText.Record(nameof(MarginOptions), PrintMembers);
}
