using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One pass over stations, by size, that adds up their digits and those of their laws.</summary>
/// <remarks>
/// Stations of one size share the rows of their laws, so they are taken together, and blocks of sizes are spread
/// over threads. Sums of blocks are merged in the order of the blocks: the bits do not depend on the threads.
/// </remarks>
internal static class StationDigitPass
{
    private const int BlockSizes = 16;

    /// <summary>Last digits, second digits and kinds of pairs, for each selection.</summary>
    /// <param name="votes">Votes a station, for each selection; below 10 or above the total is left out.</param>
    /// <param name="totals">What the votes are part of.</param>
    /// <param name="shares">The share of each station under the null hypothesis, or null for its own.</param>
    /// <param name="threads">The most threads to use.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static StationDigits[] Of(
        int[][] votes, int[] totals, double[]?[]? shares, int threads, CancellationToken cancellation)
    {
        int[] order = [.. Enumerable.Range(0, totals.Length)];
        int[] sizes = (int[])totals.Clone();
        Array.Sort(sizes, order);
        int[] starts = [.. Starts(sizes), sizes.Length];
        var work = new Workload(threads, BlockSizes, 0, cancellation);
        int blocks = work.BlocksOf(starts.Length - 1);
        var found = new StationDigits[blocks][];
        work.For(blocks, block =>
        {
            var sums = Array.ConvertAll(votes, _ => new StationDigits());
            var rows = new StationDigitRows();
            int end = Math.Min(starts.Length - 1, (block + 1) * BlockSizes);
            for (int size = block * BlockSizes; size < end; size++)
            {
                int trials = sizes[starts[size]];
                if (trials < StationDigitRows.Least) continue;
                rows.Begin(trials);
                for (int i = starts[size]; i < starts[size + 1]; i++) Add(sums, rows, votes, shares, order[i], trials);
            }

            found[block] = sums;
        });
        var all = Array.ConvertAll(votes, _ => new StationDigits());
        foreach (var sums in found)
        {
            for (int selection = 0; selection < all.Length; selection++) all[selection].Merge(sums[selection]);
        }

        return all;
    }

    private static void Add(
        StationDigits[] sums, StationDigitRows rows, int[][] votes, double[]?[]? shares, int station, int trials)
    {
        Span<double> row = stackalloc double[StationDigitRows.Length];
        for (int selection = 0; selection < votes.Length; selection++)
        {
            int count = votes[selection][station];
            if (count < StationDigitRows.Least || count > trials) continue;
            if (shares?[selection] is { } given)
            {
                // Where the given share makes 10 votes impossible there is no law to hold the digit against.
                if (rows.Fill(given[station], row)) sums[selection].Add(count, row, default);
                continue;
            }

            var average = rows.Average(count);
            sums[selection].Add(count, rows.Row(count), average);
        }
    }

    private static IEnumerable<int> Starts(int[] sizes)
    {
        for (int i = 0; i < sizes.Length; i++)
        {
            if (i == 0 || sizes[i] != sizes[i - 1]) yield return i;
        }
    }
}
