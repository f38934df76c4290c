using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The units of all sheets met so far, in any order.</summary>
/// <remarks>
/// Codes are in normal form, except for those whose encoding is known only at the end. A unit keeps the first of
/// several names; if its level has no names, the code as first written, if that differs. Not safe to share between
/// threads.
/// </remarks>
internal sealed class PivotUnits(
    IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique, bool[] hasNames, PivotForms forms)
{
    private readonly CodeTable[] _units = [.. levelNames.Select(_ => new CodeTable())];
    private readonly TextArrayBuilder?[] _names = [.. hasNames.Select(has => has ? new TextArrayBuilder() : null)];
    private readonly Dictionary<(int Level, int Unit), byte[]> _written = [];
    private readonly Dictionary<(int Level, int Unit, string Name), Other> _others = [];
    private readonly GrowingArray<int> _unitOfSheet = new();
    private readonly int[][] _known = [.. levelNames.Select(_ => Array.Empty<int>())];
    private readonly Other[][][] _othersOf = [.. levelNames.Select(_ => Array.Empty<Other[]>())];

    /// <summary>The number of units, at all levels.</summary>
    public int Count => _units.Sum(units => units.Count);

    /// <summary>Forgets which units of a block are known, because another block follows.</summary>
    public void Begin(CsvUnitRuns block)
    {
        for (int level = 0; level < _known.Length; level++)
        {
            int units = block.Levels[level].Codes.Count;
            if (_known[level].Length < units)
            {
                (_known[level], _othersOf[level]) = (new int[units * 2], new Other[units * 2][]);
            }

            _known[level].AsSpan(..units).Fill(-1);
        }
    }

    /// <summary>Adds a sheet.</summary>
    /// <param name="block">The units of its block.</param>
    /// <param name="unit">The lowest one of the sheet among them.</param>
    public void Add(CsvUnitRuns block, int unit)
    {
        if (_units.Length == 0)
        {
            _unitOfSheet.Add(0);
            return;
        }

        int found = Find(block, _units.Length - 1, unit, _unitOfSheet.Count);
        foreach (var other in _othersOf[^1][unit]) other.Sheets++;
        _unitOfSheet.Add(found);
    }

    /// <summary>The names that differ from the ones kept.</summary>
    public CsvNameConflicts Conflicts()
    {
        var conflicts = new CsvNameConflicts();
        foreach (var ((level, unit, _), other) in _others)
        {
            conflicts.Add(other.Sheet, level, unit, other.Name, other.Sheets);
        }

        return conflicts;
    }

    public StagedUnits Build() => new(
        levelNames,
        [.. _units.Select((units, i) => new StagedLevel(units.Codes.Build(), NamesOf(i), [.. units.Parents]))],
        null, _unitOfSheet.ToArray(_unitOfSheet.Count), unique);

    private int Find(CsvUnitRuns block, int level, int unit, int sheet)
    {
        if (_known[level][unit] >= 0) return _known[level][unit];
        var units = block.Levels[level];
        int parent = level == 0 ? 0 : Find(block, level - 1, units.Parents[unit], sheet);
        Other[] others = level == 0 ? [] : _othersOf[level - 1][units.Parents[unit]];
        int known = _units[level].Count;
        var written = units.Codes[unit];
        var form = forms.OfLevel(level, written);
        int found = _units[level].GetOrAdd(parent, form);
        if (_names[level] is { } names)
        {
            if (OtherName(names, level, found, units.Names![unit], sheet) is { } other) others = [.. others, other];
        }
        else if (found == known && !form.SequenceEqual(written))
        {
            _written.Add((level, found), written.ToArray());
        }

        (_known[level][unit], _othersOf[level][unit]) = (found, others);
        return found;
    }

    private TextArray? NamesOf(int level)
    {
        if (_names[level] is { } given) return given.Build();
        if (!_written.Keys.Any(unit => unit.Level == level)) return null;
        var names = new TextArrayBuilder();
        for (int unit = 0; unit < _units[level].Count; unit++) names.Add(_written.GetValueOrDefault((level, unit)));
        return names.Build();
    }

    /// <summary>Keeps the name of a unit that has none yet; otherwise gives the name if it is another.</summary>
    private Other? OtherName(TextArrayBuilder names, int level, int unit, ReadOnlySpan<byte> name, int sheet)
    {
        if (unit == names.Count)
        {
            names.Add(name);
            return null;
        }

        if (name.IsEmpty || name.SequenceEqual(names[unit])) return null;
        var key = (level, unit, System.Text.Encoding.Latin1.GetString(name));
        if (!_others.TryGetValue(key, out var other)) _others.Add(key, other = new(sheet, name.ToArray()));
        return other;
    }

    /// <summary>A name that is not the one kept.</summary>
    private sealed class Other(int sheet, byte[] name)
    {
        public int Sheet => sheet;

        public byte[] Name => name;

        public long Sheets { get; set; }
    }
}
