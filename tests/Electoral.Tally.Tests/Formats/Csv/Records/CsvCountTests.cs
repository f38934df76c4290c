using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>How counts may be written, and which are refused.</summary>
public class CsvCountTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("0042", 42)]
    [InlineData("12345678", 12_345_678)]
    [InlineData("123456789", 123_456_789)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("00000000000000000000005", 5)]
    [InlineData(" 12 ", 12)]
    [InlineData("\t12", 12)]
    [InlineData("+12", 12)]
    [InlineData("\"12\"", 12)]
    [InlineData("\" 12\"", 12)]
    public void Counts(string text, int count) => Assert.Equal([count], Read(text).Counts("A"));

    [Theory]
    [InlineData("123.0")]
    [InlineData("123.00")]
    [InlineData("\"123,0\"")]
    [InlineData("+123.0000")]
    public void Fractions_of_zero_are_accepted_and_counted(string text)
    {
        var table = Read(text);
        Assert.Equal([123], table.Counts("A"));
        Assert.Equal(1, table.Reading.ZeroFractions);
    }

    [Fact]
    public void Fractions_of_zero_in_refused_rows_are_not_counted()
    {
        var table = TallyCsv.ReadText("T,A,B\n1,1.0,x\n2,1.0,2.0\n", Flat);
        Assert.Equal((1, 2), (table.Count, table.Reading.ZeroFractions));
    }

    [Theory]
    [InlineData("-1", RejectReason.Negative)]
    [InlineData("-0", RejectReason.Negative)]
    [InlineData("-99999999999", RejectReason.Negative)]
    [InlineData("2147483648", RejectReason.TooLarge)]
    [InlineData("99999999999999999999999999", RejectReason.TooLarge)]
    [InlineData("x", RejectReason.NotANumber)]
    [InlineData("1 2", RejectReason.NotANumber)]
    [InlineData("1.5", RejectReason.NotANumber)]
    [InlineData("1e3", RejectReason.NotANumber)]
    [InlineData("1.", RejectReason.NotANumber)]
    [InlineData(".0", RejectReason.NotANumber)]
    [InlineData("+", RejectReason.NotANumber)]
    [InlineData("+-1", RejectReason.NotANumber)]
    [InlineData("- 1", RejectReason.NotANumber)]
    [InlineData("0x1F", RejectReason.NotANumber)]
    [InlineData("'5", RejectReason.NotANumber)]
    [InlineData("٣.", RejectReason.NotANumber)]
    [InlineData("\"1\"\"2\"", RejectReason.NotANumber)]
    [InlineData("\"1,234\"", RejectReason.NotANumber)]
    [InlineData("1.000", RejectReason.NotANumber)]
    [InlineData("1.000000", RejectReason.NotANumber)]
    [InlineData("1.000.000", RejectReason.NotANumber)]
    public void What_is_no_count_is_refused(string text, RejectReason reason)
    {
        var table = Read(text);
        Assert.Empty(table);
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((reason, "A", 1L, 2L), (reject.Reason, reject.Field, reject.Row, reject.Line));
        Assert.Equal(text.Trim('"'), reject.Found);
    }

    [Theory]
    [InlineData('.', "1.234", 1234)]
    [InlineData('.', "12.345.678", 12_345_678)]
    [InlineData('.', "\"1.234,0\"", 1234)]
    [InlineData(',', "\"123,456.00\"", 123_456)]
    [InlineData('\'', "1'234", 1234)]
    [InlineData(' ', " 1 234 ", 1234)]
    [InlineData('\u00A0', "1\u00A0234", 1234)]
    [InlineData('\u202F', "1\u202F234\u202F567", 1_234_567)]
    [InlineData('.', "1234", 1234)]
    [InlineData('.', "123456789", 123_456_789)]
    public void Groups_of_digits_are_read_where_the_layout_says_so(char separator, string text, int count) =>
        Assert.Equal([count], Read(text, Flat with { GroupSeparator = separator }).Counts("A"));

    [Theory]
    [InlineData("1.23")]
    [InlineData("1234.567")]
    [InlineData("1.2345")]
    [InlineData("1.234.56")]
    [InlineData(".234")]
    [InlineData("1..234")]
    [InlineData("1.234.")]
    [InlineData("1.0")]
    [InlineData("1.234.0")]
    [InlineData("1.234567")]
    public void Groups_are_of_three_digits(string text)
    {
        var reading = Read(text, Flat with { GroupSeparator = '.' }).Reading;
        Assert.Equal(RejectReason.NotANumber, Assert.Single(reading.Rejects).Reason);
    }

    [Fact]
    public void Missing_is_not_zero()
    {
        var table = TallyCsv.ReadText("T,A,B\n1,,0\n2,NA,5\n3, NA ,\"\"\n", Flat);
        Assert.Equal([null, null, null], table.Counts("A"));
        Assert.Equal([0, 5, null], table.Counts("B"));
        Assert.Equal((3, 1), (table.VotesOf("A").MissingCount, table.VotesOf("B").MissingCount));
    }

    [Fact]
    public void The_layout_says_what_is_missing()
    {
        var layout = Flat with { Missing = ["-", "s/d", "9999"] };
        var table = TallyCsv.ReadText("T,A,B\n1,-,9999\n2,s/d,99990\n3,NA,1\n4,1,\n", layout);
        Assert.Equal([null, null], table.Counts("A"));
        Assert.Equal([null, 99_990], table.Counts("B"));
        Assert.Equal([3L, 4L], table.Reading.Rejects.Select(reject => reject.Row));
    }

    [Fact]
    public void Columns_take_32_bits_only_where_a_count_needs_them()
    {
        var table = TallyCsv.ReadText("T,A,B\n1,65535,1\n2,1,65536\n", Flat);
        Assert.True(table.VotesOf("A").TryGetNarrow(out ReadOnlySpan<ushort> narrow));
        Assert.True(table.VotesOf("B").TryGetWide(out ReadOnlySpan<int> wide));
        Assert.Equal([65535, 1], narrow.ToArray());
        Assert.Equal([1, 65536], wide.ToArray());
    }

    [Fact]
    public void Texts_that_are_no_counts_do_not_make_a_column_wide()
    {
        var table = TallyCsv.ReadText(
            "T,A,B\n1,NULL,99999\n2,zzzz,1\n3,12,1\n", Flat with { Missing = ["NULL", "zzzz", "99999"] });
        Assert.True(table.VotesOf("A").IsNarrow);
        Assert.True(table.VotesOf("B").IsNarrow);
    }

    private static TallyTable Read(string text, CsvLayout? layout = null) =>
        TallyCsv.ReadText(
            $"T,A,B\n1,{text},0\n", (layout ?? Flat) with { Delimiter = ',' }, new() { MayAcceptNothing = true });
}
