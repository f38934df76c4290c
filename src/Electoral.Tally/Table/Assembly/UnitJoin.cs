using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Joins the units of several sources: units with the same path are one.</summary>
internal sealed class UnitJoin(IReadOnlyList<string> levelNames, IReadOnlyList<bool> unique)
{
    private readonly CodeTable[] _units = [.. levelNames.Select(_ => new CodeTable())];
    private readonly TextArrayBuilder[] _names = [.. levelNames.Select(_ => new TextArrayBuilder())];
    private readonly Dictionary<int, byte[]>[] _laterNames = [.. levelNames.Select(_ => new Dictionary<int, byte[]>())];
    private readonly List<int> _unitOfRow = [];
    private readonly List<LabelConflict> _conflicts = [];

    public IReadOnlyList<LabelConflict> NameConflicts => _conflicts;

    public void Add(StagedUnits part, int rows)
    {
        int[] unitOfRow = part.UnitOfEachRow(rows);
        long[] rowsOfUnit = new long[part.LowestCount];
        foreach (int unit in unitOfRow) rowsOfUnit[unit]++;
        var rowsOf = RowsByLevel(part, rowsOfUnit);
        int[] indexes = [0];
        for (int level = 0; level < _units.Length; level++)
        {
            var staged = part.Levels[level];
            var found = new int[staged.Codes.Count];
            for (int unit = 0; unit < found.Length; unit++)
            {
                int parent = level == 0 ? 0 : indexes[staged.Parents[unit]];
                found[unit] = _units[level].GetOrAdd(parent, staged.Codes[unit]);
                Name(part, level, unit, found[unit], rowsOf[level][unit]);
            }

            indexes = found;
        }

        if (_units.Length > 0) _unitOfRow.AddRange(unitOfRow.Select(unit => indexes[unit]));
    }

    public StagedUnits Build()
    {
        var levels = _units.Select((units, i) => new StagedLevel(units.Codes.Build(), Names(i), [.. units.Parents]));
        return new(levelNames, [.. levels], null, [.. _unitOfRow], unique);
    }

    private TextArray Names(int level)
    {
        if (_laterNames[level].Count == 0) return _names[level].Build();
        var all = new TextArrayBuilder(_names[level].Count);
        for (int index = 0; index < _names[level].Count; index++) all.Add(NameAt(level, index));
        return all.Build();
    }

    private ReadOnlySpan<byte> NameAt(int level, int index) =>
        _laterNames[level].TryGetValue(index, out byte[]? name) ? name : _names[level][index];

    private void Name(StagedUnits part, int level, int unit, int index, long rows)
    {
        var names = part.Levels[level].Names;
        var name = names is null ? default : names[unit];
        if (index == _names[level].Count)
        {
            _names[level].Add(name);
            return;
        }

        var kept = NameAt(level, index);
        if (name.IsEmpty || name.SequenceEqual(kept)) return;
        // A source that does not name the unit does not contradict one that does. Neither does one that only writes the
        // code differently.
        var code = _units[level].Codes[index];
        if (IsWrittenCode(name, code)) return;
        if (kept.IsEmpty || IsWrittenCode(kept, code)) _laterNames[level][index] = name.ToArray();
        else _conflicts.Add(new(part.PathOf(level, unit), Encoding.UTF8.GetString(kept), names!.GetString(unit), rows));
    }

    private static bool IsWrittenCode(ReadOnlySpan<byte> name, ReadOnlySpan<byte> code) =>
        !name.SequenceEqual(code) && CodeForm.Of(name).SequenceEqual(code);

    private static long[][] RowsByLevel(StagedUnits part, long[] lowest)
    {
        var rows = new long[part.Levels.Count][];
        for (int level = rows.Length - 1; level >= 0; level--)
        {
            rows[level] = level == rows.Length - 1 ? lowest : new long[part.Levels[level].Codes.Count];
            if (level == rows.Length - 1) continue;
            for (int unit = 0; unit < rows[level + 1].Length; unit++)
            {
                rows[level][part.Levels[level + 1].Parents[unit]] += rows[level + 1][unit];
            }
        }

        return rows;
    }
}
