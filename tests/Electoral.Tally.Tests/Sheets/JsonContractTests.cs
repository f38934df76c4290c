using System.Text.Json;

namespace Electoral.Tally.Tests.Sheets;

/// <summary>What goes into JSON comes back equal, and what is wrong in it is refused with its place.</summary>
public sealed class JsonContractTests
{
    private static readonly Contest Two = new(
        new Selection("A") { Name = "Ana \u202E\"; ☃", Party = "P" }, new Selection("B") { Candidate = "A" })
    {
        Name = "president",
        VotesAllowed = 2,
        BlankIsValid = true,
    };

    private static readonly TallySheet Sheet = new()
    {
        Unit = new("1", "10/1"),
        Code = "0\"2\n",
        Key = "k",
        Registered = 300,
        BallotsCast = 0,
        Blank = int.MaxValue,
        Votes = [12, null],
        Extra = new Dictionary<string, int?> { ["returned"] = 1, ["issued"] = null },
        Stratum = "urban",
        Status = SheetStatus.Pending,
        Provenance = new("f.csv", 7, "https://example.org/1.jpg", new(2024, 7, 28, 20, 15, 0, DateTimeKind.Utc)),
    };

    [Fact]
    public void A_sheet_has_the_keys_of_the_contract_whatever_the_options()
    {
        string expected = OneLine("""
            {"version":1,"unit":["1","10/1"],"code":"0\u00222\n","key":"k","registered":300,"ballotsCast":0,
            "blank":2147483647,"votes":[12,null],"extra":{"returned":1,"issued":null},"stratum":"urban",
            "status":"Pending","provenance":{"source":"f.csv","row":7,"image":"https://example.org/1.jpg",
            "arrived":"2024-07-28T20:15:00Z"}}
            """);
        Assert.Equal(expected, JsonSerializer.Serialize(Sheet));
        Assert.Equal(expected, JsonSerializer.Serialize(Sheet, JsonSerializerOptions.Web));
        Assert.Equal(expected, JsonSerializer.Serialize(Sheet, JsonContractContext.Default.TallySheet));
    }

    [Fact]
    public void A_sheet_comes_back()
    {
        var back = JsonSerializer.Deserialize<TallySheet>(JsonSerializer.Serialize(Sheet))!;
        Assert.Equal(Sheet.Votes, back.Votes);
        Assert.Equal(Sheet.Extra, back.Extra);
        Assert.Equal(Sheet with { Votes = back.Votes, Extra = back.Extra }, back);
        Assert.Equal(DateTimeKind.Utc, back.Provenance.Arrived!.Value.Kind);
    }

    [Theory]
    [InlineData("2024-07-28T20:15:00", DateTimeKind.Unspecified, 20)]
    [InlineData("2024-07-28T20:15:00Z", DateTimeKind.Utc, 20)]
    [InlineData("2024-07-28T20:15:00-04:00", DateTimeKind.Utc, 0)]
    public void An_arrival_keeps_its_clock(string written, DateTimeKind kind, int hour)
    {
        var sheet = JsonSerializer.Deserialize<TallySheet>(
            $$$"""{"unit":[],"code":"1","votes":[],"provenance":{"arrived":"{{{written}}}"}}""")!;
        Assert.Equal((kind, hour), (sheet.Provenance.Arrived!.Value.Kind, sheet.Provenance.Arrived.Value.Hour));
    }

    [Property]
    public void Sheets_with_any_texts_and_counts_come_back(string code, string stratum, int registered, int?[] votes)
    {
        var sheet = new TallySheet
        {
            Unit = new(Unicode(code), "x"),
            Code = Unicode(code),
            Stratum = Unicode(stratum),
            Registered = registered & int.MaxValue,
            Votes = [.. (votes ?? []).Select(count => count & int.MaxValue)],
        };
        var back = JsonSerializer.Deserialize<TallySheet>(JsonSerializer.Serialize(sheet))!;
        Assert.Equal(sheet.Votes, back.Votes);
        Assert.Equal(sheet with { Votes = back.Votes }, back);
    }

    [Theory]
    [InlineData("""{"code":"1","votes":[1]}""", "The sheet at unit: found no such key, expected one.")]
    [InlineData("""{"unit":[],"votes":[1]}""", "The sheet at code: found no such key")]
    [InlineData("""{"unit":[],"code":"1"}""", "The sheet at votes: found no such key")]
    [InlineData("""{"unit":null,"code":"1","votes":[]}""", "Found null, expected a unit path")]
    [InlineData("""{"unit":[],"code":null,"votes":[]}""", "The sheet at code: found null, expected a text.")]
    [InlineData("""{"unit":[],"code":1,"votes":[]}""", "The sheet at code: found 1, expected a text.")]
    [InlineData("""{"unit":[],"code":"1","votes":[1,-1]}""", "The sheet at votes[1]: found -1")]
    [InlineData("""{"unit":[],"code":"1","votes":["1"]}""", "The sheet at votes[0]: found \"1\"")]
    [InlineData("""{"unit":[],"code":"1","votes":[1.5]}""", "The sheet at votes[0]: found 1.5")]
    [InlineData("""{"unit":[],"code":"1","votes":[],"valid":2147483648}""", "The sheet at valid: found 2147483648")]
    [InlineData("""{"unit":[],"code":"1","votes":[],"registred":3}""", "the unknown key \"registred\"")]
    [InlineData("""{"unit":[],"code":"1","votes":[],"code":"2"}""", "the key \"code\" twice")]
    [InlineData("""{"unit":[],"code":"1","votes":[],"extra":{"a":1,"a":2}}""", "the key \"extra.a\" twice")]
    [InlineData("""{"unit":[],"code":"1","votes":[],"status":"Lost"}""", "one of Counted, Annulled, Pending")]
    [InlineData("""{"unit":[],"code":"1","votes":[],"provenance":{"where":"x"}}""", "one of the keys source, row")]
    [InlineData("""{"unit":[],"code":"1","votes":[],"provenance":{"arrived":"noon"}}""", "expected a time such as")]
    [InlineData("""{"version":2,"unit":[],"code":"1","votes":[]}""", "found 2, expected version 1")]
    [InlineData("""["1"]""", "The sheet: found a list, expected an object.")]
    public void A_wrong_sheet_is_refused_with_its_member(string json, string message)
    {
        var refused = Assert.Throws<JsonException>(() => Read(json));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);

        static TallySheet? Read(string json)
        {
            try
            {
                return JsonSerializer.Deserialize<TallySheet>(json);
            }
            catch (JsonException failure)
            {
                throw new JsonException(failure.Message, failure);
            }
        }
    }

    [Fact]
    public void A_contest_comes_back()
    {
        var back = JsonSerializer.Deserialize<Contest>(JsonSerializer.Serialize(Two))!;
        Assert.Equal(Two.Selections, back.Selections);
        Assert.Equal((Two.Name, Two.VotesAllowed, Two.BlankIsValid), (back.Name, back.VotesAllowed, back.BlankIsValid));
        Assert.Equal(["A", "B"], JsonSerializer.Deserialize<Contest>("""{"selections":["A",{"id":"B"}]}""")!
            .Selections.Select(selection => selection.Name));
    }

    [Theory]
    [InlineData("""{"selections":["A","A"]}""")]
    [InlineData("""{"selections":[""]}""")]
    [InlineData("""{"selections":["A"],"votesAllowed":0}""")]
    [InlineData("""{"selections":["A"],"blank":true}""")]
    [InlineData("""{"name":"x"}""")]
    public void A_wrong_contest_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Contest>(json));

    [Fact]
    public void A_claim_and_a_bulletin_come_back()
    {
        var claim = new Claim("second")
        {
            ["A"] = 10,
            ["B"] = long.MaxValue,
            Valid = 3,
            Percentages = new Dictionary<string, decimal> { ["A"] = 51.20m },
            PercentagesOf = ShareOf.BallotsCast,
            RegisteredShare = 0.80m,
        };
        string json = JsonSerializer.Serialize(claim);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Claim>(json)));
        Assert.Equal(json, JsonSerializer.Serialize(Claim.Parse(json)));
        Assert.Contains("51.20", json, StringComparison.Ordinal);
        Assert.Contains("0.80", json, StringComparison.Ordinal);

        var bulletin = new Bulletin("first") { ["A"] = 1, Time = new(2024, 7, 29, 0, 8, 0, TimeSpan.FromHours(-4)) };
        json = JsonSerializer.Serialize(bulletin);
        var back = JsonSerializer.Deserialize<Bulletin>(json)!;
        Assert.Equal((bulletin.Time, bulletin.Time.Value.Offset), (back.Time, back.Time!.Value.Offset));
        Assert.Equal(json, JsonSerializer.Serialize(back));
        const string WithoutZone = """{"name":"x","votes":{"A":1},"time":"2024-07-29T00:08:00"}""";
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Bulletin>(WithoutZone));
    }

    [Fact]
    public void A_result_is_written_and_never_read()
    {
        var table = TallyCsv.ReadText("a,b,votes\n1,1,5\n1,2,\n", new()
        {
            Levels = [new() { Name = "a", Code = ["a"] }, new() { Name = "b", Code = ["b"] }],
            Selections = [new() { Id = "A", Columns = ["votes"] }],
        });
        string totals = OneLine("""
            {"version":1,"contest":{"name":"","votesAllowed":1,"blankIsValid":false,
            "selections":[{"id":"A","name":"A"}]},"sheets":2,"registered":null,"ballotsCast":null,"valid":null,
            "invalid":null,"blank":null,"votes":{"A":5},"derived":{"valid":5,"ballotsCast":null},"annulled":0,
            "pending":0}
            """);
        Assert.Equal(totals, JsonSerializer.Serialize(table.Totals()));
        Assert.Contains(
            """[{"code":"1","path":["1"],"name":"1","names":["1"],"sheets":2,""",
            JsonSerializer.Serialize(table.RollUp("a"), JsonContractContext.Default.RollUp), StringComparison.Ordinal);
        string audit = JsonSerializer.Serialize(table.Audit());
        Assert.StartsWith("""{"version":1,"source":{""", audit, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Totals>("{}"));
        // The version is that of the outermost object alone.
        Assert.Equal("""[{"unit":[],"code":"1","votes":[]}]""", JsonSerializer.Serialize(
            new[] { new TallySheet { Unit = default, Code = "1", Votes = [] } }));
    }

    private static string OneLine(string lines) => lines.ReplaceLineEndings("");

    // A text with half a surrogate pair is no Unicode and no text of a sheet.
    private static string Unicode(string? text) =>
        new([.. (text ?? "").Select(letter => char.IsSurrogate(letter) || letter == '\0' ? 'x' : letter)]);
}
