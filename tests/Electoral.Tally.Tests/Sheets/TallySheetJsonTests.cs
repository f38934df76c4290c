using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Tests.Generators;

namespace Electoral.Tally.Tests.Sheets;

/// <summary>Sheets that come as JSON: bound by reflection, as a web service does it, and by generated code.</summary>
public class TallySheetJsonTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static TheoryData<string> WithoutUnit { get; } =
    [
        "",
        "\"unit\":null,",
        "\"unit\":\"\",",
        "\"unit\":{},",
        "\"unit\":{\"codes\":[\"1\"]},",
        "\"unit\":1,",
        "\"unit\":[1],",
        "\"units\":[\"1\"],",
    ];

    [Theory]
    [MemberData(nameof(WithoutUnit))]
    public void A_sheet_without_a_unit_is_refused(string unit)
    {
        string json = $$"""{ {{unit}} "code": "1", "votes": [5] }""";
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<TallySheet>(json, Web));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, SheetJson.Default.TallySheet));
        Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Deserialize($"[{json}]", SheetJson.Default.TallySheetArray));
    }

    [Fact]
    public void A_unit_of_a_frame_that_names_none_is_not_the_whole()
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FrameUnit>("""{"stations":3}""", Web));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FrameUnit>("""{"unit":"","stations":3}""", Web));
        var unit = JsonSerializer.Deserialize<FrameUnit>("""{"unit":["1"],"stations":3,"registered":null}""", Web);
        Assert.Equal(new FrameUnit(new("1"), 3, null), unit);
    }

    [Fact]
    public void A_sheet_of_a_contest_without_units_names_the_root()
    {
        var sheet = JsonSerializer.Deserialize<TallySheet>("""{"unit":[],"code":"1","votes":[5]}""", Web)!;
        var flat = new TallyTable.Builder(new(new Selection("A")), ["table"]);
        flat.Add(sheet);
        Assert.Equal(5, flat.Build().Totals().VotesOf("A"));
        var deep = new TallyTable.Builder(new(new Selection("A")), ["state", "table"]);
        Assert.Throws<ArgumentException>(() => deep.Add(sheet));
        Assert.Throws<ArgumentException>(() => deep.Add(sheet with { Unit = new("1", "2") }));
        Assert.Empty(deep.Build());
    }

    [Fact]
    public void Votes_that_are_null_are_refused_at_every_door()
    {
        const string Json = """{"unit":["1"],"code":"1","votes":null}""";
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<TallySheet>(Json, Web));
        var sheet = new TallySheet { Unit = new("1"), Code = "1", Votes = null! };
        var contest = new Contest(new Selection("A"));
        var builder = new TallyTable.Builder(contest, ["state", "table"]);
        Assert.Throws<ArgumentNullException>(() => builder.Add(sheet));
        Assert.Throws<ArgumentNullException>(() => new PartialTally(contest).Add(sheet));
    }

    [Property(MaxTest = 100)]
    public void Sheets_are_read_as_they_were_written(Election election)
    {
        foreach (var sheet in election.Sheets)
        {
            string json = JsonSerializer.Serialize(sheet, Web);
            Assert.Equal(SheetText.Of(sheet), SheetText.Of(JsonSerializer.Deserialize<TallySheet>(json, Web)!));
            string generated = JsonSerializer.Serialize(sheet, SheetJson.Default.TallySheet);
            Assert.Equal(json, generated);
            Assert.Equal(SheetText.Of(sheet), SheetText.Of(JsonSerializer.Deserialize(
                generated, SheetJson.Default.TallySheet)!));
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TallySheet))]
[JsonSerializable(typeof(TallySheet[]))]
internal sealed partial class SheetJson : JsonSerializerContext;
