namespace Electoral.Tally;

public sealed partial class OutstandingVote
{
    /// <summary>A number of outstanding votes that is known as such, without stations.</summary>
    /// <param name="votes">The number, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static OutstandingVote Of(long votes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        return new(votes, withoutCapacity: 0);
    }

    /// <summary>Missing stations of which the registered voters are known.</summary>
    /// <param name="registered">The registered voters of each; null where the number is not known.</param>
    /// <param name="limits">Caps and allowances; those for single units do not matter here.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static OutstandingVote OfStations(IEnumerable<long?> registered, MissingStationLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(registered);
        limits ??= MissingStationLimits.Default;
        var rule = new StationCapacity(limits);
        var cap = new ExactFraction(limits.TurnoutCap);
        long?[] voters = [.. registered];
        foreach (long? number in voters) ArgumentOutOfRangeException.ThrowIfNegative(number ?? 0, nameof(registered));
        return OfCapacities(
            Array.ConvertAll(voters, number => rule.Of(number, own: null, cap)),
            voters.Length == 0 || voters.Any(number => number is not null) ? voters.Sum(number => number ?? 0) : null,
            limits.OutstandingVotesCap);
    }

    /// <summary>Missing stations of which the capacities are known.</summary>
    /// <param name="capacities">The capacity of each; null where a station has none.</param>
    /// <param name="registered">Their registered voters together, or null.</param>
    /// <param name="votesCap">The most votes of all of them together, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static OutstandingVote OfCapacities(
        IEnumerable<long?> capacities, long? registered = null, long? votesCap = null)
    {
        ArgumentNullException.ThrowIfNull(capacities);
        ArgumentOutOfRangeException.ThrowIfNegative(registered ?? 0, nameof(registered));
        ArgumentOutOfRangeException.ThrowIfNegative(votesCap ?? 0, nameof(votesCap));
        long?[] all = [.. capacities];
        foreach (long? capacity in all) ArgumentOutOfRangeException.ThrowIfNegative(capacity ?? 0, nameof(capacities));
        return new(all, all.Sum(capacity => capacity ?? 0), all.Count(capacity => capacity is null))
        {
            Registered = registered,
            VotesCap = votesCap,
        };
    }
}
