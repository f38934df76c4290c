using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Makes one unit of those whose codes have the same form; the label is the text that was written first.
/// </summary>
/// <remarks>The result depends on the order of the source only where that is said: for the label.</remarks>
internal sealed class UnitFolding
{
    private readonly StagedUnits _units;
    private readonly CodeForms _forms;
    private readonly bool _mayRepeat;
    private readonly int[] _unitOfRow;
    private readonly int[][] _firstRows;
    private readonly long[][] _rows;
    private readonly List<(int Level, int Unit, LabelConflict Conflict)> _conflicts = [];

    private UnitFolding(StagedUnits units, CodeForms forms, bool mayRepeat, int rows)
    {
        (_units, _forms, _mayRepeat, _unitOfRow) = (units, forms, mayRepeat, units.UnitOfEachRow(rows));
        (_firstRows, _rows) = (units.FirstRows(rows), new long[units.Levels.Count][]);
        for (int level = units.Levels.Count - 1; level >= 0; level--) Count(level);
    }

    /// <summary>The units folded, where each staged one went, and names that differ now that they are one.</summary>
    /// <param name="units">The units.</param>
    /// <param name="forms">The forms of their codes.</param>
    /// <param name="mayRepeat">Whether two units of one parent may have the same code as it is.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="folded">Takes the rows whose codes had another form.</param>
    public static FoldedUnits Fold(StagedUnits units, CodeForms forms, bool mayRepeat, int rows, FoldedRows folded)
    {
        var folding = new UnitFolding(units, forms, mayRepeat, rows);
        var levels = new StagedLevel[units.Levels.Count];
        var places = new int[levels.Length][];
        for (int level = 0; level < levels.Length; level++)
        {
            (levels[level], places[level]) = folding.Fold(level, level == 0 ? [] : places[level - 1], folded);
        }

        int[] lowest = places[^1];
        var made = new StagedUnits(
            units.LevelNames, levels, null, [.. folding._unitOfRow.Select(unit => lowest[unit])], units.Unique);
        return new(made, places, folding._conflicts);
    }

    /// <summary>How many rows each unit of a level has.</summary>
    private void Count(int level)
    {
        long[] rows = new long[_units.Levels[level].Codes.Count];
        bool isLowest = level == _units.Levels.Count - 1;
        int[] parents = isLowest ? _unitOfRow : _units.Levels[level + 1].Parents;
        for (int i = 0; i < parents.Length; i++) rows[parents[i]] += isLowest ? 1 : _rows[level + 1][i];
        _rows[level] = rows;
    }

    private (StagedLevel Level, int[] Places) Fold(int level, int[] parents, FoldedRows folded)
    {
        var (staged, form, firstRows) = (_units.Levels[level], _forms.Levels[level], _firstRows[level]);
        bool isSame = !_mayRepeat && AreInPlace(parents) && !CodeForms.AnyDiffers(staged.Codes, form);
        if (isSame) return (staged, RowOrdering.Identity(staged.Codes.Count));
        int[] places = new int[staged.Codes.Count];
        var table = new CodeTable();
        var members = new List<List<int>>();
        for (int unit = 0; unit < places.Length; unit++)
        {
            int parent = level == 0 ? 0 : parents[staged.Parents[unit]];
            places[unit] = table.Place(parent, form(staged.Codes[unit]));
            if (places[unit] == members.Count) members.Add([]);
            members[places[unit]].Add(unit);
        }

        NoteRows(level, places, folded);
        var names = new TextArrayBuilder(members.Count);
        for (int place = 0; place < members.Count; place++)
        {
            var same = members[place];
            if (same.Count > 1) same.Sort((left, right) => firstRows[left].CompareTo(firstRows[right]));
            var name = NameOf(staged, same, table.Codes[place]);
            names.Add(name);
            foreach (int unit in same) NoteConflict(level, unit, name);
        }

        bool hasNames = staged.Names is not null || names.ByteCount > 0;
        return (new(table.Codes.Build(), hasNames ? names.Build() : null, [.. table.Parents]), places);
    }

    /// <summary>Whether no unit of a level has become one with another.</summary>
    private static bool AreInPlace(int[] places)
    {
        int unit = 0;
        while (unit < places.Length && places[unit] == unit) unit++;
        return unit == places.Length;
    }

    /// <summary>The name in the first row; where the level has none, the code as that row writes it.</summary>
    private static ReadOnlySpan<byte> NameOf(StagedLevel staged, List<int> same, ReadOnlySpan<byte> code)
    {
        if (staged.Names is not null) return staged.Names[same[0]];
        var written = staged.Codes[same[0]];
        return written.SequenceEqual(code) ? default : written;
    }

    private void NoteRows(int level, int[] places, FoldedRows folded)
    {
        var (codes, form) = (_units.Levels[level].Codes, _forms.Levels[level]);
        bool[] differs = new bool[places.Length];
        for (int unit = 0; unit < places.Length; unit++) differs[unit] = !form(codes[unit]).SequenceEqual(codes[unit]);
        if (!differs.Contains(true)) return;
        for (int row = 0; row < _unitOfRow.Length; row++)
        {
            int unit = _unitOfRow[row];
            for (int depth = _units.Levels.Count - 1; depth > level; depth--) unit = _units.Levels[depth].Parents[unit];
            if (differs[unit]) folded.Add(row, codes[unit], form(codes[unit]));
        }
    }

    private void NoteConflict(int level, int unit, ReadOnlySpan<byte> kept)
    {
        var name = _units.Levels[level].Names is { } names ? names[unit] : default;
        if (name.IsEmpty || name.SequenceEqual(kept)) return;
        var conflict = new LabelConflict(
            _units.PathOf(level, unit), Encoding.UTF8.GetString(kept), Encoding.UTF8.GetString(name),
            _rows[level][unit]);
        _conflicts.Add((level, unit, conflict));
    }
}

/// <summary>Units after their codes got their one form.</summary>
/// <param name="Units">The units.</param>
/// <param name="Places">Where each staged one went, level by level; null where they are the staged ones.</param>
/// <param name="Conflicts">Staged units, and the name that they have beside the one kept for all of them.</param>
internal sealed record FoldedUnits(
    StagedUnits Units, int[][]? Places, IReadOnlyList<(int Level, int Unit, LabelConflict Conflict)> Conflicts);
