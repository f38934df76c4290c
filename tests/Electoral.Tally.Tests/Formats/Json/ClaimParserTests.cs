namespace Electoral.Tally.Tests.Formats.Json;

public sealed class ClaimParserTests
{
    [Fact]
    public void A_claim_is_read_with_what_it_states()
    {
        var claim = Claim.Parse(
            """{"name": "x", "votes": {"EG": 5, "NM": 6}, "valid": 12, "stations": null, "registeredTotal": 99}""");
        Assert.Equal(("x", 5, 6, 12), (claim.Name, claim["EG"], claim["NM"], claim.Valid));
        Assert.Equal((null, 99), (claim.Stations, claim.RegisteredTotal));
    }

    [Theory]
    [InlineData("""{"name": "x", "votes": {"A": 1}, "station": 5}""", "unknown key \"station\"")]
    [InlineData("""{"name": "x"}""", "the key \"votes\" is missing")]
    [InlineData("""{"votes": {"A": 1}}""", "the key \"name\" is missing")]
    [InlineData("""{"name": "x", "votes": {}}""", "at votes: found none")]
    [InlineData("""{"name": "x", "votes": {"A": -1}}""", "at votes.A: found -1")]
    [InlineData("""{"name": "x", "votes": {"A": 1.5}}""", "at votes.A: found 1.5")]
    [InlineData("""{"name": "x", "votes": {"A": 1, "A": 2}}""", "\"A\" appears twice")]
    [InlineData("""{"name": "", "votes": {"A": 1}}""", "expected a text")]
    [InlineData("""{"name": "x", "votes": {"A": 1}, "valid": "7"}""", "at valid: found \"7\"")]
    [InlineData("[]", "expected an object")]
    [InlineData("{", "is not JSON")]
    public void What_is_no_claim_is_refused(string json, string expected)
    {
        string message = Assert.Throws<FormatException>(() => Claim.Parse(json)).Message;
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_named_in_the_message()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        File.WriteAllText(path, """{"name": "x", "votes": {"A": 1}, "coverage": 1}""");
        try
        {
            string message = Assert.Throws<FormatException>(() => Claim.Load(path)).Message;
            Assert.StartsWith(Path.GetFileName(path), message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
