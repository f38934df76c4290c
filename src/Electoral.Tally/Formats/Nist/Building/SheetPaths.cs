using System.Buffers.Binary;
using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The codes of sheets and of the units above them, and what their levels are called.</summary>
/// <remarks>
/// A unit's code is its number, or its identifier if it has no number or shares it with another part of the same unit.
/// </remarks>
internal sealed class SheetPaths
{
    private const string ReportingUnit = "unit";

    private readonly UnitData _units;
    private readonly UnitGraph _graph;
    private readonly RowSet _byId;
    private readonly int _scope;
    private readonly Dictionary<int, int[]> _chains = [];

    public SheetPaths(ReportData data, ContestData contest, UnitGraph graph, SheetUnits sheets)
    {
        (_units, _graph) = (data.Units, graph);
        _byId = ById();
        _scope = contest.District;
        int depth = 0;
        foreach (int unit in sheets.Units)
        {
            int[] chain = Above(unit);
            depth = Math.Max(depth, chain.Length);
        }

        Ragged = sheets.Units.Count(unit => Above(unit).Length < depth);
        Outside = contest.District < 0 ? 0 : sheets.Units.Count(
            unit => unit != contest.District && !sheets.Scope[unit]);
        Levels = data.Levels.Count == depth + 1 ? [.. data.Levels] : Names(sheets.Units, depth);
    }

    /// <summary>The names of the levels from the top; the last is that of the sheet.</summary>
    public string[] Levels { get; }

    /// <summary>Sheets with fewer units above them than others.</summary>
    public int Ragged { get; }

    /// <summary>Sheets that are not below the unit of the contest.</summary>
    public int Outside { get; }

    /// <summary>The code of a unit.</summary>
    public ReadOnlySpan<byte> CodeOf(int unit) => _units[unit].Number > 0 && !_byId[unit]
        ? _units.TextAt(_units[unit].Number)
        : _units.Ids[unit];

    /// <summary>The units of a sheet, with their names.</summary>
    public UnitPath PathOf(int sheet)
    {
        int[] chain = Above(sheet);
        string[] codes = new string[Levels.Length - 1];
        for (int i = 0; i < codes.Length; i++) codes[i] = i < chain.Length ? Text(CodeOf(chain[i])) : "";
        return new(codes);
    }

    /// <summary>The units above a sheet, from the top; without the unit of the contest and those above it.
    /// </summary>
    public int[] Above(int sheet)
    {
        int parent = _graph.ParentOf(sheet);
        if (parent < 0 || sheet == _scope || parent == _scope) return [];
        if (_chains.TryGetValue(parent, out int[]? known)) return known;
        var chain = new List<int>();
        for (int unit = parent; unit >= 0 && unit != _scope; unit = _graph.ParentOf(unit)) chain.Add(unit);
        chain.Reverse();
        return _chains[parent] = [.. chain];
    }

    public string? NameOf(int unit) => _units[unit].Name > 0 ? Text(_units.TextAt(_units[unit].Name)) : null;

    private static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text);

    /// <summary>The units whose number does not distinguish them from another part of the same unit.</summary>
    private RowSet ById()
    {
        var byId = new RowSet(_graph.Count);
        var numbers = new IdTable();
        var first = new GrowingArray<int>();
        byte[] key = new byte[256];
        for (int unit = 0; unit < _graph.Count; unit++)
        {
            // Sheets with a key are distinguished by it.
            if (_units[unit].Number == 0 || _units.Carried(CarriedField.Key, unit) is not null) continue;
            // The same number below another unit is another key.
            var number = CodeForm.Of(_units.TextAt(_units[unit].Number));
            if (key.Length < number.Length + sizeof(int)) key = new byte[(number.Length * 2) + sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(key, _graph.ParentOf(unit));
            number.CopyTo(key.AsSpan(sizeof(int)));
            int before = numbers.Count;
            int met = numbers.NumberOf(key.AsSpan(0, number.Length + sizeof(int)));
            if (met == before)
            {
                first.Add(unit);
                continue;
            }

            byId.Add(unit);
            byId.Add(first[met]);
        }

        return byId;
    }

    /// <summary>Each level is named after the type of most of its units.</summary>
    private string[] Names(int[] sheets, int depth)
    {
        var types = new Dictionary<int, int>[depth + 1];
        for (int level = 0; level <= depth; level++) types[level] = [];
        var seen = new HashSet<int>();
        foreach (int sheet in sheets)
        {
            Count(depth, sheet);
            int[] chain = Above(sheet);
            for (int level = 0; level < chain.Length; level++)
            {
                if (seen.Add(chain[level])) Count(level, chain[level]);
            }
        }

        var names = new List<string>();
        foreach (var level in types)
        {
            string name = level.Count == 0
                ? ReportingUnit
                : _units.TypeName(level.OrderByDescending(type => type.Value).ThenBy(type => type.Key).First().Key);
            string free = name;
            for (int i = 2; names.Contains(free, StringComparer.OrdinalIgnoreCase); i++) free = $"{name} {i}";
            names.Add(free);
        }

        return [.. names];

        void Count(int level, int unit) =>
            types[level][_units[unit].Type] = types[level].GetValueOrDefault(_units[unit].Type) + 1;
    }
}
