using System.Buffers;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The sum of as many values as there are, drawn with replacement: how often each distinct one comes up.
/// </summary>
/// <remarks>
/// The counts of the distinct values of n draws are multinomial with the shares of the values: the same law as drawing
/// one by one. It costs a binomial draw for each distinct value, however many values there are.
/// </remarks>
internal sealed class DistinctDraws
{
    private readonly long[] _values;
    private readonly double[] _weights;
    private readonly long _count;

    public DistinctDraws(ReadOnlySpan<int> values)
    {
        int[] sorted = values.ToArray();
        Array.Sort(sorted);
        var distinct = new List<long>();
        var weights = new List<double>();
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            for (end = start + 1; end < sorted.Length && sorted[end] == sorted[start];) end++;
            distinct.Add(sorted[start]);
            weights.Add(end - start);
        }

        // The most frequent first: no draws are left sooner.
        (_values, _weights, _count) = ([.. distinct], [.. weights], values.Length);
        Array.Sort(_weights, _values, Comparer<double>.Create((left, right) => right.CompareTo(left)));
    }

    /// <summary>The number of distinct values.</summary>
    public int Distinct => _values.Length;

    public long Sum(ref CounterRandom random)
    {
        long[] rented = ArrayPool<long>.Shared.Rent(_values.Length);
        var counts = rented.AsSpan(0, _values.Length);
        random.NextMultinomial(_count, _weights, counts);
        long sum = 0;
        for (int value = 0; value < counts.Length; value++) sum += counts[value] * _values[value];
        ArrayPool<long>.Shared.Return(rented);
        return sum;
    }
}
