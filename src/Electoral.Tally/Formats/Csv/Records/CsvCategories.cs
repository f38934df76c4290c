using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// A column with few distinct texts in a block: an index in the list of these, or -1 for none.
/// </summary>
internal sealed class CsvCategories
{
    private readonly CodeTable _names = new();
    private int _last = -1;

    /// <summary>The distinct texts.</summary>
    public TextArrayBuilder Names => _names.Codes;

    public List<int> Ids { get; } = [];

    public void Clear()
    {
        _names.Clear();
        Ids.Clear();
        _last = -1;
    }

    public void AddNone() => Ids.Add(-1);

    public void Add(ReadOnlySpan<byte> name)
    {
        if (_last < 0 || !SameBytes.Are(Names[_last], name)) _last = _names.GetOrAdd(0, name);
        Ids.Add(_last);
    }
}
