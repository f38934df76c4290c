using System.Collections.Frozen;

namespace Electoral.Tally;

/// <summary>What is assumed about the most votes that missing stations can hold.</summary>
/// <remarks>
/// Without any of these a missing station holds at most its registered voters. Equality compares the caps by unit as an
/// object. Immutable and safe to share between threads.
/// </remarks>
public sealed record MissingStationLimits
{
    /// <summary>The default limits: registered voters, no cap, no allowance.</summary>
    public static MissingStationLimits Default { get; } = new();

    /// <summary>The highest turnout at any missing station, above 0 and at most 1.</summary>
    /// <value>The default is 1: everybody registered may have voted.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0 or less, or above 1.</exception>
    public decimal TurnoutCap
    {
        get;
        init => field = OptionGuard.ShareAboveZero(this, value);
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
            var caps = OptionGuard.NotNull(this, value);
            field = caps.ToFrozenDictionary(pair => pair.Key, pair => OptionGuard.ShareAboveZero(this, pair.Value));
        }
    } = FrozenDictionary<UnitPath, decimal>.Empty;

    /// <summary>The most votes that all missing stations together can hold, known or claimed from elsewhere.</summary>
    /// <value>The default is null: no more than the stations allow one by one.</value>
    /// <remarks>
    /// A claimed total turnout gives claimed ballots minus collected ballots. It bounds the whole and each unit.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? OutstandingVotesCap
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }

    /// <summary>Ballots that a missing station may hold beyond those that its register allows.</summary>
    /// <value>The default is 0. It is added to capacities that follow from registered voters, to no others.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long AllowancePerStation
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }

    /// <summary>The most ballots of a missing station that has no registered voters, or an unknown number.</summary>
    /// <value>The default is null: such a station has no bound, and nothing can be decided while it is missing.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? CapacityWithoutRegister
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }
}
