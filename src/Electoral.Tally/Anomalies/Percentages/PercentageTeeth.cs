using System.Runtime.CompilerServices;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Sums over stations for each whole percentage; blocks are merged in their order.</summary>
/// <remarks>Stations are taken by size, so that those of one size share their windows and ratios.</remarks>
internal sealed class PercentageTeeth(int percentages)
{
    private const int BlockStations = 2048;

    private readonly long[] _least = new long[percentages];
    private readonly long[] _most = new long[percentages];

    public long[] Observed { get; } = new long[percentages];

    public double[] Expected { get; } = new double[percentages];

    public double[] Variances { get; } = new double[percentages];

    /// <summary>Of the number at any percentage: a station is at one of them at most.</summary>
    public double TotalVariance { get; private set; }

    public static PercentageTeeth Of(
        int[] wholes, int[] parts, int percentages, int threads, CancellationToken cancellation)
    {
        int[] order = SizeOrder.Of([.. Enumerable.Range(0, wholes.Length)], wholes, threads);
        var work = new Workload(threads, BlockStations, 0, cancellation);
        var found = new PercentageTeeth[work.BlocksOf(order.Length)];
        work.For(found.Length, () => new BinomialRow(), (block, row) =>
        {
            var sums = found[block] = new(percentages);
            int size = 0, start = block * BlockStations;
            foreach (int station in order.AsSpan(start, Math.Min(BlockStations, order.Length - start)))
            {
                if (wholes[station] != size) sums.Begin(row, size = wholes[station]);
                sums.Add(row, size, parts[station]);
            }
        });
        var all = new PercentageTeeth(percentages);
        foreach (var sums in found) all.Merge(sums);
        return all;
    }

    private void Begin(BinomialRow row, long whole)
    {
        row.Begin(whole);
        for (int percent = 0; percent < _least.Length; percent++)
        {
            (_least[percent], _most[percent]) = PercentageWindows.Of(percent, whole);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(BinomialRow row, long whole, long part)
    {
        row.Fill((double)part / whole);
        long first = row.First, last = row.End - 1;
        var masses = row.Masses;
        double all = 0;
        long end = Math.Min(Observed.Length - 1, 100 * last / whole + 1);
        for (long percent = 100 * first / whole; percent <= end; percent++)
        {
            long least = _least[percent], most = _most[percent];
            if (least <= part && part <= most) Observed[percent]++;
            double chance = 0;
            for (long count = Math.Max(first, least); count <= Math.Min(last, most); count++)
            {
                chance += masses[(int)(count - first)] / row.Sum;
            }

            all += chance;
            Expected[percent] += chance;
            Variances[percent] += chance * (1 - Math.Min(1, chance));
        }

        TotalVariance += all * (1 - Math.Min(1, all));
    }

    private void Merge(PercentageTeeth others)
    {
        TotalVariance += others.TotalVariance;
        for (int percent = 0; percent < Observed.Length; percent++)
        {
            Observed[percent] += others.Observed[percent];
            Expected[percent] += others.Expected[percent];
            Variances[percent] += others.Variances[percent];
        }
    }
}
