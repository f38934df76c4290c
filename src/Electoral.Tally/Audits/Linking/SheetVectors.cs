namespace Electoral.Tally.Audits;

/// <summary>The counts of some sheets, sheet by sheet; filled again for each centre. For one thread.</summary>
internal sealed class SheetVectors(CountColumn[] columns)
{
    private const int Missing = -1;

    private int[] _counts = [];
    private ulong[] _hashes = [];
    private int[] _order = [];

    /// <summary>Whether a count of some of these sheets is missing.</summary>
    public bool HasMissing { get; private set; }

    /// <summary>The counts of one of the sheets, in the order of the columns; below 0 where one is missing.</summary>
    public ReadOnlySpan<int> this[int sheet] => _counts.AsSpan(sheet * columns.Length, columns.Length);

    /// <summary>Takes the counts of sheets.</summary>
    public void Fill(ReadOnlySpan<int> rows)
    {
        int width = columns.Length;
        if (_counts.Length < rows.Length * width) _counts = new int[rows.Length * width * 2];
        for (int column = 0; column < width; column++)
        {
            if (columns[column].TryGetStored(out ReadOnlySpan<ushort> narrow))
            {
                for (int i = 0; i < rows.Length; i++) _counts[i * width + column] = narrow[rows[i]];
            }
            else if (columns[column].TryGetStored(out ReadOnlySpan<int> wide))
            {
                for (int i = 0; i < rows.Length; i++) _counts[i * width + column] = wide[rows[i]];
            }
        }

        MarkMissing(rows);
    }

    /// <summary>The hashes of the sheets ascending, and the sheet of each: equal sheets have the same.</summary>
    public (ulong[] Hashes, int[] Sheets) ByHash(int count)
    {
        if (_hashes.Length < count) (_hashes, _order) = (new ulong[count * 2], new int[count * 2]);
        for (int sheet = 0; sheet < count; sheet++)
        {
            (_hashes[sheet], _order[sheet]) = (HashOf(this[sheet]), sheet);
        }

        _hashes.AsSpan(0, count).Sort(_order.AsSpan(0, count));
        return (_hashes, _order);
    }

    private void MarkMissing(ReadOnlySpan<int> rows)
    {
        HasMissing = false;
        for (int column = 0; column < columns.Length; column++)
        {
            if (!columns[column].MayMiss) continue;
            for (int i = 0; i < rows.Length; i++)
            {
                if (!columns[column].IsMissing(rows[i])) continue;
                _counts[i * columns.Length + column] = Missing;
                HasMissing = true;
            }
        }
    }

    // Sheets with the same hash are then compared, so a collision cannot make them seem equal.
    private static ulong HashOf(ReadOnlySpan<int> counts)
    {
        ulong hash = 0;
        foreach (int count in counts) hash = unchecked((hash ^ (uint)count) * 0x9E37_79B9_7F4A_7C15 + (hash >> 29));
        return hash;
    }
}
