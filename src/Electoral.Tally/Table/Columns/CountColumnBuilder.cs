using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Collects the counts of one column. Not safe to share between threads.</summary>
internal sealed class CountColumnBuilder
{
    private readonly List<int> _counts = [];
    private readonly List<int> _missing = [];

    /// <summary>Whether any row has a count.</summary>
    public bool HasAny => _missing.Count < _counts.Count;

    public void Add(int? count)
    {
        if (count is null) _missing.Add(_counts.Count);
        _counts.Add(count ?? 0);
    }

    public CountColumn Build()
    {
        RowSet? missing = _missing.Count == 0 ? null : new(_counts.Count);
        foreach (int row in _missing) missing!.Add(row);
        return CountColumn.Of([.. _counts], missing);
    }
}
