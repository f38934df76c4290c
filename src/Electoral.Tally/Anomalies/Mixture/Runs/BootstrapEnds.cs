using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>The intervals of a mixture model from its bootstrap replicates.</summary>
/// <param name="Replicates">The replicates; empty for no intervals.</param>
internal sealed record BootstrapEnds(MixtureReplicate[] Replicates)
{
    private const double Tail = 0.025, Confidence = 0.95, LeastIncremental = 0.02, LeastExtreme = 0.002;

    /// <summary>The shares from which a replicate starts: none is so small that it could not grow.</summary>
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
