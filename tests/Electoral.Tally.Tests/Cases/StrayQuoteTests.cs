using System.Globalization;

namespace Electoral.Tally.Tests.Cases;

/// <summary>A quote that is opened by mistake takes its own line with it and no other.</summary>
public class StrayQuoteTests
{
    [Fact]
    public void A_stray_quote_refuses_its_line()
    {
        var sheets = TallyCsv.Read(CaseFiles.Field("20-stray-opening-quote", "sheets.csv"));
        Assert.Equal("10 rows: 9 accepted, 1 rejected, 0 blank", sheets.Reading.ToString());
        var reject = Assert.Single(sheets.Reading.Rejects);
        Assert.Equal((RejectReason.Quotes, 5L, 6L, 0L), (reject.Reason, reject.Row, reject.Line, reject.LastLine));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40_000)]
    [InlineData(80_000)]
    public void Wherever_it_stands_in_a_long_file(int strayRow)
    {
        var rows = Enumerable.Range(1, 80_000).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"{row / 1000},{(row == strayRow ? "\"" : "")}Escuela,{row},30,18,12\r\n"));
        string text = "state,centre,table,valid,ANA,BEN\r\n" + string.Concat(rows);
        foreach (int threads in (int[])[1, 2])
        {
            var reading = TallyCsv.ReadText(text, null, new() { MaxDegreeOfParallelism = threads }).Reading;
            Assert.Equal((79_999, 1, strayRow), (reading.Accepted, reading.Rejected, reading.Rejects[0].Row));
        }
    }

    [Theory]
    [InlineData("state,\"centre,table,valid,ANA,BEN")]
    [InlineData("\"state,centre,table,valid,ANA,BEN")]
    [InlineData("state,centre,table,valid,ANA,\"BEN")]
    public void In_a_header_it_is_taken_off(string header)
    {
        var sheets = TallyCsv.ReadText(header + "\n1,a,1,3,2,1\n1,b,2,3,2,1\n1,c,3,3,\"2\",1\n1,d,4,3,2,1\n");
        Assert.Equal((4, 0), (sheets.Count, sheets.Reading.Rejected));
        Assert.Equal(["ANA", "BEN"], sheets.Contest.Selections.Select(selection => selection.Id));
    }

    [Fact]
    public void A_name_of_a_column_may_have_line_breaks()
    {
        var sheets = TallyCsv.ReadText(
            "state,table,\"valid\nvotes\",\"ANA\nx\",BEN\n1,1,3,2,1\n1,2,3,2,1\n1,3,3,2,1\n", new()
            {
                Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
                Valid = "valid\nvotes",
                Selections = ["ANA\nx", "BEN"],
            });
        Assert.Equal(3, sheets.Count);
    }

    [Fact]
    public void Two_of_them_do_not_make_a_field()
    {
        const string Text =
            "state,centre,table,valid,ANA,BEN\n1,\"a,1,3,2,1\n1,b,2,3,2,1\n1,c\",3,3,2,1\n1,d,4,3,2,1\n";
        var reading = TallyCsv.ReadText(Text).Reading;
        Assert.Equal((3, 1), (reading.Accepted, reading.Rejected));
    }

    [Fact]
    public void A_field_of_several_lines_is_one_field()
    {
        const string Text =
            "state,centre,table,valid,ANA,BEN\n1,\"Calle 5,\nCasa 3, 2, 1\n(patio)\",1,3,2,1\n"
            + "1,\"5\"\" nail\n\",2,3,2,1\n1,5\" nail,3,3,2,1\n";
        var sheets = TallyCsv.ReadText(Text);
        Assert.Equal((3, 0), (sheets.Count, sheets.Reading.Rejected));
    }
}
