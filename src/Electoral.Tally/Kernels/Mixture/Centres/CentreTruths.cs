namespace Electoral.Tally.Kernels;

/// <summary>
/// The distribution of the true rate of each centre under a model: the cumulative probabilities of its nodes.
/// </summary>
/// <param name="First">The first node of each centre.</param>
/// <param name="Cumulative">The probabilities up to each node, the last 1.</param>
internal sealed record CentreTruths(int[] First, float[][] Cumulative)
{
    /// <summary>The node at a probability.</summary>
    public int NodeAt(int centre, double probability)
    {
        float[] sums = Cumulative[centre];
        int node = 0;
        while (node < sums.Length - 1 && sums[node] < probability) node++;
        return First[centre] + node;
    }
}
