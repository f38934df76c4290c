using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Headers of several records, and names that are there twice.</summary>
public class CsvHeaderTests
{
    [Theory]
    [InlineData("District,,Alpha,,\nid,name,votes,%,", "District / id|District / name|Alpha / votes|Alpha / %|Alpha")]
    [InlineData(",,Votes,\nS,T,A,B", "S|T|Votes / A|Votes / B")]
    [InlineData("a,b\n,\nx,y", "a / x|b / y")]
    [InlineData("P,,Q,\nx,,,z\n1,2,3,4", "P / x / 1|P / x / 2|Q / 3|Q / z / 4")]
    [InlineData("a\nx,y,z", "a / x|a / y|a / z")]
    [InlineData("a,b,c\nx", "a / x|b|c")]
    public void Joins_the_rows_of_a_header(string header, string expected)
    {
        string[][] rows = [.. header.Split('\n').Select(row => row.Split(','))];
        Assert.Equal(expected.Split('|'), CsvHeaderRows.Join(rows));
    }

    [Fact]
    public void Reads_a_file_below_a_header_of_several_rows()
    {
        var layout = Flat with
        {
            SkipLines = 1,
            HeaderRows = 2,
            Levels = [Level("table", "Station / no")],
            Selections = ["Votes / A", "Votes / B"],
        };
        const string Text = "Results\n\nStation,,Votes,\r\nno,\"na\nme\",A,B\r\n1,x,2,3\r\n2,y,z,4\n";
        var table = TallyCsv.ReadText(Text, layout);
        Assert.Equal([2], table.Counts("Votes / A"));
        Assert.Equal(("Votes / A", 7), (table.Reading.Rejects[0].Field, table.Reading.Rejects[0].Line));
        var failure = Assert.Throws<TallyReadException>(
            () => TallyCsv.ReadText("A,B\n", layout with { SkipLines = 0 }));
        Assert.Contains("no header", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("votes#2", 5)]
    [InlineData("votes#1", 3)]
    [InlineData("#5", 5)]
    [InlineData("other#1", 7)]
    public void A_name_that_is_there_twice_takes_its_number(string column, int expected)
    {
        var layout = Flat with { Selections = [column] };
        var table = TallyCsv.ReadText("T,votes,x,x,votes,other\n1,3,4,4,5,7\n", layout);
        Assert.Equal([expected], table.Counts(column));
    }

    [Fact]
    public void A_header_that_is_called_so_goes_before_an_occurrence()
    {
        var table = TallyCsv.ReadText("T,v,v,v#2\n1,3,4,5\n", Flat with { Selections = ["v#2"] });
        Assert.Equal([5], table.Counts("v#2"));
        foreach (string column in (string[])["v#3", "v#0", "v", "w#1", "#9"])
        {
            Assert.Throws<TallyReadException>(
                () => TallyCsv.ReadText("T,v,v\n1,3,4\n", Flat with { Selections = [column] }));
        }
    }
}
