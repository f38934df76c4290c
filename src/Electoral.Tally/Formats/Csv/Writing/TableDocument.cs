using System.Globalization;

namespace Electoral.Tally;

/// <summary>Writes a table: the columns that it has, in the order of <see cref="WrittenHeader"/>.</summary>
internal static class TableDocument
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    public static CsvDocument Of(TallyTable table, CsvWriteOptions options)
    {
        var layout = LayoutOf(table, options);
        return new(layout, [.. Columns(table, layout)], table.Count, options);
    }

    /// <summary>A row for each sheet and selection; the data of the sheet are in each of its rows.</summary>
    public static CsvDocument LongOf(TallyTable table, CsvWriteOptions options)
    {
        var selections = table.Contest.Selections;
        if (selections.Count == 0) throw Throw.NoSelectionsToWrite();
        bool isNamed = selections.Any(one => one.Name != one.Id);
        bool hasParty = selections.Any(one => one.Party is not null);
        var layout = LayoutOf(table, options) with
        {
            // By name: the records say which selection they are of, the list says all else of it.
            Selections =
            [
                .. selections.Select(s => new CsvSelection
                {
                    Id = s.Id,
                    Name = s.Name,
                    Candidate = s.Candidate,
                    Party = s.Party,
                }),
            ],
            Long = new() { Selection = [WrittenHeader.Selection], Votes = WrittenHeader.Votes },
        };
        int each = selections.Count;
        CountColumn[] votes = [.. table.Votes];
        WrittenColumn Of(string name, Func<Selection, string> text) =>
            new(name, (writer, row) => writer.Text(text(selections[row % each])));
        var columns = Columns(table, layout with { Selections = [] })
            .Select(column => column with { Write = (writer, row) => column.Write(writer, row / each) })
            .Append(Of(WrittenHeader.Selection, selection => selection.Id));
        if (isNamed) columns = columns.Append(Of(WrittenHeader.SelectionName, selection => selection.Name));
        if (hasParty) columns = columns.Append(Of(WrittenHeader.Party, selection => selection.Party ?? ""));
        WrittenColumn[] all =
        [
            .. columns,
            new(WrittenHeader.Votes, (writer, row) =>
            {
                if (votes[row % each].IsMissing(row / each)) writer.Missing();
                else writer.Number(votes[row % each].Stored(row / each));
            }),
        ];
        return new(layout, all, checked(table.Count * each), options);
    }

    internal static CsvLayout LayoutOf(TallyTable table, CsvWriteOptions options)
    {
        var contest = table.Contest;
        string? Field(CountField field) =>
            table.Column(field) is null ? null : WrittenHeader.Of(field);
        return new()
        {
            Delimiter = options.Delimiter,
            Encoding = CsvEncoding.Utf8Name,
            Missing = [""],
            Contest = contest.Name.Length == 0 ? null : contest.Name,
            VotesAllowed = contest.VotesAllowed,
            BlankIsValid = contest.BlankIsValid,
            Levels =
            [
                .. table.Units.Levels.Select(level => WrittenHeader.LevelOf(level, table.Units)),
                new() { Name = table.SheetLevel, Code = [WrittenHeader.Of(WrittenHeader.Sheet, table.SheetLevel)] },
            ],
            Key = table.HasKeys ? [WrittenHeader.Key] : [],
            Registered = Field(CountField.Registered),
            BallotsCast = Field(CountField.BallotsCast),
            Valid = Field(CountField.Valid),
            Blank = Field(CountField.Blank),
            Invalid = Field(CountField.Invalid),
            Selections = [.. contest.Selections.Select(s => WrittenHeader.SelectionOf(s, contest))],
            Extra = [.. table.ExtraNames.Select(n => KeyValuePair.Create(n, ExtraOf(n)))],
            Stratum = table.HasStrata ? WrittenHeader.Stratum : null,
            Status = NeedsStatus(table) ? WrittenHeader.StatusColumn : null,
            Arrival = table.HasArrivals ? [WrittenHeader.Arrived] : [],
            Image = table.HasImages ? WrittenHeader.Image : null,
            FormulaGuard = options.FormulaGuard,
        };
    }

    private static CsvCount ExtraOf(string name) => WrittenHeader.Of(WrittenHeader.Extra, name);

    private static IEnumerable<WrittenColumn> Columns(TallyTable table, CsvLayout layout)
    {
        var columns = table.Columns;
        int first = table.First;
        var cursor = new UnitCursor(table);
        for (int depth = 1; depth < layout.Levels.Count; depth++)
        {
            var (level, data, at) = (layout.Levels[depth - 1], table.Units.Data(depth), depth);
            yield return new(level.Code[0].Column, (writer, row) => writer.Text(data.Codes[cursor.At(at, row)]));
            if (level.Label is null) continue;
            yield return new(level.Label, (writer, row) => writer.Text(data.Names![cursor.At(at, row)]));
        }

        byte[] buffer = new byte[16];
        var codes = columns.Codes;
        yield return new(
            layout.Levels[^1].Code[0].Column, (writer, row) => writer.Text(codes.Text(first + row, buffer)));
        if (table.Keys() is var (keys, firstKey))
        {
            yield return new(WrittenHeader.Key, (writer, row) => writer.Text(keys[firstKey + row]));
        }

        foreach (var field in Enum.GetValues<CountField>())
        {
            if (layout.ColumnOf(field) is { } name) yield return WrittenColumn.Of(name, table.Column(field)!);
        }

        for (int i = 0; i < layout.Selections.Count; i++)
        {
            yield return WrittenColumn.Of(layout.Selections[i].Column, table.Votes[i]);
        }

        foreach (var (name, column) in layout.Extra) yield return WrittenColumn.Of(column.Column, table.Extra(name));
        if (columns.Strata is { } strata)
        {
            yield return new(WrittenHeader.Stratum, (writer, row) => writer.Text(strata[first + row] ?? ""));
        }

        if (layout.Status is not null)
        {
            yield return new(WrittenHeader.Status, (writer, row) =>
                writer.Text(WrittenHeader.StatusWords[columns.Status?[first + row] ?? 0]));
        }

        if (columns.Arrivals is { } arrivals)
        {
            yield return new(WrittenHeader.Arrived, (writer, row) => writer.Text(Time(arrivals[first + row])));
        }

        if (columns.Images is { } images)
        {
            yield return new(WrittenHeader.Image, (writer, row) => writer.Text(images[first + row]));
        }
    }

    private static string Time(long arrival) =>
        ArrivalTime.ToTime(arrival)?.ToString(TimeFormat, CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// Whether sheets differ in status; or one has a blank code, whose record might be blank as a whole and would be
    /// none for a reader if it did not say "counted".
    /// </summary>
    private static bool NeedsStatus(TallyTable table)
    {
        if (table.HasStatus) return true;
        Span<byte> buffer = stackalloc byte[16];
        for (int row = 0; row < table.Count; row++)
        {
            if (table.Columns.Codes.AreNumbers) return false;
            if (table.Columns.Codes.Text(table.First + row, buffer).Trim(" \t"u8).IsEmpty) return true;
        }

        return false;
    }
}
