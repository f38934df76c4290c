namespace Electoral.Tally;

/// <summary>The names that a source gives its units, and those that differ from the first.</summary>
internal sealed class NamesGiven
{
    /// <summary>How many different names are listed; all records are counted.</summary>
    private const int Limit = 1_000;

    private readonly Dictionary<UnitPath, string> _kept = [];
    private readonly Dictionary<(UnitPath Unit, string Name), long> _others = [];
    private readonly List<(UnitPath Unit, string Name)> _order = [];

    /// <summary>How many times a unit had a name other than the one kept.</summary>
    public long Rows { get; private set; }

    /// <summary>The other names, in the order in which they came.</summary>
    public IReadOnlyList<LabelConflict> Conflicts =>
    [
        .. _order.Take(Limit).Select(
            other => new LabelConflict(other.Unit, _kept[other.Unit], other.Name, _others[other])),
    ];

    /// <summary>Notes a name.</summary>
    public void Add(UnitPath unit, string name)
    {
        if (_kept.TryAdd(unit, name) || _kept[unit] == name) return;
        Rows++;
        if (!_others.TryGetValue((unit, name), out long rows)) _order.Add((unit, name));
        _others[(unit, name)] = rows + 1;
    }
}
