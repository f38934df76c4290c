using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Units;

public class UnitPathJsonTests
{
    [Theory]
    [InlineData("""["1","101"]""", """["1","101"]""")]
    [InlineData("""[ "01" , "" ]""", """["01",""]""")]
    [InlineData("\"1/101\"", """["1","101"]""")]
    [InlineData("\"1/\"", """["1",""]""")]
    [InlineData("\"/1\"", """["","1"]""")]
    [InlineData("\"7\"", """["7"]""")]
    [InlineData("""
        "1\\/2/3\\\\"
        """, """["1/2","3\\"]""")]
    [InlineData("[]", "[]")]
    [InlineData("\"/\"", "[]")]
    public void It_is_the_array_of_its_codes_or_their_text(string json, string written) =>
        Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<UnitPath>(json)));

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\"//\"")]
    [InlineData("1")]
    [InlineData("[1]")]
    [InlineData("""["1",null]""")]
    [InlineData("""["1",["2"]]""")]
    [InlineData("""{"codes":["1"]}""")]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("""
        "1\\2"
        """)]
    [InlineData("""
        "1\\"
        """)]
    public void Nothing_else_is_a_path(string json)
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnitPath>(json));
        Assert.Contains("expected a unit path", failure.Message, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnitPath[]>($"[{json}]"));
    }

    [Fact]
    public void An_optional_path_may_be_null() => Assert.Null(JsonSerializer.Deserialize<UnitPath?>("null"));

    [Property]
    public Property What_was_written_is_read_again_as_array_and_as_text() => Prop.ForAll(
        UnitPathProperties.Paths.ToArbitrary(),
        path =>
        {
            string array = JsonSerializer.Serialize(path), text = JsonSerializer.Serialize(path.ToKey());
            Assert.Equal(path, JsonSerializer.Deserialize<UnitPath>(array));
            bool isAmbiguous = path.Depth > 0 && path.Codes.All(code => code.Length == 0);
            if (!isAmbiguous) Assert.Equal(path, JsonSerializer.Deserialize<UnitPath>(text));
        });
}
