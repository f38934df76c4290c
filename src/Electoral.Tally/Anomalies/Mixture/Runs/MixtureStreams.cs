using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The random streams of mixture models: one for each replicate, kind of draw and station or centre.</summary>
internal static class MixtureStreams
{
    public static CounterRandom Of(ulong seed, int replicate, MixtureDraw draw, int item) =>
        new(seed, replicate, UnitPathKey.Child(UnitPathKey.Root, [(byte)draw]) ^ (ulong)item);

    /// <summary>How often each cluster is drawn, in as many draws as there are clusters.</summary>
    public static double[] Multiplicities(ulong seed, int replicate, MixtureDraw draw, int clusters)
    {
        var random = Of(seed, replicate, draw, 0);
        double[] times = new double[clusters];
        for (int i = 0; i < clusters; i++) times[random.NextInt32(clusters)]++;
        return times;
    }
}
