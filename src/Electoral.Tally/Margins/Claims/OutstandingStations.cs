namespace Electoral.Tally;

/// <summary>
/// What is known of the stations whose sheets were not collected: how many, and how many votes they can hold.
/// </summary>
/// <remarks>
/// A station holds at most its capacity of votes: its registered voters, unless another number is stated. What is not
/// known is null, never 0. Immutable and safe to share between threads.
/// </remarks>
public sealed class OutstandingStations
{
    private OutstandingStations(
        long? count, long? registered, long? capacity, long[]? registeredEach, long[]? capacities, long without)
    {
        (Count, Registered, Capacity, WithoutCapacity) = (count, registered, capacity, without);
        (RegisteredEach, Capacities) = (registeredEach, capacities);
    }

    /// <summary>Their number, or null.</summary>
    public long? Count { get; }

    /// <summary>Their registered voters, or null.</summary>
    public long? Registered { get; }

    /// <summary>The most votes that all of them together can hold, or null where nothing bounds them.</summary>
    public long? Capacity { get; }

    /// <summary>How many of them have no capacity, where each is known; they bound nothing.</summary>
    public long WithoutCapacity { get; }

    /// <summary>The registered voters of each, where known.</summary>
    internal long[]? RegisteredEach { get; }

    /// <summary>The capacity of each, where all are known.</summary>
    internal long[]? Capacities { get; }

    /// <summary>Stations of which each is known by its registered voters.</summary>
    /// <param name="registered">
    /// The registered voters of each; null or 0 where unknown: then it has no capacity.
    /// </param>
    /// <param name="turnoutCap">The largest share of them who can have voted, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or the share is outside.</exception>
    public static OutstandingStations OfRegistered(IEnumerable<long?> registered, decimal turnoutCap = 1)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(turnoutCap);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(turnoutCap, 1);
        long?[] each = [.. registered.Select(count => count is 0 ? null : Throw.IfNegative(count, nameof(registered)))];
        long without = each.LongCount(voters => voters is null);
        if (without > 0) return new(each.Length, null, null, null, null, without);
        long[] known = Array.ConvertAll(each, voters => voters!.Value);
        long[] capacities = Array.ConvertAll(known, voters => (long)decimal.Floor(turnoutCap * voters));
        return new(known.Length, known.Sum(), capacities.Sum(), known, capacities, 0);
    }

    /// <summary>Stations of which each is known by the most votes that it can hold.</summary>
    /// <param name="capacities">The capacity of each, such as the ballots issued to it.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static OutstandingStations OfCapacities(IEnumerable<long> capacities)
    {
        ArgumentNullException.ThrowIfNull(capacities);
        long[] each = [.. capacities.Select(votes => Throw.IfNegative(votes, nameof(capacities))!.Value)];
        return new(each.Length, null, each.Sum(), null, each, 0);
    }

    /// <summary>Stations that are known only all together.</summary>
    /// <param name="stations">Their number, or null where unknown.</param>
    /// <param name="registered">Their registered voters, or null where unknown.</param>
    /// <param name="capacity">The most votes that they can hold; null: as many as registered voters.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static OutstandingStations OfTotals(long? stations, long? registered, long? capacity = null) => new(
        Throw.IfNegative(stations, nameof(stations)),
        Throw.IfNegative(registered, nameof(registered)),
        Throw.IfNegative(capacity, nameof(capacity)) ?? registered, null, null, 0);

    /// <summary>These and further stations, whose registered voters are their capacity.</summary>
    internal OutstandingStations And(IReadOnlyList<long?> registered)
    {
        if (registered.Count == 0) return this;
        long without = registered.LongCount(voters => voters is null);
        long? more = without > 0 ? null : registered.Sum();
        long[]? each = without > 0 ? null : [.. registered.Select(voters => voters!.Value)];
        return new(
            Count + registered.Count, Registered + more, Capacity + more,
            each is null ? null : Joined(RegisteredEach, each), each is null ? null : Joined(Capacities, each),
            WithoutCapacity + without);
    }

    private static long[]? Joined(long[]? known, long[] more) => known is null ? null : [.. known, .. more];
}
