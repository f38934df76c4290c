namespace Electoral.Tally.Kernels;

/// <summary>Pairs of equal rows of counts, and of rows that differ by a given small step.</summary>
/// <remarks>
/// A row is known by the sum of its counts times fixed random numbers, modulo 2^64, so that the key of a row a step away
/// is one addition. Two different rows of a million share a key with a chance of about 3e-8.
/// </remarks>
internal sealed class VectorPairs
{
    private readonly Dictionary<ulong, int> _rows;
    private readonly ulong[] _factors;

    /// <param name="counts">The counts, row by row.</param>
    /// <param name="columns">The counts of a row.</param>
    public VectorPairs(ReadOnlySpan<int> counts, int columns)
    {
        var random = new CounterRandom(0, 0, UnitPathKey.Root);
        _factors = new ulong[columns];
        for (int i = 0; i < columns; i++) _factors[i] = random.NextUInt64() | 1;
        _rows = new(counts.Length / columns);
        for (int row = 0; row + columns <= counts.Length; row += columns)
        {
            ulong key = KeyOf(counts.Slice(row, columns));
            _rows[key] = _rows.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>The number of unordered pairs of equal rows.</summary>
    public long Equal
    {
        get
        {
            long pairs = 0;
            foreach (int rows in _rows.Values) pairs += rows * (rows - 1L) / 2;
            return pairs;
        }
    }

    /// <summary>The number of pairs in which one row is the other plus a step.</summary>
    public long Apart(ReadOnlySpan<int> step)
    {
        ulong shift = KeyOf(step);
        long pairs = 0;
        foreach (var (key, rows) in _rows)
        {
            if (_rows.TryGetValue(unchecked(key + shift), out int others)) pairs += (long)rows * others;
        }

        return pairs;
    }

    /// <summary>How many rows equal each row, itself among them.</summary>
    public int Like(ReadOnlySpan<int> row) => _rows.GetValueOrDefault(KeyOf(row));

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
