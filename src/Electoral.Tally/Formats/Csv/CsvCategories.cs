namespace Electoral.Tally;

/// <summary>
/// A column of texts out of few in a block: a place in the list of its distinct texts, or -1 for none.
/// </summary>
internal sealed class CsvCategories
{
    private readonly Dictionary<int, List<int>> _byHash = [];
    private int _last = -1;

    public CsvTextColumn Names { get; } = new();

    public List<int> Ids { get; } = [];

    public void Clear()
    {
        Names.Clear();
        Ids.Clear();
        _byHash.Clear();
        _last = -1;
    }

    public void AddNone() => Ids.Add(-1);

    public void Add(ReadOnlySpan<byte> name)
    {
        if (_last < 0 || !Names[_last].SequenceEqual(name)) _last = Place(name);
        Ids.Add(_last);
    }

    private int Place(ReadOnlySpan<byte> name)
    {
        var hash = new HashCode();
        hash.AddBytes(name);
        int key = hash.ToHashCode();
        if (!_byHash.TryGetValue(key, out var places)) _byHash.Add(key, places = []);
        foreach (int place in places)
        {
            if (Names[place].SequenceEqual(name)) return place;
        }

        places.Add(Names.Count);
        Names.Add(name);
        return Names.Count - 1;
    }
}
