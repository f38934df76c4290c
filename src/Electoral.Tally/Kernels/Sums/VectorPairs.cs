namespace Electoral.Tally.Kernels;

/// <summary>Pairs of equal rows of counts, and of rows that differ by a given small step.</summary>
/// <remarks>
/// <para>A row is known by the sum of its counts times fixed random numbers, modulo 2^64, so that the key of a row a
/// step away is one addition. Two different rows of a million share a key with a chance of about 3e-8.</para>
/// <para>Pairs have a least count, and belong by the middle of the two rows: one a step apart may lie across the least
/// count, and is then half inside.</para>
/// </remarks>
internal sealed class VectorPairs
{
    private readonly Dictionary<ulong, (int Rows, int First)> _rows;
    private readonly int[] _counts;
    private readonly int _columns;
    private readonly int _fewest;
    private readonly ulong[] _factors;

    /// <param name="counts">The counts, row by row.</param>
    /// <param name="columns">The counts of a row.</param>
    /// <param name="fewest">The least count of a pair, 0 for all pairs.</param>
    public VectorPairs(ReadOnlySpan<int> counts, int columns, int fewest)
    {
        (_counts, _columns, _fewest) = (counts.ToArray(), columns, fewest);
        var random = new CounterRandom(0, 0, UnitPathKey.Root);
        _factors = new ulong[columns];
        for (int i = 0; i < columns; i++) _factors[i] = random.NextUInt64() | 1;
        _rows = new(counts.Length / columns);
        for (int row = 0; row + columns <= counts.Length; row += columns)
        {
            var one = counts.Slice(row, columns);
            int least = Least(one);
            if (least < fewest - 1) continue;
            if (least >= fewest) Rows++;
            ulong key = KeyOf(one);
            _rows[key] = _rows.TryGetValue(key, out var like) ? (like.Rows + 1, like.First) : (1, row);
        }
    }

    /// <summary>The rows with the least count everywhere.</summary>
    public int Rows { get; }

    /// <summary>The number of unordered pairs of equal rows.</summary>
    public long Equal
    {
        get
        {
            long pairs = 0;
            foreach (var (rows, first) in _rows.Values)
            {
                if (rows > 1 && IsInside(first, [])) pairs += rows * (rows - 1L) / 2;
            }

            return pairs;
        }
    }

    /// <summary>The number of pairs in which one row is the other plus a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>
    /// The pairs whose rows both have the least count everywhere, and those that also have one less where the step is.
    /// </returns>
    public (long Inside, long Touching) Apart(int[] step)
    {
        ulong shift = KeyOf(step);
        long inside = 0, touching = 0;
        foreach (var (key, row) in _rows)
        {
            if (!_rows.TryGetValue(unchecked(key + shift), out var other)) continue;
            if (!IsInside(row.First, step) || !IsInside(other.First, step)) continue;
            long pairs = (long)row.Rows * other.Rows;
            touching += pairs;
            if (IsInside(row.First, []) && IsInside(other.First, [])) inside += pairs;
        }

        return (inside, touching);
    }

    /// <summary>Whether all counts of a row are large enough, except for those that a step changes.</summary>
    private bool IsInside(int first, ReadOnlySpan<int> step)
    {
        for (int i = 0; i < _columns; i++)
        {
            if (_counts[first + i] < _fewest && (i >= step.Length || step[i] == 0)) return false;
        }

        return true;
    }

    private static int Least(ReadOnlySpan<int> row)
    {
        int least = int.MaxValue;
        foreach (int count in row) least = Math.Min(least, count);
        return least;
    }

    // Sums and products are meant modulo 2^64; a negative step is its complement.
    private ulong KeyOf(ReadOnlySpan<int> counts)
    {
        unchecked
        {
            ulong key = 0;
            for (int i = 0; i < counts.Length; i++) key += (ulong)counts[i] * _factors[i];
            return key;
        }
    }
}
