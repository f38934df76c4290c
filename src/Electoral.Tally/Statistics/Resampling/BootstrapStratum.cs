using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The stations of one stratum, ready to be drawn from.</summary>
internal sealed class BootstrapStratum
{
    // Drawing a station takes about 0.25 ns while the stratum is in a cache; a distinct value takes about 60 ns.
    private const long DrawsPerDistinct = 240;

    private readonly ulong _key;
    private readonly int[] _values;
    private readonly short[]? _narrow;
    private readonly DistinctDraws? _distinct;

    /// <param name="key">Identifies the stratum's random numbers: the <see cref="UnitPathKey"/> of its path.</param>
    /// <param name="values">One value per station, such as the margin between two selections.</param>
    public BootstrapStratum(ulong key, ReadOnlySpan<int> values)
        : this(key, values, DrawsPerDistinct)
    {
    }

    /// <param name="key">Identifies the stratum's random numbers.</param>
    /// <param name="values">One value per station.</param>
    /// <param name="drawsPerDistinct">How many stations are drawn in the time of one distinct value.</param>
    internal BootstrapStratum(ulong key, ReadOnlySpan<int> values, long drawsPerDistinct)
    {
        (_key, _values) = (key, values.ToArray());
        bool isNarrow = !values.ContainsAnyExceptInRange(short.MinValue, short.MaxValue);
        if (isNarrow) _narrow = Array.ConvertAll(_values, value => (short)value);
        if (_values.Length <= drawsPerDistinct) return;
        var distinct = new DistinctDraws(values);
        if (distinct.Distinct * drawsPerDistinct < _values.Length) _distinct = distinct;
    }

    /// <summary>The number of stations.</summary>
    public int Count => _values.Length;

    /// <summary>The sum of the original values.</summary>
    public long Total => _values.Sum(value => (long)value);

    /// <summary>
    /// The exact variance of a replicate's sum: n times the variance of the values (with divisor n), in
    /// their unit squared.
    /// </summary>
    public double Variance
    {
        get
        {
            if (Count == 0) return 0;
            Int128 squares = 0;
            long sum = Total;
            foreach (int value in _values) squares += (long)value * value;

            // n Σx² - (Σx)² in whole numbers: nothing cancels.
            return (double)(squares * Count - (Int128)sum * sum) / Count;
        }
    }

    /// <summary>The sum over as many stations as there are, drawn with replacement.</summary>
    public long Replicate(ulong seed, int replicate)
    {
        if (Count == 0) return 0;
        if (_distinct is not null)
        {
            var counter = new CounterRandom(seed, replicate, _key);
            return _distinct.Sum(ref counter);
        }

        var lanes = new LaneRandom(seed, replicate, _key);
        return _narrow is null
            ? StationDraws.Sum<int>(_values, ref lanes)
            : StationDraws.Sum<short>(_narrow, ref lanes);
    }
}
