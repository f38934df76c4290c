using System.Text;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Blanks that look alike are one between groups of digits, and are told apart in messages.</summary>
public class InvisibleBlankTests
{
    [Fact]
    public void Any_blank_separates_groups_where_one_is_stated()
    {
        string file = CaseFiles.Field("36-invisible-blank-in-a-number", "numbers.csv");
        var layout = CsvLayout.Load(CaseFiles.Field("36-invisible-blank-in-a-number", "numbers.layout.json"));
        foreach (char stated in " \u00A0\u202F\u2009")
        {
            var sheets = TallyCsv.Read(file, layout with { GroupSeparator = stated });
            Assert.Equal((3, 0), (sheets.Count, sheets.Reading.Rejected));
            Assert.Equal(3 * 1_234, sheets.Totals().Valid);
        }
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData(null)]
    public void So_they_do_in_other_encodings(string? encoding)
    {
        var layout = Flat with { Encoding = encoding, GroupSeparator = ' ' };
        // Windows-1252 has the same byte.
        var bytes = Encoding.GetEncoding(encoding is null or "windows-1252" ? "iso-8859-1" : encoding);
        using var stream = new MemoryStream(
            [.. bytes.GetPreamble(), .. bytes.GetBytes("T,A\n1,1\u00A0234\n2,\u00A05\u00A0\n")]);
        Assert.Equal(1_239, TallyCsv.ReadStream(stream, layout).Totals().VotesOf("A"));
    }

    [Fact]
    public void A_message_shows_which_blank_it_found()
    {
        var sheets = TallyCsv.ReadText("T,A\n1,1\n2,1\u00A0234\n3,1\u2007234\n", Flat);
        Assert.Equal(2, sheets.Reading.Rejected);
        Assert.Contains(@"found '1\u00A0234'", sheets.Reading.Rejects[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(@"found '1\u2007234'", sheets.Reading.Rejects[1].ToString(), StringComparison.Ordinal);
        Assert.Contains(@"1\u00A0234", AuditReport.Of(sheets).ToText(), StringComparison.Ordinal);
        Assert.Equal("1\u00A0234", sheets.Reading.Rejects[0].Found);
    }

    private static readonly CsvLayout Flat = new()
    {
        Levels = [new() { Name = "table", Code = ["T"] }],
        Selections = ["A"],
    };
}
