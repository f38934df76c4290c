namespace Electoral.Tally;

public sealed partial class TallyTable
{
    /// <summary>A table of the rows for which <paramref name="predicate"/> holds, with columns of its own.</summary>
    /// <remarks>The tree, the contest and the reading report stay those of this table.</remarks>
    public TallyTable Where(Func<TallyRow, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var kept = new List<int>();
        var rowStart = new int[_rowStart.Length];
        int unit = 0;
        for (int row = 0; row < Count; row++)
        {
            while (_rowStart[unit] <= _first + row) rowStart[unit++] = kept.Count;
            if (predicate(this[row])) kept.Add(_first + row);
        }

        rowStart.AsSpan(unit).Fill(kept.Count);
        var columns = _columns.Take([.. kept], threads: 1);
        return new(_shape, columns, rowStart, 0, kept.Count);
    }

    /// <summary>The counted sheets alone: without those annulled or pending.</summary>
    public TallyTable CountedOnly() => HasStatus ? Where(row => row.Status == SheetStatus.Counted) : this;

    /// <summary>One table of the sheets of several.</summary>
    /// <param name="tables">Tables with the same levels and the same ids of selections.</param>
    /// <param name="duplicates">What becomes of sheets that several tables have.</param>
    /// <exception cref="InvalidOperationException">Levels or selections differ.</exception>
    public static TallyTable Concat(
        IEnumerable<TallyTable> tables, DuplicatePolicy duplicates = DuplicatePolicy.KeepFirst)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var all = tables.ToArray();
        if (all.Length == 0) throw new ArgumentException("There is no table to join.", nameof(tables));
        var first = all[0];
        string[] levels = [.. first.Units.Levels.Select(level => level.Name), first.SheetLevel];
        var builder = new Builder(first.Contest, levels, all.SelectMany(table => table.ExtraNames).Distinct())
        {
            Duplicates = duplicates,
        };
        foreach (var table in all)
        {
            if (!table.Units.Levels.SequenceEqual(first.Units.Levels)) Throw.UnlikeTables("levels");
            if (!table.Contest.Selections.SequenceEqual(first.Contest.Selections)) Throw.UnlikeTables("selections");
            builder.NameUnitsOf(table);
            foreach (var sheet in table.Sheets()) builder.Add(sheet);
        }

        return builder.Build();
    }
}
