namespace Electoral.Tally.Tests.Formats.DataReaders;

public sealed class WorkbookTests
{
    private static readonly object?[] Header = ["state", "table", "valid", "ANA", "BEN"];

    private static readonly object?[][] Rows =
    [
        Header, [1, "007", 300, 180, 120], ["1", 8, 280.0, 130, 150], [null, null, null, null, null],
        [2, 1, 90.5, 50, 40], [2, 2, 90, 50, 40],
    ];

    [Fact]
    public void A_header_is_a_row_and_rejects_name_the_row_of_the_sheet()
    {
        using var reader = Workbooks.Xlsx(Rows);
        Assert.Throws<NotSupportedException>(() => reader.GetName(0));
        Check(TallyData.Read(reader, Layout(0)), line: 5);
    }

    [Fact]
    public void The_older_form_is_read_as_well()
    {
        using var reader = Workbooks.Xls(Rows);
        Check(TallyData.Read(reader, Layout(0)), line: 5);
    }

    [Fact]
    public void Titles_above_the_header_are_skipped_as_rows()
    {
        object?[] title = ["Elección\nde prueba", null, null, null, null];
        object?[][] titled = [title, [null, null, null, null, null], .. Rows];
        using var reader = Workbooks.Xlsx(titled);
        Check(TallyData.Read(reader, Layout(2)), line: 7);
        using var again = Workbooks.Xlsx(titled);
        Check(TallyData.Read(again, Layout(1)), line: 7);
    }

    [Fact]
    public void The_layout_is_found_as_in_a_file()
    {
        using var reader = Workbooks.Xlsx([Header, .. Rows.Where(row => row is [_, _, 300 or 280.0 or 90, ..])]);
        var sheets = TallyData.Read(reader);
        Assert.Equal((3, 670L), (sheets.Count, sheets.Totals().Valid));
    }

    [Fact]
    public void A_failed_formula_which_the_reader_hides_is_missing_and_never_zero()
    {
        using var reader = Workbooks.Xlsx([Header, [1, 1, 3, new Workbooks.Failed("#REF!"), 1], [1, 2, 3, 2, 1]]);
        Assert.Equal([null, 2], TallyData.Read(reader, Layout(0)).VotesOf("ANA"));
    }

    [Fact]
    public void What_a_cell_holds_is_for_the_caller_to_say()
    {
        using var reader = Workbooks.Xlsx(Rows);
        var sheets = TallyData.Read(
            reader, Layout(0), valueOf: i => i == 3 && reader.GetValue(i) is 180.0 ? "hidden" : reader.GetValue(i));
        Assert.Equal(["hidden", "90.5"], sheets.Reading.Rejects.Select(reject => reject.Found));
    }

    [Fact]
    public void All_sheets_of_a_workbook_make_one_table_and_empty_ones_nothing()
    {
        object?[][] second = [[.. Header.Reverse()], [9, 1, 10, 7, "3"], [9, "?", 10, 8, "3"]];
        using var reader = Workbooks.Xlsx(Rows, [], second, [[null, null]]);
        var sheets = TallyData.ReadResults(reader, Layout(0), name: "book.xlsx");
        Assert.Equal(4, sheets.Count);
        Assert.Equal(["book.xlsx #1", "book.xlsx #2"], sheets.Reading.Sources.Select(source => source.Name));
        Assert.Equal(
            [("book.xlsx #1", 5L), ("book.xlsx #2", 3L)],
            sheets.Reading.Rejects.Select(reject => (reject.Source, reject.Line)));
        Assert.Equal(180 + 130 + 50 + 1, sheets.Totals().VotesOf("ANA"));
    }

    [Fact]
    public void Of_several_sheets_without_a_layout_each_proves_the_same()
    {
        object?[][] one = [Header, [1, 1, 3, 2, 1], [1, 2, 30, 10, 20]];
        object?[][] other = [["state", "table", "valid", "ANA", "EVA"], [1, 1, 3, 2, 1], [1, 2, 30, 10, 20]];
        object?[][] more = [Header, [2, 1, 3, 2, 1], [2, 2, 30, 10, 20]];
        using var differing = Workbooks.Xlsx(one, other);
        var failure = Assert.Throws<CsvLayoutException>(() => TallyData.ReadResults(differing, name: "book"));
        Assert.Contains("book #2 proves a different one from book #1", failure.Message, StringComparison.Ordinal);
        using var alike = Workbooks.Xlsx(one, more);
        Assert.Equal(4, TallyData.ReadResults(alike).Count);
        using var empty = Workbooks.Xlsx([[]], [[]]);
        Assert.Throws<TallyReadException>(() => TallyData.ReadResults(empty));
    }

    private static CsvLayout Layout(int skip) => new()
    {
        SkipLines = skip,
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Valid = "valid",
        Selections = ["ANA", "BEN"],
    };

    private static void Check(TallyTable sheets, int line)
    {
        Assert.Equal("5 rows: 3 accepted, 1 rejected, 1 blank", sheets.Reading.ToString());
        Assert.Equal(["1/007", "1/8", "2/2"], sheets.Select(row => row.ToString()).Order(StringComparer.Ordinal));
        var totals = sheets.Totals();
        Assert.Equal((670, 360, 310), (totals.Valid, totals.VotesOf("ANA"), totals.VotesOf("BEN")));
        var reject = Assert.Single(sheets.Reading.Rejects);
        Assert.Equal((4L, line, "90.5"), (reject.Row, (int)reject.Line, reject.Found));
    }
}
