namespace Electoral.Tally;

/// <summary>Writes totals: one row per unit, with the codes of its path, then what its sheets add up to.</summary>
/// <remarks>
/// Read again it is a table whose "sheets" are the units; what no sheet has, such as the number of sheets added up, is
/// a further count there.
/// </remarks>
internal static class TotalsDocument
{
    public static CsvDocument Of(RollUp units, CsvWriteOptions options)
    {
        UnitTotals[] rows = [.. units];
        var tree = units.Tree;
        CsvLevel[] levels =
            [.. tree.Levels.Take(units.Level.Depth).Select(level => WrittenHeader.LevelOf(level, tree))];
        var indexes = Enumerable.Range(1, levels.Length).SelectMany(depth => PathOf(depth, levels[depth - 1], rows));
        return units.Level.Depth == 0
            ? OfRoot(units.Contest, [.. rows.Select(row => row.Totals)], options)
            : Of(units.Contest, levels, indexes, [.. rows.Select(row => row.Totals)], options);
    }

    public static CsvDocument Of(Totals totals, CsvWriteOptions options) => OfRoot(totals.Contest, [totals], options);

    private static CsvDocument OfRoot(Contest contest, Totals[] rows, CsvWriteOptions options)
    {
        const string all = UnitTree.RootLevelName;
        var level = new CsvLevel { Name = all, Code = [WrittenHeader.Of(WrittenHeader.Unit, all)] };
        var code = new WrittenColumn(level.Code[0].Column, (writer, _) => writer.Text(all));
        return Of(contest, [level], [code], rows, options);
    }

    private static CsvDocument Of(
        Contest contest,
        IReadOnlyList<CsvLevel> levels,
        IEnumerable<WrittenColumn> indexes,
        Totals[] rows,
        CsvWriteOptions options)
    {
        var sums = TotalsColumn.AllOf(contest, rows).ToArray();
        string? Field(CountField field) =>
            sums.FirstOrDefault(sum => sum.Role == TotalsRole.Field && sum.Name == WrittenHeader.Of(field))?.Name;
        var layout = new CsvLayout
        {
            Delimiter = options.Delimiter,
            Encoding = CsvEncoding.Utf8Name,
            Missing = [""],
            Contest = contest.Name.Length == 0 ? null : contest.Name,
            VotesAllowed = contest.VotesAllowed,
            BlankIsValid = contest.BlankIsValid,
            Levels = levels,
            Registered = Field(CountField.Registered),
            BallotsCast = Field(CountField.BallotsCast),
            Valid = Field(CountField.Valid),
            Blank = Field(CountField.Blank),
            Invalid = Field(CountField.Invalid),
            Selections = [.. contest.Selections.Select(selection => WrittenHeader.SelectionOf(selection, contest))],
            Extra =
            [
                .. sums.Where(sum => sum.Role == TotalsRole.Extra)
                    .Select(sum => KeyValuePair.Create(sum.Name, (CsvCount)sum.Name)),
            ],
            FormulaGuard = options.FormulaGuard,
        };
        return new(layout, [.. indexes, .. sums.Select(sum => sum.ToWritten(rows))], rows.Length, options);
    }

    /// <summary>The columns of the code, and of the name, of the units above each row at one depth.</summary>
    private static IEnumerable<WrittenColumn> PathOf(int depth, CsvLevel level, UnitTotals[] rows)
    {
        ReportingUnit At(int row) => rows[row].Unit.At(rows[row].Unit.Tree.LevelAt(depth));
        yield return new(level.Code[0].Column, (writer, row) => writer.Text(At(row).Code));
        if (level.Label is null) yield break;
        yield return new(level.Label, (writer, row) =>
        {
            var unit = At(row);
            writer.Text(unit.Tree.Data(depth).Names![unit.Index]);
        });
    }
}
