using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>What the order of two samples put together says.</summary>
/// <param name="Pairs">Pairs in which the first is larger, and half of the tied ones.</param>
/// <param name="PairsPValue">The p-value of that, null where all numbers are equal.</param>
/// <param name="Distance">The largest distance between the distribution functions.</param>
/// <param name="DistancePValue">The p-value of that.</param>
internal readonly record struct RankComparison(
    double Pairs, PValue? PairsPValue, double Distance, PValue DistancePValue)
{
    public static RankComparison Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double m = first.Length, n = second.Length, all = m + n;
        double[] joined = [.. first, .. second];
        double[] ranks = MidRanks.Of(joined);
        double sum = 0;
        for (int i = 0; i < first.Length; i++) sum += ranks[i];
        double pairs = sum - m * (m + 1) / 2;
        double away = Math.Max(0, Math.Abs(pairs - m * n / 2) - 0.5);
        double variance = m * n / 12 * (all + 1 - MidRanks.TieTerm(joined) / (all * (all - 1)));
        PValue? pairsPValue = variance > 0
            ? PValue.FromLog(
                NormalDistribution.LogSurvival(away / Math.Sqrt(variance)),
                PValueMethod.Asymptotic, PValueSides.OneSided).Doubled()
            : null;
        double distance = DistanceOf(joined, first.Length);
        double scaled = distance * Math.Sqrt(m * n / all);
        var distancePValue = PValue.FromLog(
            KolmogorovDistribution.LogSurvival(scaled), PValueMethod.Asymptotic, PValueSides.TwoSided);
        return new(pairs, pairsPValue, distance, distancePValue);
    }

    private static double DistanceOf(double[] joined, int first)
    {
        int second = joined.Length - first, countFirst = 0, countSecond = 0;
        int[] order = MidRanks.Order(joined);
        double distance = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if (order[i] < first) countFirst++;
            else countSecond++;
            bool tied = i + 1 < order.Length && joined[order[i]] == joined[order[i + 1]];
            double apart = (double)countFirst / first - (double)countSecond / second;
            if (!tied) distance = Math.Max(distance, Math.Abs(apart));
        }

        return distance;
    }
}
