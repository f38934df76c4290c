using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One stratum of a sample, ready for Rao and Wu's bootstrap of two counts.</summary>
/// <remarks>The sums that every replicate needs are made once; a replicate is n − 1 draws and a few products.</remarks>
internal sealed class RescaledStratum
{
    private readonly ulong _key;
    private readonly double[] _above;
    private readonly double[] _below;
    private readonly long[]? _pairs;
    private readonly double _factor;
    private readonly (double Above, double Below) _fixed;

    /// <param name="key">Names the stratum's random numbers: the <see cref="UnitPathKey"/> of its path.</param>
    /// <param name="weight">What one observed unit stands for.</param>
    /// <param name="fraction">The share of the units that was observed.</param>
    /// <param name="above">A whole number of each unit.</param>
    /// <param name="below">Another one of each unit.</param>
    public RescaledStratum(
        ulong key, double weight, double fraction, ReadOnlySpan<double> above, ReadOnlySpan<double> below)
    {
        int n = above.Length;
        double scale = n < 2 ? 0 : Math.Sqrt(1 - fraction);
        (_key, _above, _below) = (key, above.ToArray(), below.ToArray());
        _factor = n < 2 ? 0 : weight * scale * n / (n - 1);
        _fixed = (weight * (1 - scale) * SumOf(above), weight * (1 - scale) * SumOf(below));
        if (_factor > 0 && AreSmall(above) && AreSmall(below))
        {
            _pairs = new long[n];
            for (int unit = 0; unit < n; unit++) _pairs[unit] = PairDraws.Pack((int)above[unit], (int)below[unit]);
        }
    }

    /// <summary>What the stratum adds to the two totals of a replicate.</summary>
    public (double Above, double Below) Replicate(ulong seed, int replicate)
    {
        if (_factor == 0) return _fixed;
        var random = new LaneRandom(seed, replicate, _key);
        int draws = _above.Length - 1;
        // Whole numbers below 2^53: their sums are exact in any order, and the same either way.
        (double above, double below) = _pairs is null
            ? PairDraws.Sum(_above, _below, draws, ref random)
            : PairDraws.Sum(_pairs, draws, ref random);
        return (_fixed.Above + _factor * above, _fixed.Below + _factor * below);
    }

    private static double SumOf(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum;
    }

    private static bool AreSmall(ReadOnlySpan<double> values) =>
        !values.ContainsAnyExceptInRange(1.0 - PairDraws.Limit, PairDraws.Limit - 1.0);
}
