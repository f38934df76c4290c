using System.Text;
using System.Text.Json;
using FsCheck;

namespace Electoral.Tally.Tests.Rendering;

public class JsonWriterTests
{
    [Fact]
    public void A_section_looks_like_this()
    {
        const string expected = """
            {"id":"totals","title":"Totals","blocks":[
            {"kind":"paragraph","text":"p"},
            {"kind":"pairs","pairs":[
            {"label":"a","kind":"whole","value":24532},
            {"label":"b","kind":"percent","value":0.6714},
            {"label":"c","kind":"none","value":null,"reason":"r"},
            {"label":"d","kind":"none","value":null},
            {"label":"e","kind":"address","value":"x"}]},
            {"kind":"table","caption":null,"columns":[
            {"header":"U","kind":"text","alignment":"start"},
            {"header":"N","kind":"number","alignment":"end"}],
            "totalRows":12,"rows":[["u",1.5],[null,{"reason":"r"}]]},
            {"kind":"note","text":"n"},
            {"kind":"warning","text":"w"},
            {"kind":"listing","text":"l\n m"},
            {"kind":"picture","alternative":"alt","svg":"svg"}]}
            """;
        var section = new ReportSection.Builder("totals", "Totals")
            .Paragraph("p")
            .Pair("a", 24_532)
            .Pair("b", CellValue.Percent(0.6714))
            .Pair("c", CellValue.NotComputable("r"))
            .Pair("d", default)
            .Pair("e", CellValue.Address("x"))
            .Table(table => table.Text("U").Number("N")
                .Row("u", CellValue.Number(1.5)).Row(default, CellValue.NotComputable("r")).Omitted(10))
            .Note("n")
            .Warning("w")
            .Listing("l\n m")
            .Picture("svg", "alt")
            .Build();
        Assert.Equal(expected.ReplaceLineEndings(""), Written(section.WriteJson));
    }

    [Fact]
    public void Several_sections_are_an_array()
    {
        ReportSection[] sections =
            [new ReportSection.Builder("a", "A").Build(), new ReportSection.Builder("b", "B").Build()];
        Assert.Equal(
            """[{"id":"a","title":"A","blocks":[]},{"id":"b","title":"B","blocks":[]}]""",
            Written(sections.WriteJson));
    }

    [Fact]
    public void Whole_numbers_beyond_doubles_stay_exact() =>
        Assert.Contains(
            "9223372036854775807",
            Written(new ReportSection.Builder("a", "A").Pair("x", long.MaxValue).Build().WriteJson),
            StringComparison.Ordinal);

    [Property]
    public Property Any_text_is_carried_whole() => HostileText.Holds(text =>
    {
        using var document = JsonDocument.Parse(Written(SampleSections.Saying(text).WriteJson));
        var blocks = document.RootElement.GetProperty("blocks");

        // Half a surrogate pair is no text; JSON carries the replacement character for it.
        var carried = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        Assert.Equal("T" + carried, document.RootElement.GetProperty("title").GetString());
        Assert.Equal(carried, blocks[1].GetProperty("pairs")[0].GetProperty("value").GetString());
        Assert.Equal(carried, blocks[2].GetProperty("rows")[0][0].GetString());
    });

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
