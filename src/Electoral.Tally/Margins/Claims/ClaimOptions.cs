namespace Electoral.Tally;

/// <summary>How a claim is checked against sheets.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ClaimOptions
{
    /// <summary>The options in force where none are given.</summary>
    public static ClaimOptions Default { get; } = new();

    /// <summary>
    /// The two whose difference is checked, as the claim calls them. <value>The default is none: the two with the most
    /// claimed votes, of several the first in the claim.</value>
    /// </summary>
    public (string First, string Second)? Margin { get; init; }

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
    /// <value>The default is none: a premise that is contradicted bounds nothing.</value>
    public StatedPremises Stated { get; init; }

    /// <summary>The most threads to use; the answer does not depend on it.</summary>
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
    public override string ToString() => VisibleText.Record(nameof(ClaimOptions), PrintMembers);
}
