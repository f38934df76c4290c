using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Collects the counts of one column. Not safe to share between threads.</summary>
internal sealed class CountColumnBuilder
{
    private readonly List<int> _counts = [];
    private readonly List<int> _missing = [];
    private int _largest;

    /// <summary>Whether any row has a count.</summary>
    public bool HasAny => _missing.Count < _counts.Count;

    public void Add(int? count)
    {
        if (count is null) _missing.Add(_counts.Count);
        _counts.Add(count ?? 0);
        _largest = Math.Max(_largest, count ?? 0);
    }

    public CountColumn Build()
    {
        RowSet? missing = _missing.Count == 0 ? null : new(_counts.Count);
        foreach (int row in _missing) missing!.Add(row);
        return _largest <= ushort.MaxValue
            ? new([.. _counts.Select(count => (ushort)count)], 0, _counts.Count, missing)
            : new CountColumn([.. _counts], 0, _counts.Count, missing);
    }
}
