namespace Electoral.Tally.Kernels;

/// <summary>
/// Expected shares of stations by the selection's share of ballots, in 101 bins of one percentage point.
/// </summary>
/// <remarks>
/// What the published recipe simulates is computed as an expectation: the average, over turnout and intensity, of a
/// truncated normal distribution around a shifted mean.
/// </remarks>
internal static class KlimekHistograms
{
    public const int Bins = 101;

    private const int Points = 64;
    private const double ExtremeScale = 0.075, LeastExtreme = 0.4, Widths = 8;

    /// <summary>How many stations are in each bin.</summary>
    public static double[] Observed(ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes)
    {
        double[] counts = new double[Bins];
        for (int i = 0; i < votes.Length; i++)
        {
            // The bin k holds (k − ½)/100 < v ≤ (k + ½)/100.
            long over = 200L * votes[i] - ballots[i], twice = 2L * ballots[i];
            long bin = over <= 0 ? 0 : (over + twice - 1) / twice;
            counts[bin]++;
        }

        return counts;
    }

    public static double[] Clean(KlimekStart start)
    {
        var law = new TruncatedNormal(start.Share, start.ShareSpread);
        return Differences(edge => law.Cdf(edge));
    }

    public static double[] Incremental(KlimekStart start, double alpha)
    {
        double theta = start.Theta;
        var (points, weights) = GaussLegendre.On(0, Math.Min(1, Widths * theta), Points);
        return Moved(start, alpha, points, Weighted(points, weights, x => x / theta));
    }

    public static double[] Extreme(KlimekStart start, double alpha)
    {
        var (points, weights) = GaussLegendre.On(LeastExtreme, 1, Points);
        return Moved(start, alpha, points, Weighted(points, weights, x => (1 - x) / ExtremeScale));
    }

    private static double[] Moved(KlimekStart start, double alpha, double[] intensities, double[] weights)
    {
        double spread = start.TurnoutSpread;
        var (turnouts, turnoutWeights) = GaussLegendre.On(
            Math.Max(0, start.Turnout - Widths * spread), Math.Min(1, start.Turnout + Widths * spread), Points);
        turnoutWeights = Weighted(turnouts, turnoutWeights, a => (a - start.Turnout) / spread);
        var law = new TruncatedNormal(start.Share, start.ShareSpread);
        double[] histogram = new double[Bins];
        for (int i = 0; i < Points; i++)
        {
            double a = turnouts[i];
            for (int j = 0; j < Points; j++)
            {
                double x = intensities[j], added = x * (1 - a) / (a + x * (1 - a));
                double kept = (1 - Math.Pow(x, alpha)) * (1 - added), weight = turnoutWeights[i] * weights[j];
                double[] own = Differences(
                    edge => edge >= 1 ? 1 : kept <= 0 ? 0 : law.Cdf(1 - (1 - edge) / kept));
                for (int bin = 0; bin < Bins; bin++) histogram[bin] += weight * own[bin];
            }
        }

        return histogram;
    }

    private static double[] Weighted(double[] points, double[] weights, Func<double, double> score)
    {
        double[] weighted = [.. points.Zip(weights, (x, w) => score(x) is var z ? w * Math.Exp(-0.5 * z * z) : 0)];
        double sum = weighted.Sum();
        return Array.ConvertAll(weighted, weight => weight / sum);
    }

    private static double[] Differences(Func<double, double> cdf)
    {
        double[] differences = new double[Bins];
        double before = cdf(0);
        for (int bin = 0; bin < Bins; bin++)
        {
            double after = cdf(Math.Min(1, (bin + 0.5) / 100));
            (differences[bin], before) = (after - before, after);
        }

        return differences;
    }

    /// <summary>A normal distribution on 0 to 1.</summary>
    private readonly struct TruncatedNormal
    {
        private readonly double _mean, _spread, _low, _mass;

        public TruncatedNormal(double mean, double spread)
        {
            (_mean, _spread) = (mean, spread);
            _low = NormalDistribution.Cdf(-mean / spread);
            _mass = NormalDistribution.Cdf((1 - mean) / spread) - _low;
        }

        public double Cdf(double value) => value <= 0 ? 0 : value >= 1 ? 1
            : (NormalDistribution.Cdf((value - _mean) / _spread) - _low) / _mass;
    }
}
