using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>One bootstrap replicate of a mixture model.</summary>
/// <param name="Incremental">Expected ballots added incrementally.</param>
/// <param name="Extreme">Expected ballots added by extreme moves.</param>
/// <param name="IncrementalShare">The share of incremental sheets.</param>
/// <param name="ExtremeShare">The share of extreme sheets.</param>
internal readonly record struct MixtureReplicate(
    double Incremental, double Extreme, double IncrementalShare, double ExtremeShare);

/// <summary>The intervals of a mixture model from its bootstrap replicates.</summary>
/// <param name="Replicates">The replicates; none for no intervals.</param>
internal sealed record BootstrapEnds(MixtureReplicate[] Replicates)
{
    private const double Tail = 0.025, Confidence = 0.95, LeastIncremental = 0.02, LeastExtreme = 0.002;

    /// <summary>Shares that a replicate starts from: none so small that it could not grow.</summary>
    public static double[] Raised(double[] shares)
    {
        double[] raised = [.. shares];
        for (int i = 1; i < raised.Length; i++)
        {
            raised[i] = Math.Max(raised[i], i == Kernels.MixtureParameters.Extreme ? LeastExtreme : LeastIncremental);
        }

        return Kernels.MixtureParameters.Normalised(raised);
    }

    public AddedBallotsEstimate Around(double value, Func<MixtureReplicate, double> of)
    {
        if (Replicates.Length == 0) return new(value, null);
        double[] ends = Quantiles.Quantile([.. Replicates.Select(of)], [Tail, 1 - Tail]);
        return new(
            value, new(ends[0], ends[1], Confidence, IntervalAssumption.ModelOrPrior, "bootstrap percentiles"));
    }
}
