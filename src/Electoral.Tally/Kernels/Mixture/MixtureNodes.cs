using System.Collections.Concurrent;

namespace Electoral.Tally.Kernels;

/// <summary>
/// Rates p on evenly spaced nodes of u = −ln(1 − p): u = (k + ½)h for k = 0 … <see cref="Count"/> − 1.
/// </summary>
/// <remarks>
/// On this scale a share x of the abstentions that becomes votes is a step of −ln(1 − x) to the right, which is the
/// same at every rate. The last node represents itself and everything beyond, up to u = 8.
/// </remarks>
internal sealed class MixtureNodes
{
    private const double End = 8, MostLeft = 0.12;
    private static readonly ConcurrentDictionary<double, MixtureNodes> Known = [];

    private MixtureNodes(double step)
    {
        Step = step;
        Count = (int)Math.Round(End / step);
        Distances = new double[Count];
        (Rates, LogRates, Logits) = (new double[Count], new double[Count], new double[Count]);
        for (int node = 0; node < Count; node++)
        {
            double u = (node + 0.5) * step;
            Distances[node] = u;
            Rates[node] = -LogSpace.ExpMinusOne(-u);
            LogRates[node] = Math.Log(Rates[node]);
            Logits[node] = Math.Log(LogSpace.ExpMinusOne(u));
        }

        ExtremeDelay = (int)Math.Floor(-Math.Log(MostLeft) / step + 0.5);
        ExtremeRatio = Math.Exp(-step);
    }

    /// <summary>h, the distance between two nodes.</summary>
    public double Step { get; }

    /// <summary>K, the number of nodes.</summary>
    public int Count { get; }

    /// <summary>u of each node.</summary>
    public double[] Distances { get; }

    /// <summary>p of each node.</summary>
    public double[] Rates { get; }

    /// <summary>ln p of each node.</summary>
    public double[] LogRates { get; }

    /// <summary>ln(p/(1 − p)) of each node.</summary>
    public double[] Logits { get; }

    /// <summary>The nodes that an extreme move skips: at most 12 % of the abstentions are left.</summary>
    public int ExtremeDelay { get; }

    /// <summary>The ratio of the geometric law of the further nodes of an extreme move.</summary>
    public double ExtremeRatio { get; }

    /// <summary>The nodes with a distance, computed once.</summary>
    public static MixtureNodes Of(double step) => Known.GetOrAdd(step, static h => new(h));

    /// <summary>The nodes for stations of some size: fine enough for the likelihood of most of them.</summary>
    /// <param name="totals">n of each station.</param>
    public static MixtureNodes For(ReadOnlySpan<int> totals)
    {
        int[] sorted = totals.ToArray();
        Array.Sort(sorted);
        double median = sorted.Length == 0 ? 0
            : (sorted[(sorted.Length - 1) / 2] + (double)sorted[sorted.Length / 2]) / 2;
        return Of(median <= 1_500 ? 0.02 : median <= 6_000 ? 0.01 : median <= 24_000 ? 0.005 : 0.0025);
    }
}
