namespace Electoral.Tally.Kernels;

/// <summary>The weights of nodes for a normal logit p, with a small floor.</summary>
internal static class CleanWeights
{
    /// <summary>
    /// The part of the weight that is spread over all nodes, which bounds the effect of a single absurd sheet.
    /// </summary>
    public const double Floor = 1e-9;

    /// <param name="nodes">The nodes.</param>
    /// <param name="mean">η, the mean of logit p.</param>
    /// <param name="spread">σ, its standard deviation.</param>
    /// <param name="normal">The weights without the floor, which add up to 1 minus the floor.</param>
    /// <param name="weights">The weights with it, which add up to 1.</param>
    public static void Of(
        MixtureNodes nodes, double mean, double spread, Span<double> normal, Span<double> weights)
    {
        double most = double.NegativeInfinity, sum = 0;
        for (int node = 0; node < nodes.Count; node++)
        {
            double z = (nodes.Logits[node] - mean) / spread;
            normal[node] = -0.5 * z * z;
            most = Math.Max(most, normal[node]);
        }

        for (int node = 0; node < nodes.Count; node++)
        {
            double exponent = normal[node] - most;
            normal[node] = exponent < -745 ? 0 : Math.Exp(exponent) / nodes.Rates[node];
            sum += normal[node];
        }

        double scale = (1 - Floor) / sum, floor = Floor / nodes.Count;
        for (int node = 0; node < nodes.Count; node++)
        {
            normal[node] *= scale;
            weights[node] = normal[node] + floor;
        }
    }
}
