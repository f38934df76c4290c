namespace Electoral.Tally.Tests.Cases;

/// <summary>Records with empty fields behind the last column, or without the last ones.</summary>
public class UnevenRecordTests
{
    private static readonly CsvLayout Layout = new()
    {
        Levels =
        [
            new() { Name = "state", Code = ["S"] }, new() { Name = "table", Code = ["T"] },
        ],
        Selections = ["A", "B"],
    };

    [Theory]
    [InlineData("rows", 3, 0)]
    [InlineData("short", 0, 2)]
    public void Surplus_fields_that_are_empty_are_nothing_and_missing_last_ones_are_empty(
        string name, int surplus, int lacking)
    {
        string file = CaseFiles.Field("28-trailing-delimiter", name + ".csv");
        var layout = CsvLayout.Load(CaseFiles.Field("28-trailing-delimiter", name + ".layout.json"));
        foreach (var sheets in (TallyTable[])[TallyCsv.Read(file, layout), TallyCsv.Read(file)])
        {
            Assert.Equal(3, sheets.Count);
            Assert.Equal(670, sheets.Totals().Valid);
            Assert.Equal((0, surplus, lacking), (
                sheets.Reading.Rejected, sheets.Reading.LongRecords, sheets.Reading.ShortRecords));
        }

        var streamed = TallyCsv.Totals(file, layout);
        Assert.Equal(670, streamed.Totals.Valid);
        Assert.Equal((surplus, lacking), (streamed.Reading.LongRecords, streamed.Reading.ShortRecords));
    }

    [Fact]
    public void A_surplus_field_with_text_refuses_its_record()
    {
        var reading = TallyCsv.ReadText("S,T,A,B\n1,1,1,2,,x\n1,2,1,2,\n1,3,1,2, ,\"\"\n", Layout).Reading;
        Assert.Equal((2, 2), (reading.Accepted, reading.LongRecords));
        Assert.Equal(1, reading.RejectsByReason[RejectReason.FieldCount]);
    }

    [Fact]
    public void A_count_that_a_record_lacks_is_missing_never_zero_and_is_said()
    {
        var sheets = TallyCsv.ReadText("S,T,A,B\n1,1,1\n1,2,1,2\n", Layout);
        Assert.Null(sheets[0].ToSheet().Votes[1]);
        Assert.Equal(1, sheets.Reading.ShortRecords);
        Assert.Equal("short-of-counts", Assert.Single(sheets.Reading.Warnings).Code);
        Assert.Contains("(rows 1)", sheets.Reading.Warnings[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1,9", "neither of the counts")]
    [InlineData("1", "nor the code of the sheet")]
    public void A_record_without_a_code_or_without_any_count_stays_refused(string record, string why)
    {
        var reading = TallyCsv.ReadText($"S,T,A,B\n1,1,1,2\n{record}\n", Layout).Reading;
        Assert.True(reading.RejectsByReason[RejectReason.FieldCount] == 1, why);
    }

    [Fact]
    public void A_header_with_empty_names_at_its_end_is_read_without_a_layout()
    {
        var sheets = TallyCsv.ReadText(
            "state,table,valid,ANA,BEN,,\n1,1,300,180,120,,\n1,2,280,130,150\n2,1,90,50,40,\n");
        Assert.Equal((3, 2), (sheets.Count, sheets.Reading.ShortRecords));
    }

    [Theory]
    [InlineData("S,T,A,B\n1,1,x,2\n1,2,1,-2\n")]
    [InlineData("S;T;A;B\n1;1;1;2,5;;;x\n")]
    public void A_file_of_which_nothing_was_read_is_no_election_without_votes(string text)
    {
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(text, Layout));
        Assert.Equal((0, true), (failure.Reading!.Accepted, failure.Reading.Rejected > 0));
        Assert.Contains("no record was accepted", failure.Message, StringComparison.Ordinal);
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        Assert.Throws<TallyReadException>(() => TallyCsv.TotalsOfStream(stream, Layout));
        var empty = TallyCsv.ReadText(text, Layout, new() { MayAcceptNothing = true });
        Assert.Contains(empty.Reading.Warnings, warning => warning.Code == "none-accepted");
    }

    [Fact]
    public void A_filter_that_nothing_passes_is_said()
    {
        var filtered = Layout with { Filter = [KeyValuePair.Create("S", "9")] };
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("S,T,A,B\n1,1,1,2\n", filtered));
        Assert.Contains("filter", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_alone_gives_an_empty_table_and_a_warning()
    {
        var sheets = TallyCsv.ReadText("S,T,A,B\n", Layout);
        Assert.Equal("no-record", Assert.Single(sheets.Reading.Warnings).Code);
        Assert.Empty(sheets);
    }
}
