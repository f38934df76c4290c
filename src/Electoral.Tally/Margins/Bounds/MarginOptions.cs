using System.Collections.Frozen;

namespace Electoral.Tally;

/// <summary>What a margin assessment supposes of the missing stations, and by which rule it is judged.</summary>
/// <remarks>
/// Every supposition that is not a default becomes a premise of the verdict. Equality compares the caps by unit as an
/// object. Immutable and safe to share between threads.
/// </remarks>
public sealed record MarginOptions
{
    /// <summary>The options in force where none are given: no cap, no allowance, plurality.</summary>
    public static MarginOptions Default { get; } = new();

    /// <summary>The highest turnout at any missing station, above 0 and at most 1.</summary>
    /// <value>The default is 1: everybody registered may have voted.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0 or less, or above 1.</exception>
    public decimal TurnoutCap
    {
        get;
        init => field = Checked(value);
    } = 1m;

    /// <summary>
    /// Caps for single units of the frame, at any level; the lowest one on the way to a station counts.
    /// </summary>
    /// <value>The default is none.</value>
    /// <exception cref="ArgumentOutOfRangeException">A number is 0 or less, or above 1.</exception>
    public IReadOnlyDictionary<UnitPath, decimal> TurnoutCapByUnit
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value.ToFrozenDictionary(pair => pair.Key, pair => Checked(pair.Value));
        }
    } = FrozenDictionary<UnitPath, decimal>.Empty;

    /// <summary>The most votes that all missing stations together can hold, known or claimed from elsewhere.</summary>
    /// <value>The default is null: no more than the stations allow one by one.</value>
    /// <remarks>
    /// A claimed total turnout gives claimed ballots less collected ballots. It bounds the whole and each unit.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? OutstandingVotesCap
    {
        get;
        init
        {
            if (value is long cap) ArgumentOutOfRangeException.ThrowIfNegative(cap, nameof(value));
            field = value;
        }
    }

    /// <summary>Ballots that a missing station may hold beyond those that its register allows.</summary>
    /// <value>The default is 0. It is added to capacities that follow from registered voters, to no others.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long AllowancePerStation
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>The most ballots of a missing station that has no registered voters, or an unknown number.</summary>
    /// <value>The default is null: such a station has no bound, and nothing can be decided while it is missing.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? CapacityWithoutRegister
    {
        get;
        init
        {
            if (value is long capacity) ArgumentOutOfRangeException.ThrowIfNegative(capacity, nameof(value));
            field = value;
        }
    }

    /// <summary>Premises that count although the roll or the collected sheets speak against them.</summary>
    /// <value>The default is none: on a premise that is contradicted nothing is decided.</value>
    /// <remarks>Each stands in the list of premises as stated, with what speaks against it.</remarks>
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

    private static decimal Checked(decimal cap)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cap);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cap, 1m);
        return cap;
    }
}
