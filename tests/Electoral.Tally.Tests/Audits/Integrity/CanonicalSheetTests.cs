namespace Electoral.Tally.Tests.Audits.Integrity;

/// <summary>Records against those that another program wrote from the rules.</summary>
public sealed class CanonicalSheetTests
{
    private static readonly Contest Three = new(new("a"), new("Z"), new("Á"));

    private static readonly TallySheet Full = new()
    {
        Unit = UnitPath.Root.Append("Ñu").Append("a\"b\\c\td"),
        Code = "3",
        Key = "x/9",
        Registered = 30,
        BallotsCast = 12,
        Valid = 11,
        Blank = 1,
        Invalid = 0,
        Status = SheetStatus.Annulled,
        Votes = [7, 4, 0],
        Extra = new Dictionary<string, int?> { ["issued"] = 20, ["unknown"] = null },
    };

    [Fact]
    public void A_record_is_canonical_json()
    {
        var record = CanonicalSheet.Of(Full, Three);
        Assert.Equal(
            """
            {"ballotsCast":12,"blank":1,"extra":{"issued":20},"invalid":0,"key":"x/9","registered":30,"sheet":"3",
            "status":"annulled","unit":["Ñu","a\"b\\c\td"],"valid":11,"votes":{"Z":4,"a":7,"Á":0}}
            """.ReplaceLineEndings(""),
            record.Text);
        Assert.Equal("6e85f0a7f778f789311b588b91ed3191b934fd71c97cac6a36bb845950b11c96", record.Hash);
    }

    [Fact]
    public void What_a_sheet_does_not_state_is_left_out() => Assert.Equal(
        """{"sheet":"7","status":"pending","unit":[],"votes":{}}""",
        CanonicalSheet.Of(new() { Code = "7", Votes = [null, null, null], Status = SheetStatus.Pending }, Three).Text);

    [Fact]
    public void Every_member_is_in_its_place()
    {
        var contest = new Contest(
            new("a") { Name = "Ana", Candidate = "Ana" },
            new("Z") { Name = "Zoë", Party = "PZ" },
            new("Á") { Name = "\U0001F5F3" })
        {
            Name = "President",
        };
        var arrived = new DateTime(2024, 7, 28, 23, 15, 0, DateTimeKind.Utc);
        var sheet = Full with
        {
            Stratum = "urban",
            Provenance = new("file", 9, "https://example.org/1?a=\"b\"", arrived),
        };
        var record = CanonicalSheet.Of(sheet, contest, ["Ñu", "Liceo \u2028 \\1"]);
        Assert.Equal("62bda151b7e30b788cbb263a5522508b02f6e89612ec97b420166a8edcdf446b", record.Hash);
        Assert.Equal(record, CanonicalSheet.Parse(record.Text));
        Assert.Throws<ArgumentException>(() => CanonicalSheet.Of(sheet, contest, ["Ñu"]));
    }

    [Fact]
    public void The_order_of_selections_the_file_and_the_row_do_not_matter()
    {
        var other = new Contest(new("Á"), new("a"), new("Z"));
        var same = Full with { Votes = [0, 7, 4], Provenance = new("file", 9, null, null) };
        Assert.Equal(CanonicalSheet.Of(Full, Three), CanonicalSheet.Of(same, other));
        Assert.Equal(CanonicalSheet.Of(Full, Three), CanonicalSheet.Of(Full, Three, Full.Unit.Codes));
    }

    [Fact]
    public void A_published_text_is_read_whatever_its_blanks_and_order()
    {
        var record = CanonicalSheet.Parse(" {\"votes\": {\"\\uFF21\": 1, \"\U0001F5F3\": 2},\n \"unit\": []} ");
        Assert.Equal("{\"unit\":[],\"votes\":{\"\U0001F5F3\":2,\"\uFF21\":1}}", record.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{\"valid\":1,\"valid\":2}")]
    [InlineData("{\"valid\":1.5}")]
    [InlineData("{\"valid\":9007199254740992}")]
    [InlineData("{\"sheet\":\"\\ud800\"}")]
    [InlineData("{\"sheet\":\"1\"")]
    public void What_is_no_record_is_refused(string text) =>
        Assert.Throws<FormatException>(() => CanonicalSheet.Parse(text));

    [Fact]
    public void Any_other_content_is_another_record()
    {
        TallySheet[] others =
        [
            Full with { Votes = [7, 4, 1] }, Full with { Votes = [7, 4, null] }, Full with { Votes = [4, 7, 0] },
            Full with { Registered = 31 }, Full with { Registered = null }, Full with { BallotsCast = 13 },
            Full with { Valid = 1 }, Full with { Blank = null }, Full with { Invalid = 1 }, Full with { Code = "03" },
            Full with { Key = null }, Full with { Key = "x9" }, Full with { Status = SheetStatus.Counted },
            Full with { Unit = UnitPath.Root.Append("Ñu") },
            Full with { Extra = new Dictionary<string, int?> { ["issued"] = 21 } }, Full with { Extra = null },
            Full with { Stratum = "" }, Full with { Provenance = new(null, 0, "x", null) },
            Full with { Provenance = new(null, 0, null, DateTime.UnixEpoch) },
            Full with { Provenance = new(null, 0, null, DateTime.UnixEpoch.AddTicks(1)) },
            Full with { Provenance = new(null, 0, null, new(1970, 1, 1, 0, 0, 0, DateTimeKind.Unspecified)) },
        ];
        var texts = others.Append(Full).Select(sheet => CanonicalSheet.Of(sheet, Three).Hash);
        Contest[] contests =
        [
            new(new("a") { Name = "b" }, new("Z"), new("Á")), new(new("a") { Candidate = "b" }, new("Z"), new("Á")),
            new(new("a") { Party = "b" }, new("Z"), new("Á")), new(new("a"), new("Z"), new("Á")) { Name = "b" },
            new(new("b"), new("Z"), new("Á")),
        ];
        texts = texts.Concat(contests.Select(contest => CanonicalSheet.Of(Full, contest).Hash));
        texts = texts.Append(CanonicalSheet.Of(Full, Three, ["Ñu", "b"]).Hash);
        Assert.Equal(others.Length + contests.Length + 2, texts.Distinct().Count());
    }

    [Fact]
    public void A_text_that_is_no_unicode_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => CanonicalSheet.Of(Full with { Code = "\uD800" }, Three));
        Assert.Throws<ArgumentException>(() => CanonicalSheet.Of(Full with { Votes = [1] }, Three));
    }
}
