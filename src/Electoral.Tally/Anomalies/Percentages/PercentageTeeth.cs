using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Sums over stations for each whole percentage; blocks are merged in their order.</summary>
internal sealed class PercentageTeeth(int percentages)
{
    private const int BlockStations = 2048;

    public long[] Observed { get; } = new long[percentages];

    public double[] Expected { get; } = new double[percentages];

    public double[] Variances { get; } = new double[percentages];

    /// <summary>Of the number at any percentage: a station is at one of them at most.</summary>
    public double TotalVariance { get; private set; }

    public static PercentageTeeth Of(
        int[] wholes, int[] parts, int percentages, int threads, CancellationToken cancellation)
    {
        var work = new Workload(threads, BlockStations, 0, cancellation);
        var found = new PercentageTeeth[work.BlocksOf(wholes.Length)];
        work.For(found.Length, block =>
        {
            var (sums, row) = (new PercentageTeeth(percentages), new BinomialRow());
            int end = Math.Min(wholes.Length, (block + 1) * BlockStations);
            for (int i = block * BlockStations; i < end; i++) sums.Add(row, wholes[i], parts[i]);
            found[block] = sums;
        });
        var all = new PercentageTeeth(percentages);
        foreach (var sums in found) all.Merge(sums);
        return all;
    }

    private void Add(BinomialRow row, long whole, long part)
    {
        row.Begin(whole);
        row.Fill((double)part / whole);
        long first = row.First, last = row.End - 1;
        var masses = row.Masses;
        double all = 0;
        long end = Math.Min(Observed.Length - 1, 100 * last / whole + 1);
        for (long percent = 100 * first / whole; percent <= end; percent++)
        {
            var (least, most) = PercentageWindows.Of(percent, whole);
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
