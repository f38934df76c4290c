using System.Text;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Merges units whose codes have the same form; the label is the text that was written first. </summary>
/// <remarks>
/// <para>Only the label depends on the order of the source.</para>
/// <para>Units below a parent all of whose units have codes in their form are kept as they are: if a few codes of a
/// large file differ, the others are not compared.</para>
/// </remarks>
internal sealed class UnitFolding
{
    private readonly StagedUnits _units;
    private readonly CodeForms _forms;
    private readonly bool _mayRepeat;
    private readonly int[] _unitOfRow;
    private readonly Lazy<int[][]> _firstRows;
    private readonly Lazy<long[][]> _rows;
    private readonly List<(int Level, int Unit, LabelConflict Conflict)> _conflicts = [];

    private UnitFolding(StagedUnits units, CodeForms forms, bool mayRepeat, int rows)
    {
        (_units, _forms, _mayRepeat, _unitOfRow) = (units, forms, mayRepeat, units.UnitOfEachRow(rows));
        (_firstRows, _rows) = (new(() => units.FirstRows(rows)), new(Count));
    }

    /// <summary>
    /// The folded units, the index of each staged unit among them, and names that differ within merged units.
    /// </summary>
    /// <param name="units">The units.</param>
    /// <param name="forms">The forms of their codes.</param>
    /// <param name="mayRepeat">Whether two units of one parent may have the same code as it is.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="folded">Takes the rows whose codes had another form.</param>
    public static FoldedUnits Fold(StagedUnits units, CodeForms forms, bool mayRepeat, int rows, FoldedRows folded)
    {
        var folding = new UnitFolding(units, forms, mayRepeat, rows);
        var levels = new StagedLevel[units.Levels.Count];
        var indexes = new int[levels.Length][];
        for (int level = 0; level < levels.Length; level++)
        {
            (levels[level], indexes[level]) = folding.Fold(level, level == 0 ? [] : indexes[level - 1], folded);
        }

        int[] lowest = indexes[^1];
        // The unit of a row does not change with the form of its code, but the order of units does.
        var made = AreInPlace(lowest)
            ? units with { Levels = levels, AreOrdered = false }
            : new(units.LevelNames, levels, null, [.. folding._unitOfRow.Select(unit => lowest[unit])], units.Unique);
        return new(made, indexes, folding._conflicts);
    }

    /// <summary>How many rows each unit has, level by level.</summary>
    private long[][] Count()
    {
        var all = new long[_units.Levels.Count][];
        for (int level = all.Length - 1; level >= 0; level--)
        {
            long[] rows = all[level] = new long[_units.Levels[level].Codes.Count];
            bool isLowest = level == all.Length - 1;
            int[] parents = isLowest ? _unitOfRow : _units.Levels[level + 1].Parents;
            for (int i = 0; i < parents.Length; i++) rows[parents[i]] += isLowest ? 1 : all[level + 1][i];
        }

        return all;
    }

    private (StagedLevel Level, int[] Indexes) Fold(int level, int[] parents, FoldedRows folded)
    {
        var (staged, form) = (_units.Levels[level], _forms.Levels[level]);
        int[] indexes = new int[staged.Codes.Count];
        bool[] differs = Differing(staged.Codes, form);
        var isTouched = Touched(staged, parents, differs);
        var kept = new List<int>(indexes.Length);
        var merged = new SortedDictionary<int, List<int>>();
        var (table, indexOf) = (new CodeTable(), new List<int>());
        for (int unit = 0; unit < indexes.Length; unit++)
        {
            int parent = ParentOf(staged, parents, unit);
            int number = isTouched[parent] ? table.GetOrAdd(parent, form(staged.Codes[unit])) : -1;
            bool isNew = number < 0 || number == indexOf.Count;
            indexes[unit] = isNew ? kept.Count : indexOf[number];
            if (isNew && number >= 0) indexOf.Add(indexes[unit]);
            if (isNew) kept.Add(unit);
            else if (merged.TryGetValue(indexes[unit], out var same)) same.Add(unit);
            else merged.Add(indexes[unit], [kept[indexes[unit]], unit]);
        }

        if (differs.Contains(true)) NoteRows(level, differs, folded);
        foreach (var (index, same) in merged)
        {
            same.Sort((left, right) => _firstRows.Value[level][left].CompareTo(_firstRows.Value[level][right]));
            kept[index] = same[0];
            var name = NameOf(staged, same[0], form);
            foreach (int unit in same) NoteConflict(level, unit, name);
        }

        return (Made(staged, form, kept, parents, isSame: merged.Count == 0 && !differs.Contains(true)), indexes);
    }

    private static bool[] Differing(TextArray codes, CodeFormer form)
    {
        bool[] differs = new bool[codes.Count];
        if (codes.HaveNoBlanks()) return differs;
        for (int unit = 0; unit < differs.Length; unit++) differs[unit] = !form(codes[unit]).SequenceEqual(codes[unit]);
        return differs;
    }

    /// <summary>For each parent, whether any of its units can have been merged with another.</summary>
    private bool[] Touched(StagedLevel staged, int[] parents, bool[] differs)
    {
        bool[] isTouched = new bool[parents.Length + 1], isMet = new bool[parents.Length + 1];
        if (_mayRepeat) isTouched.AsSpan().Fill(true);
        foreach (int index in parents)
        {
            isTouched[index] |= isMet[index];
            isMet[index] = true;
        }

        for (int unit = 0; unit < differs.Length; unit++)
        {
            if (differs[unit]) isTouched[ParentOf(staged, parents, unit)] = true;
        }

        return isTouched;
    }

    private static int ParentOf(StagedLevel staged, int[] parents, int unit) =>
        parents.Length == 0 ? 0 : parents[staged.Parents[unit]];

    /// <summary>A level of the units that were kept.</summary>
    private static StagedLevel Made(StagedLevel staged, CodeFormer form, List<int> kept, int[] parents, bool isSame)
    {
        if (isSame && AreInPlace(parents)) return staged;
        var (codes, names) = (new TextArrayBuilder(kept.Count), new TextArrayBuilder(kept.Count));
        foreach (int unit in kept)
        {
            codes.Add(form(staged.Codes[unit]));
            names.Add(NameOf(staged, unit, form));
        }

        bool hasNames = staged.Names is not null || names.ByteCount > 0;
        int[] above = [.. kept.Select(unit => ParentOf(staged, parents, unit))];
        return new(codes.Build(), hasNames ? names.Build() : null, above);
    }

    /// <summary>Whether no units of a level were merged.</summary>
    private static bool AreInPlace(int[] indexes)
    {
        int unit = 0;
        while (unit < indexes.Length && indexes[unit] == unit) unit++;
        return unit == indexes.Length;
    }

    /// <summary>
    /// The name of a unit; if the level has none, the code as it is written, if that differs from its form.
    /// </summary>
    private static ReadOnlySpan<byte> NameOf(StagedLevel staged, int unit, CodeFormer form)
    {
        if (staged.Names is not null) return staged.Names[unit];
        var written = staged.Codes[unit];
        return written.SequenceEqual(form(written)) ? default : written;
    }

    private void NoteRows(int level, bool[] differs, FoldedRows folded)
    {
        var (codes, form) = (_units.Levels[level].Codes, _forms.Levels[level]);
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
            _rows.Value[level][unit]);
        _conflicts.Add((level, unit, conflict));
    }
}
