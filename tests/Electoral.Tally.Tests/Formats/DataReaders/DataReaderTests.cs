using System.Data;

namespace Electoral.Tally.Tests.Formats.DataReaders;

public sealed class DataReaderTests
{
    private static readonly string[] Columns = ["state", "table", "valid", "ANA", "BEN"];

    private static readonly CsvLayout Layout = new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Valid = "valid",
        Selections = ["ANA", new() { Columns = ["#5"], Id = "BEN" }],
    };

    [Fact]
    public void Types_do_not_change_what_a_value_is()
    {
        using var reader = Readers.Table(
            Columns,
            [1L, "007", 300.0, 180, (short)120],
            ["1", 8.0, 300.00m, 180u, 120.0f],
            [(byte)2, 1UL, DBNull.Value, "180", null],
            [2, "x/y", 12.5, 1, 1],
            [2, 3, -1, 1, 1],
            [2, 4, 3e9, 1, 1]).CreateDataReader();
        var sheets = TallyData.Read(reader, Layout);
        Assert.Equal(["1/007", "1/8", "2/1"], sheets.Select(row => row.ToString()).Order());
        Assert.Equal([null, 300, 300], sheets.Select(row => row.Valid).Order());
        Assert.Equal(540, sheets.Totals().VotesOf("ANA"));
        Assert.Equal(
            [
                (4, 0, RejectReason.NotANumber, "valid", "12.5"),
                (5, 0, RejectReason.Negative, "valid", "-1"),
                (6, 0, RejectReason.TooLarge, "valid", "3000000000"),
            ],
            sheets.Reading.Rejects.Select(
                reject => ((int)reject.Row, (int)reject.Line, reject.Reason, reject.Field, reject.Found)));
        var source = Assert.Single(sheets.Reading.Sources);
        Assert.Equal(new SourceReading { Name = "reader", Rows = 6 }, source);
    }

    [Fact]
    public void A_fraction_is_none_whatever_stands_between_groups()
    {
        using var reader = Readers.Table(Columns, [1, 1, "1.125", 1.125, 1.125m], [1, 2, 2, 1, 1]).CreateDataReader();
        var sheets = TallyData.Read(reader, Layout with { GroupSeparator = '.' });
        Assert.Equal((1, RejectReason.NotANumber, "ANA"), (
            sheets.Reading.Rejected, sheets.Reading.Rejects[0].Reason, sheets.Reading.Rejects[0].Field));
    }

    [Fact]
    public void Texts_keep_everything_that_files_quote()
    {
        string[] codes =
        [
            "a,b", "a\"b", "\"", "a\nb", "a\rb", "a\tb", "a\u001Fb", "a;b", "sep=;", "", "=1", "Ñandú", "'x",
        ];
        object?[][] rows = [.. codes.Select((code, i) => new object?[] { code, i, 2, 1, 1 })];
        using var reader = Readers.Table(Columns, rows).CreateDataReader();
        var sheets = TallyData.Read(reader, Layout);
        Assert.Equal(codes.Length, sheets.Reading.Accepted);
        Assert.Equal(
            codes.Order(StringComparer.Ordinal), sheets.Select(row => row.Unit.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("sep=;")]
    [InlineData("<html>")]
    [InlineData("<?xml version=\"1.0\"?>")]
    [InlineData("%PDF-1.7")]
    [InlineData("a\0b")]
    [InlineData("two\nlines")]
    [InlineData("a\u001Fb")]
    public void A_name_of_a_column_is_a_name(string name)
    {
        using var reader = Readers.Table([name, .. Columns[1..]], [1, 1, 3, 2, 1]).CreateDataReader();
        var layout = Layout with { Levels = [new() { Name = "state", Code = [name] }, Layout.Levels[1]] };
        Assert.Equal(2, TallyData.Read(reader, layout).Totals().VotesOf("ANA"));
    }

    [Fact]
    public void The_layout_is_found_as_in_a_file()
    {
        using var reader = Readers.Table(Columns, [1, 1, 300, 180, 120], [1, 2, 280, 130, 150]).CreateDataReader();
        var sheets = TallyData.Read(reader);
        string csv = Readers.Csv(Columns, ["1", "1", "300", "180", "120"], ["1", "2", "280", "130", "150"]);
        var expected = CsvLayout.Parse(TallyCsv.ReadText(csv).Reading.DetectedLayout!);
        Assert.Equal(expected with { Delimiter = null }, CsvLayout.Parse(sheets.Reading.DetectedLayout!));
        using var unproved = Readers.Table(["a", "b"], [1, 2]).CreateDataReader();
        Assert.Throws<CsvLayoutException>(() => TallyData.Read(unproved));
    }

    [Fact]
    public void A_layout_of_a_file_of_another_kind_is_one_of_a_reader()
    {
        using var reader = Readers.Table(Columns, [1, 1, 3, 2, 1]).CreateDataReader();
        var layout = Layout with { Delimiter = ';', Quote = '\'', Encoding = "windows-1251", Missing = ["NA"] };
        Assert.Equal(2, TallyData.Read(reader, layout).Totals().VotesOf("ANA"));
        using var unnamed = Readers.Table(Columns, [1, 1, null, 2, 1]).CreateDataReader();
        var byNumber = layout with
        {
            Header = false,
            Levels = [new() { Name = "state", Code = ["#1"] }, new() { Name = "table", Code = ["#2"] }],
            Valid = "#3",
            Selections = ["#4", "#5"],
        };
        Assert.Equal(2, TallyData.Read(unnamed, byNumber).Totals().VotesOf("#4"));
    }

    [Fact]
    public void Null_is_missing_whatever_words_are()
    {
        using var reader = Readers.Table(Columns, [1, 1, null, "-", null], [1, 2, 0, 2, 3]).CreateDataReader();
        var sheets = TallyData.Read(reader, Layout with
        {
            Missing = ["-"],
        });
        Assert.Equal(2, sheets.Reading.Accepted);
        Assert.Equal([null, 0], sheets.Select(row => row.Valid));
        Assert.Equal([null, 3], sheets.VotesOf("BEN"));
    }

    [Fact]
    public async Task Nothing_is_closed_and_what_was_read_is_at_its_end()
    {
        using var table = Readers.Table(Columns, [1, 1, 3, 2, 1]);
        using var reader = table.CreateDataReader();
        Assert.Single(await TallyData.ReadAsync(reader, Layout, cancellation: TestContext.Current.CancellationToken));
        Assert.False(reader.IsClosed);
        Assert.False(reader.Read());
        Assert.Empty(TallyData.Read(reader, Layout));
    }

    [Fact]
    public void Totals_are_those_of_the_table()
    {
        var good = Enumerable.Range(0, 500).Select(i => new object?[] { i % 7, i, 3, 2, 1 });
        object?[][] rows = [.. good, [1, 1, "x", 0, 0]];
        using var table = Readers.Table(Columns, rows);
        using DataTableReader one = table.CreateDataReader(), other = table.CreateDataReader();
        var totals = TallyData.Totals(one, Layout, name: "rows");
        Assert.Equal(TallyData.Read(other, Layout).Totals().ToString(), totals.Totals.ToString());
        var source = Assert.Single(totals.Reading.Sources);
        Assert.Equal(("rows", null, 501), (source.Name, source.Delimiter, totals.Reading.Rows));
        Assert.Equal(501, Assert.Single(totals.Reading.Rejects).Row);
    }

    [Fact]
    public void A_roll_is_a_table_without_votes()
    {
        using var table = Readers.Table(["state", "table", "voters"], [1, 1, 400.0], [1, 2, 380.0], [2, 1, null]);
        using var reader = table.CreateDataReader();
        var roll = TallyData.Read(reader, new()
        {
            Levels = Layout.Levels,
            Registered = "voters",
            Selections = [],
        });
        var frame = SheetFrame.OfStations(roll);
        Assert.Equal((3L, null), (frame.Stations, frame.Registered));
        Assert.Equal(780, frame.RegisteredOf(frame.Units.Find(new("1"))!.Value));
    }

    [Fact]
    public void Limits_are_those_of_files()
    {
        object?[] longRow = [1, new string('z', 200), 3, 2, 1];
        using var table = Readers.Table(Columns, [1, 1, "x", 2, 1], [1, 2, "y", 2, 1], longRow);
        TallyTable Read(ReadOptions options)
        {
            using var reader = table.CreateDataReader();
            return TallyData.Read(reader, Layout, options);
        }

        Assert.Throws<TallyReadException>(() => Read(new() { Strict = true }));
        Assert.Throws<TallyReadException>(() => Read(new() { MaxRejects = 1 }));
        Assert.Throws<TallyReadException>(() => Read(new() { MaxFields = 4 }));
        Assert.Throws<TallyReadException>(() => Read(new() { MaxRecordLength = 100 }));
        Assert.Single(Read(new() { ComputeSha256 = true }));
        Assert.Equal(3, Read(new() { MaxRecordLength = 100, MayAcceptNothing = true }).Reading.Rejected);
    }
}
