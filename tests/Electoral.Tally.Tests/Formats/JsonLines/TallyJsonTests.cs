using System.IO.Compression;
using System.Text;

namespace Electoral.Tally.Tests.Formats.JsonLines;

/// <summary>Tables as JSON Lines come back equal; every line is accounted for.</summary>
public sealed class TallyJsonTests
{
    private const string Header =
        """{"version":1,"contest":{"selections":["A","B"]},"levels":["state","table"],"sheets":2}""";

    private static readonly string Lines = Header + "\n"
        + """{"unit":["1"],"names":["Norte"],"code":"1","votes":[5,null]}""" + "\n"
        + """{"unit":["2"],"code":"1","registered":9,"votes":[3,4],"status":"Annulled"}""" + "\n";

    [Fact]
    public void A_file_says_what_it_is_of()
    {
        var table = Read(Lines);
        Assert.Equal(2, table.Count);
        Assert.Equal("Norte", table[0].Unit.Name);
        Assert.Equal((5, null), (table[0].VotesAt(0), table[0].VotesAt(1)));
        Assert.Equal(SheetStatus.Annulled, table[1].Status);
        Assert.Equal((2L, 0L), (table.Reading.Accepted, table.Reading.Rejected));
        Assert.Equal(["state"], table.Units.Levels.Select(level => level.Name));
    }

    [Fact]
    public void A_table_comes_back_with_all_that_it_has()
    {
        var sheets = new SyntheticElection { Levels = [new("state", 3), new("centre", 40)] }.Generate();
        using var stream = new MemoryStream();
        TallyJson.WriteLinesStream(sheets, stream);
        stream.Position = 0;
        var back = TallyJson.ReadLinesStream(stream);
        Assert.Equal(Facts(sheets), Facts(back));
        Assert.Equal(sheets.Totals().ToString(), back.Totals().ToString());
        Assert.Empty(back.Reading.Warnings);
    }

    [Fact]
    public void Rare_fields_come_back()
    {
        var builder = new TallyTable.Builder(new(new Selection("A"), new("B")), ["state", "table"], ["issued"]);
        builder.NameUnit(new("2"), "دمشق \"x\"\n☃🗳");
        builder.Add(new()
        {
            Unit = new("2"),
            Code = "עברית",
            Key = "k/1",
            Votes = [null, 0],
            Blank = 0,
            Extra = new Dictionary<string, int?> { ["issued"] = 70 },
            Stratum = "s",
            Status = SheetStatus.Pending,
            Provenance = new(null, 0, "https://example.org/a?b=<1>", new(2024, 1, 2, 3, 4, 5)),
        });
        builder.Add(new() { Unit = new("10"), Code = "1", Key = "k/2", Votes = [1, 2] });
        var table = builder.Build();
        using var stream = new MemoryStream();
        TallyJson.WriteLinesStream(table, stream);
        stream.Position = 0;
        Assert.Equal(Facts(table), Facts(TallyJson.ReadLinesStream(stream)));
    }

    [Fact]
    public async Task Paths_streams_threads_and_compression_agree()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var sheets = new SyntheticElection { Levels = [new("state", 5), new("centre", 3_000)] }.Generate(
            cancellation: cancellation);
        string path = Path.GetTempFileName();
        try
        {
            TallyJson.WriteLines(sheets, path, cancellation);
            byte[] bytes = await File.ReadAllBytesAsync(path, cancellation);
            using var written = new MemoryStream();
            await TallyJson.WriteLinesStreamAsync(sheets, written, cancellation);
            Assert.Equal(bytes, written.ToArray());
            string expected = sheets.Totals().ToString();
            foreach (int threads in (int[])[1, 2, 7])
            {
                var options = new ReadOptions { MaxDegreeOfParallelism = threads, ComputeSha256 = true };
                var table = TallyJson.ReadLines(path, options: options, cancellation: cancellation);
                Assert.Equal((sheets.Count, expected), (table.Count, table.Totals().ToString()));
                Assert.Equal(
                    Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
                    Assert.Single(table.Reading.Sources).Sha256);
            }

            using var compressed = new MemoryStream();
            await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            {
                await gzip.WriteAsync(bytes, cancellation);
            }

            compressed.Position = 0;
            var expanded = await TallyJson.ReadLinesStreamAsync(compressed, cancellation: cancellation);
            Assert.Equal(expected, expanded.Totals().ToString());
            using var half = new MemoryStream(compressed.ToArray()[..(int)(compressed.Length / 2)]);
            await Assert.ThrowsAsync<InvalidDataException>(
                () => TallyJson.ReadLinesStreamAsync(half, cancellation: cancellation));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("{", RejectReason.Malformed, "")]
    [InlineData("5 5", RejectReason.Malformed, "")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,2]} {}""", RejectReason.Malformed, "")]
    [InlineData("""{"unit":["\ud800"],"code":"3","votes":[1,2]}""", RejectReason.Malformed, "")]
    [InlineData("""{"unit":["1"],"code":"\udc00","votes":[1,2]}""", RejectReason.Malformed, "code")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,2],"\ud800":1}""", RejectReason.Malformed, "")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1]}""", RejectReason.FieldCount, "votes")]
    [InlineData("""{"unit":[],"code":"3","votes":[1,2]}""", RejectReason.FieldCount, "unit")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,-2]}""", RejectReason.Negative, "votes[1]")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,true]}""", RejectReason.NotANumber, "votes[1]")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,1e99]}""", RejectReason.NotANumber, "votes[1]")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,3000000000]}""", RejectReason.TooLarge, "votes[1]")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,2],"status":"x"}""", RejectReason.UnknownStatus, "status")]
    [InlineData("""{"unit":["1"],"code":"3","votes":[1,2],"extra":{"x":1}}""", RejectReason.Malformed, "extra.x")]
    [InlineData("""{"unit":["1"],"code":"1","votes":[1,2]}""", RejectReason.Duplicate, "")]
    public void A_line_that_is_no_sheet_is_a_reject_with_its_number(string line, RejectReason reason, string field)
    {
        var table = Read(Lines + "\n" + line + "\n");
        var reject = Assert.Single(table.Reading.Rejects);
        Assert.Equal((reason, 2), (reject.Reason, table.Count));
        Assert.Equal((1L, 1L, 4L), (table.Reading.Rejected, table.Reading.Blank, table.Reading.Rows));
        if (reason == RejectReason.Duplicate) return; // Found after the lines were read.
        Assert.Equal((field, 5L), (reject.Field, reject.Line));
    }

    [Fact]
    public void A_deep_or_endless_line_is_refused_in_bounded_memory()
    {
        string deep = new('[', 100_000), endless = "{\"unit\":[\"" + new string('x', 3_000_000);
        var options = new ReadOptions { MaxRecordLength = 10_000 };
        const string Last = """{"unit":["3"],"code":"1","votes":[1,1]}""";
        var table = Read(Lines + deep + "\n" + endless + "\"]}\n" + Last, options);
        Assert.Equal(3, table.Count);
        Assert.All(table.Reading.Rejects, reject => Assert.Equal(RejectReason.TooLong, reject.Reason));
        Assert.Equal(2, table.Reading.Rejected);
    }

    [Fact]
    public void A_file_that_ends_too_early_looks_cut_off()
    {
        var cut = Read(Lines.Replace("\"sheets\":2", "\"sheets\":3", StringComparison.Ordinal));
        Assert.Equal("cut-off", Assert.Single(cut.Reading.Warnings).Code);
        Assert.Equal(
            "text announces 3 sheets and has 2: it looks cut off.", Assert.Single(cut.Reading.Warnings).ToString());
        Assert.Empty(Read(Lines).Reading.Warnings);
    }

    [Fact]
    public void Without_a_first_line_contest_and_levels_are_given()
    {
        string sheets = Lines[(Lines.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        Assert.Equal(2, Read(sheets, contest: new(new Selection("A"), new("B")), levels: ["state", "table"]).Count);
        Assert.Throws<TallyReadException>(() => Read(sheets));
        Assert.Throws<ArgumentException>(() => Read(sheets, contest: new(new Selection("A"), new("B"))));
        var turned = new Contest(new Selection("B"), new("A"));
        Assert.Throws<TallyReadException>(() => Read(Lines, contest: turned, levels: ["state", "table"]));
        string other = Lines.Replace("\"version\":1", "\"version\":9", StringComparison.Ordinal);
        Assert.Throws<TallyReadException>(() => Read(other));
        Assert.Throws<TallyReadException>(() => Read(""));
    }

    private static TallyTable Read(
        string text, ReadOptions? options = null, Contest? contest = null, IReadOnlyList<string>? levels = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return TallyJson.ReadLinesStream(stream, contest, levels, options, "text");
    }

    private static string Facts(TallyTable table) => string.Join('\n', table.Select(row =>
    {
        var sheet = row.ToSheet();
        string names = string.Join('/', row.Unit.Name, row.Unit.Parent?.Name);
        var extra = (sheet.Extra ?? new Dictionary<string, int?>()).Select(count => $"{count.Key}={count.Value}");
        return string.Join('|', [
            sheet.Unit, names, sheet.Code, sheet.Key, sheet.Registered, sheet.BallotsCast, sheet.Valid, sheet.Blank,
            sheet.Invalid, string.Join(',', sheet.Votes), string.Join(',', extra), sheet.Stratum, sheet.Status,
            sheet.Provenance.ImageAddress, sheet.Provenance.Arrived, sheet.Provenance.Arrived?.Kind]);
    }));
}
