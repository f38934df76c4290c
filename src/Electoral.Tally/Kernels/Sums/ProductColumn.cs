namespace Electoral.Tally.Kernels;

/// <summary>
/// One variable of a scan for cross-products: counts of 16, 32 or 64 bits, whichever the source holds.
/// </summary>
/// <param name="Narrow">Counts of 16 bits, or empty.</param>
/// <param name="Wide">Counts of 32 bits, or empty.</param>
/// <param name="Long">Counts of 64 bits, 0 to 2^47 - 1, such as sums of clusters; or null.</param>
internal readonly record struct ProductColumn(
    ReadOnlyMemory<ushort> Narrow, ReadOnlyMemory<int> Wide, long[]? Long = null)
{
    public bool IsNarrow => !Narrow.IsEmpty;

    public long this[int row] => !Narrow.IsEmpty ? Narrow.Span[row] : Long is not null ? Long[row] : Wide.Span[row];

    /// <summary>Copies rows, whatever their width.</summary>
    public void CopyTo(int start, Span<long> rows)
    {
        if (!Narrow.IsEmpty)
        {
            var narrow = Narrow.Span.Slice(start, rows.Length);
            for (int i = 0; i < rows.Length; i++) rows[i] = narrow[i];
        }
        else if (Long is not null)
        {
            Long.AsSpan(start, rows.Length).CopyTo(rows);
        }
        else
        {
            var wide = Wide.Span.Slice(start, rows.Length);
            for (int i = 0; i < rows.Length; i++) rows[i] = wide[i];
        }
    }
}
