using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Delimiters, quotes, line ends, preamble and header.</summary>
public class CsvDialectTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData('\t')]
    public void The_delimiter_is_found(char delimiter)
    {
        string text = "T,A,B\n1,\"10\",20\n2,\"3;|\t\",4\n".Replace(',', delimiter);
        var table = TallyCsv.ReadText(text, Flat);
        Assert.Equal(delimiter, table.Reading.Sources[0].Delimiter);
        Assert.Equal((1, 1), (table.Count, table.Reading.Rejected));
    }

    [Fact]
    public void A_stated_delimiter_is_not_looked_for()
    {
        var table = TallyCsv.ReadText(
            "T,x:A:B\n1,2:10:20\n", Flat with { Delimiter = ':', Levels = [Level("table", "T,x")] });
        Assert.Equal(["1,2"], table.Codes());
    }

    [Fact]
    public void Quoted_fields_hold_delimiters_quotes_and_line_breaks()
    {
        var table = TallyCsv.ReadText("S,T,A,B\r\n\"a,\"\"b\"\"\r\nc\",1,\"1\",2\r\n", States);
        Assert.Equal(["a,\"b\"\r\nc"], table[0].Unit.Path.Codes);
        Assert.Equal([1], table.Counts("A"));
    }

    [Fact]
    public void A_quote_inside_an_unquoted_field_is_text()
    {
        var table = TallyCsv.ReadText("S,T,A,B\nO\"Higgins\",1,1,2\n \"x\",1,1,2\n", States);
        Assert.Equal(["\"x\"/1", "O\"Higgins\"/1"], table.Codes());
    }

    [Fact]
    public void Another_quote_or_none_may_be_stated()
    {
        var other = TallyCsv.ReadText("S,T,A,B\n'a,''\"',1,1,2\n", States with { Quote = '\'' });
        Assert.Equal(["a,'\"/1"], other.Codes());
        var none = TallyCsv.ReadText("S,T,A,B\n\"a\",1,1,2\n\"b,1,1,2\n", States with { Quote = null });
        Assert.Equal(["\"a\"/1", "\"b/1"], none.Codes());
    }

    [Fact]
    public void Without_a_quote_no_byte_is_one()
    {
        var none = CsvCase.Of("S,T,A,B\n\xFF" + "a,1,1,2\n\xFF,1,1,2\n", States with { Delimiter = ',', Quote = null });
        Assert.Equal(["ÿ/1", "ÿa/1"], none.Read().Codes());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_three_ways(string lineEnd)
    {
        var table = TallyCsv.ReadText("T,A,B\n1,2,3\n2,4,5".Replace("\n", lineEnd, StringComparison.Ordinal), Flat);
        Assert.Equal([3, 5], table.Counts("B"));
    }

    [Fact]
    public void Lines_before_the_header_are_passed_over()
    {
        const string Text = "Results\rof \"1 July\r\n\nT,A,B\n1,2,3\n2,x,3\n";
        var table = TallyCsv.ReadText(Text, Flat with { SkipLines = 3 });
        Assert.Equal(["1"], table.Codes());
        Assert.Equal((2, 6), (table.Reading.Rejects[0].Row, table.Reading.Rejects[0].Line));
    }

    [Fact]
    public void Header_names_have_accents_commas_blanks_and_quotes()
    {
        var layout = new CsvLayout
        {
            Levels = [Level("mesa", "Número Mesa")],
            Selections = ["MAS - IPSP", "Sí, \"todos\"", "x\ny"],
        };
        var table = TallyCsv.ReadText(
            "\"Número Mesa\", MAS - IPSP ,\"Sí, \"\"todos\"\"\",\"x\ny\"\n7,1,2,3\n8,1,2,x\n", layout);
        Assert.Equal([1], table.Counts("MAS - IPSP"));
        Assert.Equal([2], table.Counts("Sí, \"todos\""));
        Assert.Equal([3], table.Counts("x\ny"));
        Assert.Equal(4, table.Reading.Rejects[0].Line);
    }

    [Fact]
    public void A_repeated_header_name_is_refused_unless_columns_are_numbered()
    {
        const string Text = "T,A,A\n1,2,3\n";
        var layout = Flat with { Selections = ["A"] };
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(Text, layout));
        Assert.Contains("'A'", failure.Message, StringComparison.Ordinal);
        Assert.Equal([3], TallyCsv.ReadText(Text, layout with { Selections = ["#3"] }).Counts("#3"));
        Assert.Equal(["1"], TallyCsv.ReadText("T,A,A\n1,2,3\n", Flat with { Selections = [] }).Codes());
    }

    [Fact]
    public void A_file_without_a_header_is_read_by_numbers()
    {
        var layout = new CsvLayout { Header = false, Levels = [Level("table", "#1")], Selections = ["#3", "#2"] };
        var table = TallyCsv.ReadText("1,2,3\n2,4,5\n3\n", layout);
        Assert.Equal([3, 5], table.Counts("#3"));
        Assert.Equal((3, 3), (table.Reading.Rejects[0].Row, table.Reading.Rejects[0].Line));
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_with_those_that_are()
    {
        var failure = Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("T,A,C\n1,2,3\n", Flat));
        Assert.Contains("'B'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("T, A, C", failure.Message, StringComparison.Ordinal);
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("T,A,B\n", Flat with { Selections = ["#4"] }));
    }

    [Fact]
    public void A_column_of_counts_has_one_role()
    {
        var layout = Flat with { Registered = "#3" };
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("T,A,B\n1,2,3\n", layout));
        Assert.Throws<TallyReadException>(
            () => TallyCsv.ReadText("T,A,B\n1,2,3\n", Flat with { Selections = ["#2", "#02"] }));
    }

    [Fact]
    public void An_empty_source_and_a_header_of_too_many_fields_are_refused()
    {
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("", Flat));
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("x\ny", Flat with { SkipLines = 2 }));
        var few = new ReadOptions { MaxFields = 2 };
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText("T,A,B\n", Flat, few));
        string endless = "\"" + new string('x', 300_000);
        Assert.Throws<TallyReadException>(() => TallyCsv.ReadText(endless, Flat));
    }

    [Fact]
    public void A_header_alone_makes_an_empty_table() =>
        Assert.Equal((0, 0), (TallyCsv.ReadText("T,A,B", Flat).Count, TallyCsv.ReadText("T,A,B\n", Flat).Reading.Rows));
}
