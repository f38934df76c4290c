namespace Electoral.Tally;

/// <summary>A table as a data reader: the columns that it has as CSV, under the same names.</summary>
internal static class TableRows
{
    public static RowDataReader Of(TallyTable table)
    {
        var cursor = new IndexCursor(table.Count);
        return new([.. Columns(table, cursor)], cursor);
    }

    private static IEnumerable<ReaderColumn> Columns(TallyTable table, RowCursor cursor)
    {
        var layout = TableDocument.LayoutOf(table, CsvWriteOptions.Default);
        var columns = table.Columns;
        int first = table.First;
        var units = new UnitCursor(table);
        for (int depth = 1; depth < layout.Levels.Count; depth++)
        {
            var (level, data, at) = (layout.Levels[depth - 1], table.Units.Data(depth), depth);
            var codes = new LastText(data.Codes.GetString);
            yield return Text(level.Code[0].Column, row => codes[units.At(at, row)]);
            if (level.Label is null) continue;
            var names = new LastText(data.Names!.GetString);
            yield return new TextReaderColumn(
                level.Label, true, row => names[units.At(at, row)] is { Length: > 0 } name ? name : null, cursor);
        }

        yield return Text(layout.Levels[^1].Code[0].Column, row => columns.Codes[first + row]);
        if (table.Keys() is var (keys, firstKey))
        {
            yield return Text(WrittenHeader.Key, row => keys.GetString(firstKey + row));
        }

        foreach (var field in Enum.GetValues<CountField>())
        {
            if (layout.ColumnOf(field) is { } name) yield return Counts(name, table.Column(field)!);
        }

        for (int i = 0; i < layout.Selections.Count; i++)
        {
            yield return Counts(layout.Selections[i].Column, table.Votes[i]);
        }

        foreach (var (name, column) in layout.Extra) yield return Counts(column.Column, table.Extra(name));
        if (columns.Strata is { } strata)
        {
            yield return new TextReaderColumn(WrittenHeader.Stratum, true, row => strata[first + row], cursor);
        }

        if (layout.Status is not null) yield return Text(WrittenHeader.Status, StatusOf);
        if (columns.Arrivals is { } arrivals)
        {
            yield return new TimeReaderColumn(
                WrittenHeader.Arrived, row => ArrivalTime.ToTime(arrivals[first + row]), cursor);
        }

        if (columns.Images is { } images)
        {
            yield return new TextReaderColumn(
                WrittenHeader.Image, true, row => images.GetString(first + row) is { Length: > 0 } text ? text : null,
                cursor);
        }

        TextReaderColumn Text(string name, Func<int, string> textOf) => new(name, false, textOf, cursor);

        CountReaderColumn Counts(string name, CountColumn counts) => new(name, counts, cursor);

        string StatusOf(int row) =>
            WrittenHeader.StatusWords[columns.Status?[first + row] ?? 0];
    }

    /// <summary>Texts of which the same one is often requested row after row.</summary>
    private sealed class LastText(Func<int, string> textOf)
    {
        private int _index = -1;
        private string _text = "";

        public string this[int index]
        {
            get
            {
                if (index != _index) (_index, _text) = (index, textOf(index));
                return _text;
            }
        }
    }
}
