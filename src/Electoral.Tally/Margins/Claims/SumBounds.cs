using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the sum of a count over any set of stations with a stated coverage can be.</summary>
/// <remarks>
/// By stations: of N = n + m stations, n collected, a claim of k holds at least j = max(0, k − m) collected sheets. By
/// registered voters: the set has a stated total weight; the knapsack is bounded by its relaxation, which is safe.
/// </remarks>
internal sealed class SumBounds(ClaimCoverage coverage, OutstandingStations outstanding, long[]? registered)
{
    /// <summary>The range of a count that is never negative, such as votes or valid votes.</summary>
    public CountRange OfVotes(long[] collected)
    {
        var range = new CountRange(0, null);
        if (coverage.IsAll) range = range.Within(Whole(collected.Sum()));
        if (Stations is long k) range = range.Within(new(LeastByStations(collected, k), MostByStations(collected, k)));
        if (IsByRegistered) range = range.Within(ByRegistered(collected, missingLow: 0, missingHigh: 1));
        return range;
    }

    /// <summary>The range of a difference of two counts.</summary>
    public CountRange OfDifference(long[] differences)
    {
        long sum = differences.Sum();
        var range = default(CountRange);
        var capacity = (Int128?)outstanding.Capacity;
        if (coverage.IsAll) range = CountRange.Of(sum - capacity, sum + capacity);
        if (Stations is long k)
        {
            // The least difference is the greatest of the opposite one, and so on: one function does both.
            long? least = -MostByStations(Array.ConvertAll(differences, votes => -votes), k);
            range = range.Within(new(least, MostByStations(differences, k)));
        }

        if (IsByRegistered) range = range.Within(ByRegistered(differences, missingLow: -1, missingHigh: 1));
        return range;
    }

    /// <summary>The fewest collected sheets that must be false for a count to be as small as claimed.</summary>
    public long FewestFalse(long[] collected, long claimed)
    {
        var sums = OrderedSums.Of(collected);
        long fewest = 0;
        // With f sheets false, those f and the j − f smallest of the others are the least that a claim can hold.
        if (coverage.IsAll) fewest = sums.Count - sums.MostWithin(claimed);
        if (Stations is long k) fewest = Math.Max(fewest, Overlap(k) - sums.MostWithin(claimed));
        // Each false sheet lowers the bound by its votes at most.
        long shortfall = IsByRegistered ? ByRegistered(collected, 0, 1).Below(claimed) : 0;
        return Math.Max(fewest, sums.FewestReaching(shortfall) ?? sums.Count);
    }

    /// <summary>The collected sheets that a claim of k stations holds at least: j.</summary>
    public long Overlap(long k) => Math.Max(0, k - outstanding.Count!.Value);

    private long? Stations =>
        coverage is { IsAll: false, Stations: long k, StationsInAll: long all } ? Math.Min(k, all) : null;

    private bool IsByRegistered => coverage is { IsAll: false, Registered: not null, RegisteredInAll: not null }
        && registered is not null;

    private CountRange Whole(long sum) => CountRange.Of(sum, (Int128)sum + outstanding.Capacity);

    private long LeastByStations(long[] collected, long k) => OrderedSums.Of(collected).SumOfSmallest(Overlap(k));

    /// <summary>The k largest of the collected numbers and of the missing stations' capacities.</summary>
    private long? MostByStations(long[] collected, long k)
    {
        if (outstanding.Count == 0) return OrderedSums.Of(collected).SumOfLargest(k);
        if (outstanding.Capacity is not long capacity) return null;
        long? most = outstanding.Capacities is long[] each ? OrderedSums.Of(collected, each).SumOfLargest(k) : null;
        // Where the capacities are known one by one, their total bounds no further unless it is capped.
        if (most is not null && capacity == outstanding.Capacities!.Sum()) return most;
        long ofTotal = MostByTotal(collected, k, capacity);
        return most < ofTotal ? most : ofTotal;
    }

    private long MostByTotal(long[] collected, long k, long capacity)
    {
        // Only their total is known: one missing station may hold it all, and as many as possible may hold nothing.
        var sums = OrderedSums.Of(collected);
        long positive = sums.Count - sums.CountBelow(1);
        long some = Math.Clamp(positive, Overlap(k), Math.Min(Math.Max(0, k - 1), sums.Count));
        long withoutMissing = k <= sums.Count ? sums.SumOfLargest(k) : long.MinValue;
        return k > 0 ? Math.Max(sums.SumOfLargest(some) + capacity, withoutMissing) : withoutMissing;
    }

    /// <summary>The safe bounds where the coverage is a number of registered voters.</summary>
    /// <param name="collected">The number on each collected sheet.</param>
    /// <param name="missingLow">
    /// How many votes a vote of a missing station is worth in the lower bound: 0 or -1.
    /// </param>
    /// <param name="missingHigh">The same in the upper bound.</param>
    private CountRange ByRegistered(long[] collected, long missingLow, long missingHigh)
    {
        var (least, most) = (coverage.Registered!.Value.Low!.Value, coverage.Registered.Value.High!.Value);
        long all = coverage.RegisteredInAll!.Value;
        (least, most) = (Math.Min(least, all), Math.Min(most, all));
        long? low = Bound(missingLow, (values, weights) => WeightedChoice.LeastSum(values, weights, least, most));
        long? high = Bound(missingHigh, (values, weights) => WeightedChoice.GreatestSum(values, weights, least, most));
        return new(low, high);

        long? Bound(long worth, Func<long[], long[], long> bound)
        {
            if (outstanding is { Capacities: long[] each, RegisteredEach: long[] voters })
            {
                long[] values = [.. collected, .. each.Select(votes => worth * votes)];
                return bound(values, [.. registered!, .. voters]);
            }

            long weight = outstanding.Registered!.Value;
            if (worth == 0) return bound([.. collected, 0], [.. registered!, weight]);
            if (outstanding.Capacity is not long capacity) return null;
            // A capacity of one vote a voter shrinks with the voters covered; any other one may be at any station.
            return capacity == weight
                ? bound([.. collected, worth * capacity], [.. registered!, weight])
                : bound([.. collected, 0], [.. registered!, weight]) + worth * capacity;
        }
    }
}
