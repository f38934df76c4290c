namespace Electoral.Tally;

/// <summary>Totals as a data reader: the columns that they have as CSV, under the same names.</summary>
internal static class TotalsRows
{
    public static RowDataReader Of(RollUp units)
    {
        UnitTotals[] rows = [.. units];
        var cursor = new IndexCursor(rows.Length);
        var columns = new List<ReaderColumn>();
        if (units.Level.Depth == 0) columns.Add(All(cursor));
        for (int depth = 1; depth <= units.Level.Depth; depth++)
        {
            var level = WrittenHeader.LevelOf(units.Tree.Levels[depth - 1], units.Tree);
            int at = depth;
            columns.Add(new TextReaderColumn(level.Code[0].Column, false, row => UnitAt(row, at).Code, cursor));
            if (level.Label is null) continue;
            columns.Add(new TextReaderColumn(level.Label, true, row => NameAt(row, at), cursor));
        }

        return new([.. columns, .. Sums(units.Contest, [.. rows.Select(row => row.Totals)], cursor)], cursor);

        ReportingUnit UnitAt(int row, int depth) => rows[row].Unit.At(rows[row].Unit.Tree.LevelAt(depth));

        string? NameAt(int row, int depth)
        {
            var unit = UnitAt(row, depth);
            return unit.Tree.Data(depth).Names!.GetString(unit.Index) is { Length: > 0 } name ? name : null;
        }
    }

    public static RowDataReader Of(Totals totals)
    {
        var cursor = new IndexCursor(1);
        return new([All(cursor), .. Sums(totals.Contest, [totals], cursor)], cursor);
    }

    private static TextReaderColumn All(RowCursor cursor) => new(
        WrittenHeader.Of(WrittenHeader.Unit, UnitTree.RootLevelName), false, _ => UnitTree.RootLevelName, cursor);

    private static IEnumerable<ReaderColumn> Sums(Contest contest, Totals[] rows, RowCursor cursor) =>
        from sum in TotalsColumn.AllOf(contest, rows)
        let mayBeNull = Array.Exists(rows, totals => sum.Cell(totals) is null)
        select new SumReaderColumn(sum.Name, mayBeNull, row => sum.Cell(rows[row]), cursor);
}
