namespace Electoral.Tally.Tests.Cases;

/// <summary>Blank records play no part where a layout is looked for, wherever they are.</summary>
public class BlankLinesAndFootersTests
{
    [Theory]
    [InlineData("crcrlf", 4, 0)]
    [InlineData("footer", 1, 2)]
    [InlineData("leading", 0, 0)]
    [InlineData("spaced", 4, 0)]
    public void A_layout_is_found_though_lines_are_blank_or_remarks(string name, int blank, int rejected)
    {
        var sheets = TallyCsv.Read(CaseFiles.Field("33-blank-lines-and-footers", name + ".csv"));
        Assert.Equal((3, (long?)670), (sheets.Count, sheets.Totals().Valid));
        Assert.Equal((blank, rejected), (sheets.Reading.Blank, sheets.Reading.Rejected));
    }

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("SEP=;\r\n")]
    [InlineData("\"sep=;\"\n\n")]
    public void The_line_that_names_the_delimiter_is_no_header(string hint)
    {
        const string Text = "state;table;valid;A,na;B\n1;1;300;180;120\n1;2;280;130;150\n2;1;9;4;5\n";
        var sheets = TallyCsv.ReadText(hint + Text);
        Assert.Equal((3, ';'), (sheets.Count, sheets.Reading.Sources[0].Delimiter));
    }

    [Fact]
    public void A_remark_that_has_all_its_delimiters_is_no_sheet()
    {
        var sheets = TallyCsv.ReadText(
            "state,table,valid,ANA,BEN\n1,1,300,180,120\n1,2,280,130,150\n2,1,90,50,40\nSource: commission,,,,\n");
        Assert.Equal((3, 2), (sheets.Count, sheets.RollUp("state").Count));
        Assert.Equal(RejectReason.NoSheet, Assert.Single(sheets.Reading.Rejects).Reason);
    }

    [Fact]
    public void Blank_lines_before_a_table_without_a_header_do_not_make_its_columns_one()
    {
        var layout = new CsvLayout
        {
            Header = false,
            Levels = [new() { Name = "table", Code = ["#1"] }],
            Selections = ["#2", "#3"],
        };
        var reading = TallyCsv.ReadText("\n\n1,2,3\n2,3,4\n", layout).Reading;
        Assert.Equal((2, 2), (reading.Accepted, reading.Blank));
    }
}
