using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One pass over stations, by size, that adds up their digits and those of their laws.</summary>
/// <remarks>
/// Stations of one size share the rows of their laws, so they are taken together, and blocks of stations are
/// spread over threads. Sums of blocks are merged in the order of the blocks: the bits do not depend on the threads.
/// </remarks>
internal static class StationDigitPass
{
    private const int BlockStations = 1024;

    /// <summary>Last digits, second digits and kinds of pairs, for each selection.</summary>
    /// <param name="votes">Votes a station, for each selection; below 10 or above the total is left out.</param>
    /// <param name="totals">What the votes are part of.</param>
    /// <param name="shares">The share of each station under the null hypothesis, or null for its own.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <param name="together">Where selections are added up together, or null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static StationDigits[] Of(
        int[][] votes, int[] totals, double[]?[]? shares, int threads, DigitsTogether? together,
        CancellationToken cancellation)
    {
        int[] stations = [.. Enumerable.Range(0, totals.Length).Where(station => totals[station] >= DigitFold.Least)];
        int[] order = SizeOrder.Of(stations, totals, threads);
        var work = new Workload(threads, BlockStations, 0, cancellation);
        var found = new (StationDigits[] Sums, DigitsTogether? Together)[work.BlocksOf(order.Length)];
        work.For(found.Length, () => new StationDigitRows(), (block, rows) =>
        {
            var (sums, all) = found[block] = (Array.ConvertAll(votes, _ => new StationDigits()), together?.Empty());
            int size = 0, start = block * BlockStations;
            foreach (int station in order.AsSpan(start, Math.Min(BlockStations, order.Length - start)))
            {
                if (totals[station] != size) rows.Begin(size = totals[station]);
                Add(sums, rows, votes, shares, station, size, all);
                all?.EndStation();
            }
        });
        var whole = Array.ConvertAll(votes, _ => new StationDigits());
        foreach (var (sums, all) in found)
        {
            for (int selection = 0; selection < whole.Length; selection++) whole[selection].Merge(sums[selection]);
            if (all is not null) together?.Merge(all);
        }

        return whole;
    }

    private static void Add(
        StationDigits[] sums, StationDigitRows rows, int[][] votes, double[]?[]? shares, int station, int trials,
        DigitsTogether? together)
    {
        Span<double> row = stackalloc double[DigitFold.Length];
        for (int selection = 0; selection < votes.Length; selection++)
        {
            int count = votes[selection][station];
            if (count < DigitFold.Least || count > trials) continue;
            double[]? given = shares?[selection];
            // Where the given share makes 10 votes impossible there is no law to hold the digit against.
            if (given is not null && !rows.Fill(given[station], row)) continue;
            // The average first: rows are good until the next one is asked for.
            ReadOnlySpan<double> average = given is null ? rows.Average(count) : default;
            ReadOnlySpan<double> law = given is null ? rows.Row(count) : row;
            sums[selection].Add(count, law, average, selection, together);
        }
    }
}
