using System.Text;
using static Electoral.Tally.Tests.Formats.Csv.CsvLayouts;

namespace Electoral.Tally.Tests.Formats.Csv;

public class CsvEncodingTests
{
    private const string Text = "S,Ñ,T,A,B\nñu,Ávila,1,2,3\nñu,Ávila,2,4,5\n";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly CsvLayout Layout = States with { Levels = [Level("state", "S", "Ñ"), Level("table", "T")] };

    public static TheoryData<string, bool, string> Encodings => new()
    {
        { "utf-8", false, "utf-8" },
        { "utf-8", true, "utf-8" },
        { "utf-16", false, "utf-16" },
        { "utf-16", true, "utf-16" },
        { "utf-16BE", false, "utf-16" },
        { "utf-16BE", true, "utf-16" },
        { "utf-32", false, "utf-32" },
        { "utf-32", true, "utf-32" },
        { "utf-32BE", false, "utf-32" },
        { "utf-32BE", true, "utf-32" },
        { "windows-1252", false, "windows-1252" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_and_reported(string name, bool mark, string reported)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var table = Read([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Text)], Layout);
        Assert.Equal(["ñu/1", "ñu/2"], table.Codes());
        Assert.Equal("Ávila", table.Units.UnitsAt("state")[0].Name);
        Assert.Equal(reported, table.Reading.Sources[0].Encoding);
    }

    [Fact]
    public void One_text_that_is_no_utf8_is_shown_and_leaves_the_others_alone()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("S,T,A,B\né,1,2,3\n"), 0xE9, .. ",2,4,5\n"u8];
        var table = Read(bytes, States);
        Assert.Equal(["\\xE9/2", "é/1"], table.Select(row => $"{row.Unit.Code}/{row.Code}"));
        Assert.Equal(("utf-8", 1), (table.Reading.Sources[0].Encoding, table.Reading.UnreadableTexts));
    }

    [Fact]
    public void What_is_not_read_does_not_decide()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("S,T,A,B,X\né,1,2,3,"), 0xE9, .. "\nx,2,"u8, 0xE9, .. ",5,\n"u8];
        Assert.Equal("utf-8", Read(bytes, States).Reading.Sources[0].Encoding);
    }

    [Theory]
    [InlineData("iso-8859-1", "iso-8859-1")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("utf-16le", "utf-16")]
    public void A_stated_encoding_is_believed(string stated, string reported)
    {
        var encoding = stated == "utf-16le" ? Encoding.Unicode : Encoding.Latin1;
        var table = Read(encoding.GetBytes("T,A,B,S\n1,2,3,é\n"), States with { Encoding = stated });
        Assert.Equal(["é/1"], table.Codes());
        Assert.Equal(reported, table.Reading.Sources[0].Encoding);
    }

    [Fact]
    public void The_first_bytes_overrule_the_layout()
    {
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)];
        foreach (string stated in (string[])["windows-1252", "iso-8859-1", "utf-8"])
        {
            var table = Read(marked, Layout with { Encoding = stated });
            Assert.Equal(["ñu/1", "ñu/2"], table.Codes());
            Assert.Equal("utf-8", table.Reading.Sources[0].Encoding);
        }
    }

    [Fact]
    public void Words_of_the_layout_are_found_in_either_encoding()
    {
        var layout = Flat with
        {
            Delimiter = ';',
            Missing = ["—", ""],
            GroupSeparator = '\u00A0',
            Status = new() { Column = "État", Counted = ["validé"], Annulled = ["annulé"] },
            Filter = [KeyValuePair.Create("Tour", "deuxième")],
        };
        const string Words =
            "T;A;B;État;Tour\n1;1\u00A0234;—;validé;deuxième\n2;3;4;annulé;deuxième\n3;1;1;validé;première\n";
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Windows, Encoding.Unicode])
        {
            foreach (string? stated in (string?[])[null, encoding.WebName])
            {
                var table = Read(encoding.GetBytes(Words), layout with { Encoding = stated });
                Assert.Equal([1234, 3], table.Counts("A"));
                Assert.Equal([null, 4], table.Counts("B"));
                Assert.Equal(SheetStatus.Annulled, table[1].Status);
                Assert.Equal((1, 0), (table.Reading.Filtered, table.Reading.Rejected));
            }
        }
    }

    [Fact]
    public void A_text_is_what_it_is() =>
        Assert.Equal(
            ["é/1"], TallyCsv.ReadText("S,T,A,B\né,1,2,3\n", States with { Encoding = "windows-1252" }).Codes());

    [Fact]
    public void Texts_of_every_role_decide_and_are_decoded()
    {
        var layout = States with { Key = ["K"], Stratum = "R", Image = "I" };
        foreach (int role in Enumerable.Range(0, 5))
        {
            string[] fields = [.. Enumerable.Range(0, 5).Select(i => i == role ? "é" : "x")];
            var table = Read(Windows.GetBytes($"S,T,K,R,I,A,B\n{string.Join(',', fields)},1,2\n"), layout);
            var sheet = table[0].ToSheet();
            string?[] found = [sheet.Unit[0], sheet.Code, sheet.Key, sheet.Stratum, sheet.Provenance.ImageAddress];
            Assert.Equal(fields, found);
            Assert.Equal("windows-1252", table.Reading.Sources[0].Encoding);
        }
    }

    private static TallyTable Read(byte[] bytes, CsvLayout layout) => new CsvCase(bytes, layout).Read();
}
