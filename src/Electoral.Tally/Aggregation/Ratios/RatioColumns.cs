namespace Electoral.Tally;

/// <summary>Two columns of a table, one over the other: the ratios of its counted sheets.</summary>
internal sealed class RatioColumns
{
    // The number of rows at a time: if not all of them are regular, the regular ones are copied.
    private const int ChunkRows = 4_096;

    private readonly CountColumn _over;
    private readonly CountColumn _under;
    private readonly ReadOnlyMemory<byte> _status;

    public RatioColumns(TallyTable table, CountColumn over, CountColumn under)
    {
        (_over, _under, Rows) = (over, under, table.Count);
        _status = table.Columns.Status is byte[] status ? status.AsMemory(table.First, Rows) : default;
    }

    public int Rows { get; }

    /// <summary>Hands the rows from … end - 1 on, without those that have no ratio.</summary>
    /// <returns>The counted sheets that lack a count, and those that have 0 below the line.</returns>
    public (int Lacking, int Undefined) Walk<TSink>(int from, int end, TSink sink)
        where TSink : IRatioSink
    {
        var (lacking, undefined) = (0, 0);
        int[] overs = [], unders = [];
        for (int row = from; row < end; row += ChunkRows)
        {
            int chunkEnd = Math.Min(end, row + ChunkRows);
            if (AreRegular(row, chunkEnd))
            {
                Hand(row, chunkEnd, sink);
                continue;
            }

            if (overs.Length == 0) (overs, unders) = (new int[ChunkRows], new int[ChunkRows]);
            int count = 0;
            for (int i = row; i < chunkEnd; i++)
            {
                if (!_status.IsEmpty && _status.Span[i] != (byte)SheetStatus.Counted) continue;
                if (_over.IsMissing(i) || _under.IsMissing(i)) lacking++;
                else if (_under.Stored(i) == 0) undefined++;
                else (overs[count], unders[count++]) = (_over.Stored(i), _under.Stored(i));
            }

            sink.Add<int, int>(overs.AsSpan(0, count), unders.AsSpan(0, count));
        }

        return (lacking, undefined);
    }

    private bool AreRegular(int from, int end)
    {
        // A missing count is stored as 0, so a missing denominator is found as a zero; a missing numerator has to be
        // looked up.
        bool hasZero = _under.TryGetStored(out ReadOnlySpan<ushort> narrow)
            ? narrow[from..end].Contains((ushort)0)
            : _under.TryGetStored(out ReadOnlySpan<int> wide) && wide[from..end].Contains(0);
        return !hasZero && _over.NextMissing(from, end) < 0
            && (_status.IsEmpty || !_status.Span[from..end].ContainsAnyExcept((byte)SheetStatus.Counted));
    }

    private void Hand<TSink>(int from, int end, TSink sink)
        where TSink : IRatioSink
    {
        if (_over.TryGetStored(out ReadOnlySpan<ushort> narrow)) Hand(narrow[from..end], from, end, sink);
        else if (_over.TryGetStored(out ReadOnlySpan<int> wide)) Hand(wide[from..end], from, end, sink);
    }

    private void Hand<TSink, TOver>(ReadOnlySpan<TOver> over, int from, int end, TSink sink)
        where TSink : IRatioSink
        where TOver : unmanaged, System.Numerics.IBinaryInteger<TOver>
    {
        if (_under.TryGetStored(out ReadOnlySpan<ushort> narrow)) sink.Add(over, narrow[from..end]);
        else if (_under.TryGetStored(out ReadOnlySpan<int> wide)) sink.Add(over, wide[from..end]);
    }
}
