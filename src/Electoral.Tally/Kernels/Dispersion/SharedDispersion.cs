using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The dispersion that the stations of centres have in common, fitted so that odd stations
/// hardly move it.</summary>
/// <param name="Value">ρ of the beta-binomial counts of a station around its centre: a station's variance is
/// Tp(1 − p)(1 + (T − 1)ρ). 0 where stations differ no more than by chance.</param>
/// <param name="Comparisons">The independent comparisons that it rests on: stations less centres.</param>
/// <remarks>
/// Each station but the first of a centre is compared with those before it (the weighted decomposition of Helmert),
/// which gives independent squares z² of about one degree of freedom. ρ solves Σ min(z²(ρ), q) = Σ E min(χ²₁, q),
/// Huber's proposal with q the 90 % point: odd stations count by their number and not by the size of their scores.
/// A comparison is used only if station and rest expect a few votes on both sides.
/// </remarks>
internal readonly record struct SharedDispersion(double Value, long Comparisons)
{
    private const double Largest = 0.5;
    private const double FewestExpected = 2;

    /// <summary>q, the point at which squares are clipped.</summary>
    public static double Clip { get; } = ChiSquareDistribution.Quantile(0.9, 1);

    /// <summary>E min(χ²₁, q).</summary>
    public static double ClippedMean { get; } =
        ChiSquareDistribution.Cdf(Clip, 3) + Clip * ChiSquareDistribution.Survival(Clip, 1);

    /// <summary>The variance of min(χ²₁, q).</summary>
    public static double ClippedVariance { get; } =
        3 * ChiSquareDistribution.Cdf(Clip, 5) + Clip * Clip * ChiSquareDistribution.Survival(Clip, 1)
        - ClippedMean * ClippedMean;

    /// <param name="first">The first station of each centre, and the end after the last.</param>
    /// <param name="votes">The votes of each station.</param>
    /// <param name="totals">The ballots that they are a part of.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SharedDispersion Fit(
        ReadOnlySpan<int> first, ReadOnlySpan<int> votes, ReadOnlySpan<int> totals, CancellationToken cancellation)
    {
        var (excess, comparisons) = Excess(first, votes, totals, 0);
        if (comparisons == 0 || excess <= 0) return new(0, comparisons);
        double low = 0, high = Largest;
        while (high - low > 1e-9 * high + 1e-14)
        {
            cancellation.ThrowIfCancellationRequested();
            double middle = (low + high) / 2;
            if (Excess(first, votes, totals, middle).Sum > 0) low = middle;
            else high = middle;
        }

        return new((low + high) / 2, comparisons);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Sum, long Count) Excess(
        ReadOnlySpan<int> first, ReadOnlySpan<int> votes, ReadOnlySpan<int> totals, double rho)
    {
        double sum = 0;
        long count = 0;
        for (int centre = 0; centre + 1 < first.Length; centre++)
        {
            int start = first[centre], end = first[centre + 1];
            if (end - start < 2) continue;
            double share = ShareIn(votes[start..end], totals[start..end]), spread = share * (1 - share);
            if (!(spread > 0)) continue;
            double weight = 0, mean = 0;
            for (int station = start; station < end; station++)
            {
                double total = totals[station];
                if (total * spread < FewestExpected) continue;
                double own = total / (1 + (total - 1) * rho), part = votes[station] / total;
                if (weight > 0)
                {
                    double square = (part - mean) * (part - mean) / spread / (1 / own + 1 / weight);
                    sum += Math.Min(square, Clip) - ClippedMean;
                    count++;
                }

                mean += (part - mean) * own / (weight + own);
                weight += own;
            }
        }

        return (sum, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double ShareIn(ReadOnlySpan<int> votes, ReadOnlySpan<int> totals)
    {
        long sum = 0, all = 0;
        for (int i = 0; i < votes.Length; i++)
        {
            sum += votes[i];
            all += totals[i];
        }

        return all == 0 ? 0 : (double)sum / all;
    }
}
