using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The weights of one stratum's units in replicates of Rao and Wu's bootstrap.</summary>
/// <param name="key">Names the stratum's random numbers: the <see cref="UnitPathKey"/> of its path.</param>
/// <param name="stratum">The stratum.</param>
/// <param name="units">Its units among all of the sample.</param>
internal sealed class StratumWeights(ulong key, SampleStratum stratum, Range units)
{
    private readonly double _scale = Math.Sqrt(1 - stratum.Fraction);

    /// <summary>Writes the weights of a replicate.</summary>
    /// <param name="seed">The seed of the bootstrap.</param>
    /// <param name="replicate">The number of the replicate.</param>
    /// <param name="weights">One of each unit of the sample.</param>
    public void Fill(ulong seed, int replicate, Span<double> weights)
    {
        var own = weights[units];
        if (own.Length < 2 || _scale == 0)
        {
            own.Fill(stratum.Weight);
            return;
        }

        own.Clear();
        var random = new LaneRandom(seed, replicate, key);
        PairDraws.Count(own, own.Length - 1, ref random);
        double drawn = stratum.Weight * _scale * own.Length / (own.Length - 1);
        double left = stratum.Weight * (1 - _scale);
        foreach (ref double weight in own) weight = left + drawn * weight;
    }
}
