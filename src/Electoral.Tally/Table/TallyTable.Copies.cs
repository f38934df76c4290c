using Electoral.Tally.Kernels;

namespace Electoral.Tally;

public sealed partial class TallyTable
{
    /// <summary>A table of the rows for which <paramref name="predicate"/> holds, with columns of its own.</summary>
    /// <remarks>
    /// The tree, the contest and the reading report are those of this table. A comparison with a count that a row lacks
    /// is false and leaves the row out. The report's <see cref="ReadingReport.Warnings"/> then say how many of the rows
    /// left out lack a count that the predicate used.
    /// </remarks>
    public TallyTable Where(Func<TallyRow, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        var kept = new List<int>();
        var rowStart = new int[_rowStart.Length];
        var lacked = new LackedCounts();
        int unit = 0;
        for (int row = 0; row < Count; row++)
        {
            while (_rowStart[unit] <= _first + row) rowStart[unit++] = kept.Count;
            bool isKept = predicate(new(this, row, lacked));
            if (isKept) kept.Add(_first + row);
            lacked.EndRow(isKept);
        }

        rowStart.AsSpan(unit).Fill(kept.Count);
        var columns = _columns.Take(new([.. kept], threads: 1));
        return new(_shape.With(lacked.Warnings(Count - kept.Count)), columns, rowStart, 0, kept.Count);
    }

    /// <summary>The same table with another report.</summary>
    internal TallyTable With(ReadingReport reading) =>
        new(_shape with { Reading = reading }, _columns, _rowStart, _first, Count);

    /// <summary>A whole table without some rows, and without the units that have no others.</summary>
    internal TallyTable Without(IEnumerable<int> rows, ReadingReport reading)
    {
        var left = new RowSet(Count);
        foreach (int row in rows) left.Add(row);
        int[] kept = [.. Enumerable.Range(0, Count).Where(row => !left[row])];
        int[] before = new int[Count + 1];
        for (int row = 0; row < Count; row++) before[row + 1] = before[row] + (left[row] ? 0 : 1);
        var (tree, starts) = UnitPruning.Prune(Units, Array.ConvertAll(_rowStart, start => before[start]), threads: 1);
        var columns = _columns.Take(new(kept, threads: 1)).InCanonicalForm(threads: 1);
        return new(_shape with { Units = tree, Reading = reading }, columns, starts, 0, kept.Length);
    }

    /// <summary>Only the counted sheets: without those annulled or pending.</summary>
    public TallyTable CountedOnly() => HasStatus ? Where(row => row.Status == SheetStatus.Counted) : this;

    /// <summary>
    /// The stations that reported, for a file that lists all stations, those without a report having no counts: the
    /// rows that give votes, ballots cast or valid, blank or invalid votes. The whole table is then the roll
    /// (<see cref="SheetFrame.OfStations"/>).
    /// </summary>
    /// <remarks>
    /// A station with zeros has reported; if zeros mean that nothing is known, the layout must say so (<c>missing</c>).
    /// Tree, contest and reading report are those of this table.
    /// </remarks>
    public TallyTable ReportedOnly()
    {
        CountColumn[] given = [.. Votes, .. _fields.Skip(1).OfType<CountColumn>()];
        return Where(row => Array.Exists(given, counts => !counts.IsMissing(row.Index)));
    }

    /// <summary>One table of the sheets of several.</summary>
    /// <param name="tables">Tables with the same levels and the same ids of selections.</param>
    /// <param name="duplicates">What happens to sheets that several tables have.</param>
    /// <returns>
    /// A table with the first one's contest. Its report counts the sheets that it has, the records that any of the
    /// tables' sources lost, and the duplicates.
    /// </returns>
    /// <exception cref="ArgumentException">There is no table.</exception>
    /// <exception cref="InvalidOperationException">Levels, selections or the definition of valid votes
    /// differ.</exception>
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
            CheckLike(first, table);
            builder.NameUnitsOf(table);
            foreach (var sheet in table.Sheets()) builder.Add(sheet);
        }

        var joined = builder.Build();
        // With the warnings of filters the reports would differ, and their rejects would count twice.
        var readings = all.Select(table => table.Shape.SharedReading).Distinct(ReferenceEqualityComparer.Instance);
        var reading = ReadingReport.Joined([.. readings.Cast<ReadingReport>()], joined.Reading)
            .With([.. all.SelectMany(table => table.Shape.FilterWarnings).Distinct()]);
        return new(joined.Shape with { Reading = reading }, joined.Columns, joined._rowStart, 0, joined.Count);
    }

    /// <summary>The same rows with other columns, as long as those of this table.</summary>
    internal TallyTable WithColumns(TableColumns columns) => new(_shape, columns, _rowStart, _first, Count);

    /// <summary>The same sheets with some of the selections, as those of another contest.</summary>
    /// <param name="contest">The other contest.</param>
    /// <param name="selections">For each of its selections, the index in this table's contest.</param>
    internal TallyTable WithSelections(Contest contest, IReadOnlyList<int> selections) => new(
        _shape with { Contest = contest },
        _columns with { Votes = [.. selections.Select(index => _columns.Votes[index])] }, _rowStart, _first, Count);

    /// <summary>The same sheets with the votes of another contest, of a table that is not a slice.</summary>
    internal TallyTable WithVotes(Contest contest, CountColumn[] votes) =>
        new(_shape with { Contest = contest }, _columns with { Votes = votes }, _rowStart, _first, Count);

    private static void CheckLike(TallyTable first, TallyTable table)
    {
        if (!table.Units.Levels.SequenceEqual(first.Units.Levels)) Throw.UnlikeTables("levels");
        if (table.SheetLevel != first.SheetLevel) Throw.UnlikeTables("levels");
        var ids = table.Contest.Selections.Select(selection => selection.Id);
        if (!ids.SequenceEqual(first.Contest.Selections.Select(selection => selection.Id)))
        {
            Throw.UnlikeTables("selections");
        }

        if (table.Contest.BlankIsValid != first.Contest.BlankIsValid) Throw.UnlikeTables("valid votes");
        if (table.Contest.VotesAllowed != first.Contest.VotesAllowed) Throw.UnlikeTables("votes of a voter");
    }
}
