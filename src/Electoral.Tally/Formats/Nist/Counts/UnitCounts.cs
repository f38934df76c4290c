using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One count of units by their numbers; missing where none was set. Not safe to share between threads.
/// </summary>
internal sealed class UnitCounts
{
    private const int Missing = -1;
    private int[] _counts = [];

    /// <summary>Whether any unit has the count.</summary>
    public bool HasAny { get; private set; }

    public int? this[int unit] => unit < _counts.Length && _counts[unit] != Missing ? _counts[unit] : null;

    public bool Has(int unit) => unit < _counts.Length && _counts[unit] != Missing;

    public void Set(int unit, int count)
    {
        if (unit >= _counts.Length)
        {
            int length = _counts.Length;
            Array.Resize(ref _counts, (int)Math.Min(Array.MaxLength, Math.Max(unit + 1L, length * 2L)));
            _counts.AsSpan(length).Fill(Missing);
        }

        _counts[unit] = count;
        HasAny = true;
    }

    /// <summary>The counts of some units as a column.</summary>
    public CountColumn Column(ReadOnlySpan<int> units)
    {
        var counts = new int[units.Length];
        RowSet? missing = null;
        for (int row = 0; row < counts.Length; row++)
        {
            int count = units[row] < _counts.Length ? _counts[units[row]] : Missing;
            if (count == Missing) (missing ??= new(units.Length)).Add(row);
            else counts[row] = count;
        }

        return CountColumn.Of(counts, missing);
    }

    /// <summary>Likewise; null if none of them has one.</summary>
    public CountColumn? ColumnOrNull(ReadOnlySpan<int> units)
    {
        if (!HasAny) return null;
        var column = Column(units);
        return column.MissingCount == column.Count ? null : column;
    }
}
