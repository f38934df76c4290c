using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of a report as columns, by their numbers. Not safe to share between threads.</summary>
internal sealed class UnitData
{
    private readonly TextArrayBuilder _texts = new();
    private readonly List<Unit> _units = [];
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly List<string> _typeNames = [];
    private readonly Dictionary<string, UnitCounts> _extra = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, string>> _carried = new(StringComparer.Ordinal);

    /// <summary>The identifiers.</summary>
    public IdTable Ids { get; } = new();

    /// <summary>The units that units are composed of, one list after another.</summary>
    public GrowingArray<int> Children { get; } = new();

    public UnitCounts Registered { get; } = new();

    public UnitCounts Participated { get; } = new();

    public UnitCounts Valid { get; } = new();

    public UnitCounts Blank { get; } = new();

    public UnitCounts Invalid { get; } = new();

    public UnitCounts BallotsCast { get; } = new();

    /// <summary>Further counts that were carried, by name.</summary>
    public IReadOnlyDictionary<string, UnitCounts> Extra => _extra;

    /// <summary>The units in the order in which the report describes them.</summary>
    public GrowingArray<int> Described { get; } = new();

    /// <summary>What is known about a unit; if nothing is, that it is not described.</summary>
    public Unit this[int unit] => unit < _units.Count ? _units[unit] : default;

    public void Define(int number, Unit unit)
    {
        while (_units.Count <= number) _units.Add(default);
        _units[number] = unit;
        Described.Add(number);
    }

    /// <summary>Keeps a text.</summary>
    /// <returns>Its number, from 1; 0 for none.</returns>
    public int Keep(ReadOnlySpan<byte> text)
    {
        _texts.Add(text);
        return _texts.Count;
    }

    public ReadOnlySpan<byte> TextAt(int text) => _texts[text - 1];

    public int TypeOf(string type)
    {
        if (_types.TryGetValue(type, out int known)) return known;
        _typeNames.Add(type);
        return _types[type] = _typeNames.Count;
    }

    /// <summary>The type of a unit, or of none.</summary>
    public string TypeName(int type) => type == 0 ? "unit" : _typeNames[type - 1];

    public UnitCounts ExtraNamed(string name)
    {
        if (!_extra.TryGetValue(name, out var counts)) _extra[name] = counts = new();
        return counts;
    }

    public void Carry(string field, int unit, string value)
    {
        if (!_carried.TryGetValue(field, out var values)) _carried[field] = values = [];
        values[unit] = value;
    }

    public string? Carried(string field, int unit) =>
        _carried.TryGetValue(field, out var values) ? values.GetValueOrDefault(unit) : null;

    public bool HasCarried(string field) => _carried.ContainsKey(field);

    /// <summary>What a report says about a unit in addition to its counts.</summary>
    /// <param name="IsDefined">Whether the report describes it.</param>
    /// <param name="Number">Its number as a kept text; 0 for none.</param>
    /// <param name="Name">Its name as a kept text; 0 for none.</param>
    /// <param name="Type">Its type; 0 for none.</param>
    /// <param name="FirstChild">Where the units that it is composed of begin.</param>
    /// <param name="Children">How many these are.</param>
    /// <param name="Status">How far its count has progressed.</param>
    internal readonly record struct Unit(
        bool IsDefined, int Number, int Name, int Type, int FirstChild, int Children, UnitProgress Status);
}
