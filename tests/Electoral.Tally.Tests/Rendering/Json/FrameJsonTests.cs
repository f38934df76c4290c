using System.Text.Json;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>Frames and layouts come back equal; what is not whole does not.</summary>
public sealed class FrameJsonTests
{
    [Fact]
    public void Totals_alone_come_back()
    {
        foreach (var (stations, registered) in new (long?, long?)[] { (10, 900), (null, 5), (null, null) })
        {
            var back = Again(SheetFrame.OfTotals(stations, registered));
            Assert.Equal((FrameDetail.Totals, stations, registered), (back.Detail, back.Stations, back.Registered));
        }
    }

    [Fact]
    public void Units_come_back_with_names_and_gaps()
    {
        var frame = SheetFrame.OfUnits(
            ["state", "centre"],
            [new(new("1"), 5, 900) { Name = "Norte \"☃\"" }, new(new("1", "2"), 3, null), new(new("2"), null, 7)]);
        var back = Again(frame);
        Assert.Equal(frame.ToString(), back.ToString());
        foreach (var unit in frame.Units.Levels.SelectMany(level => frame.Units.UnitsAt(level)))
        {
            Assert.Equal(frame.StationsOf(unit), back.StationsOf(unit.Path));
            Assert.Equal(frame.RegisteredOf(unit), back.RegisteredOf(unit.Path));
            Assert.Equal(unit.Name, back.Units.Find(unit.Path)!.Value.Name);
        }
    }

    [Fact]
    public void A_roll_comes_back_and_gives_the_same_assessment()
    {
        var made = (SyntheticResult)ContractSamples.All[typeof(SyntheticResult)][0];
        var frame = SheetFrame.OfStations(made.Whole);
        var back = Again(frame);
        Assert.Equal(frame.ToString(), back.ToString());
        Assert.Equal(
            JsonSerializer.Serialize(made.Published.AssessMargin(frame)),
            JsonSerializer.Serialize(made.Published.AssessMargin(back)));
    }

    [Fact]
    public void A_roll_keeps_its_capacity()
    {
        var builder = new TallyTable.Builder(new(new Selection("A")), ["state", "table"], ["paper", "all"]);
        builder.Add(new()
        {
            Unit = new("1"),
            Code = "1",
            Votes = [null],
            Extra = new Dictionary<string, int?> { ["paper"] = 400, ["all"] = 900 },
        });
        var frame = SheetFrame.OfStations(builder.Build(), "paper", "all");
        var back = Again(frame);
        Assert.Equal((400, 900), (back.Capacity![0], back.UnitRegistered![0]));
        Assert.Equal(frame.Registered, back.Registered);
    }

    [Theory]
    [InlineData(
        """{"detail": "Stations", "contest": {"selections": ["A"]}, "levels": ["t"], "unreadRows": 1, "roll": []}""",
        "at unreadRows")]
    [InlineData(
        """{"detail": "Units", "levels": ["state"], "units": [{"stations": 3}]}""",
        "at units[0]: the key \"unit\"")]
    [InlineData("""{"detail": "Units", "levels": ["state"], "units": [{"unit": 1}]}""", "at units[0].unit")]
    [InlineData("""{"detail": "Totals", "stations": -1}""", "at stations")]
    [InlineData("""{"detail": "Half"}""", "at detail")]
    [InlineData("""{"stations": 4}""", "\"detail\" is missing")]
    [InlineData(
        """{"detail": "Units", "stations": 9, "levels": ["state"], "units": [{"unit": ["1"], "stations": 3}]}""",
        "at stations")]
    [InlineData(
        """{"detail": "Stations", "contest": {"selections": ["A"]}, "levels": ["t"], "roll": [{"code": "1"}]}""",
        "at roll[0]")]
    public void A_wrong_frame_is_refused_where_it_is_wrong(string json, string message) => Assert.Contains(
        message, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SheetFrame>(json)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_layout_comes_back()
    {
        foreach (var layout in ContractSamples.All[typeof(CsvLayout)].Cast<CsvLayout>())
        {
            Assert.Equal(layout, JsonSerializer.Deserialize<CsvLayout>(JsonSerializer.Serialize(layout)));
        }

        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CsvLayout>("""{"levels": []}"""));
        Assert.Contains("selections", refused.Message, StringComparison.Ordinal);
    }

    private static SheetFrame Again(SheetFrame frame) =>
        JsonSerializer.Deserialize<SheetFrame>(JsonSerializer.Serialize(frame))!;
}
