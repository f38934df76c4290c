using System.IO.Compression;
using Electoral.Tally.Nist;

namespace Electoral.Tally.Tests.Formats.Nist;

/// <summary>What is written keeps to the schemas and comes back as it was, in both forms.</summary>
public sealed class NistRoundTripTests
{
    [Fact]
    public void A_synthetic_election_comes_back()
    {
        var sheets = new SyntheticElection { Levels = [new("state", 3), new("municipality", 9), new("centre", 40)] }
            .GeneratePublished().Published;
        Check(sheets);
        Check(sheets.Slice(sheets.Units.UnitsAt("state")[1]), isSlice: true);
        Check(sheets.Where(row => row.Index % 3 != 0));
    }

    [Fact]
    public void Rare_fields_come_back()
    {
        var contest = new Contest(
            new Selection("A \"1\"") { Name = "A\n<b>", Candidate = "Both", Party = "عربي" },
            new("B") { Candidate = "Both", Party = "P & Q" },
            new("c") { Name = "🗳 عربية ‏" })
        {
            Name = "Presidente & \"co\"",
            BlankIsValid = true,
        };
        var builder = new TallyTable.Builder(contest, ["state", "polling place", "mesa"], ["issued", "write-ins"]);
        builder.NameUnit(new("2"), "دمشق \"x\"\n☃🗳");
        builder.Add(new()
        {
            Unit = new("2", "10"),
            Code = "עברית",
            Key = "k/1",
            Votes = [null, 0, 5],
            Blank = 0,
            Extra = new Dictionary<string, int?> { ["issued"] = 70, ["write-ins"] = 2 },
            Stratum = "s",
            Status = SheetStatus.Pending,
            Provenance = new(null, 0, "https://example.org/a?b=<1>&c", new(2024, 1, 2, 3, 4, 5)),
        });
        builder.Add(new()
        {
            Unit = new("10", ""),
            Code = "",
            Votes = [1, 2, null],
            Status = SheetStatus.Annulled,
            BallotsCast = 9,
            Extra = new Dictionary<string, int?> { ["write-ins"] = 7 },
        });
        builder.Add(new() { Unit = new("10", ""), Code = "1", Votes = [1, 2, 3], Registered = 10, BallotsCast = 9 });
        builder.Add(new()
        {
            Unit = new("10", "x"),
            Code = " 1",
            Votes = [null, null, null],
            Blank = 1,
            Invalid = 2,
            Valid = 3,
            Extra = new Dictionary<string, int?> { ["write-ins"] = 1 },
            Provenance = new(null, 0, null, new(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc)),
        });
        Check(builder.Build());
        Check(Rebuilt(builder.Build(), new(contest.Selections) { VotesAllowed = 3 }));
    }

    [Fact]
    public void A_table_without_levels_votes_or_sheets_comes_back()
    {
        Check(Table(["mesa"], new() { Code = "1", Votes = [1, 2] }, new() { Code = "2", Votes = [null, 2] }));
        Check(Table(["mesa"], new TallySheet { Code = "1", Votes = [1, 2], Invalid = 3 }));
        var roll = new TallyTable.Builder(new(), ["state", "mesa"]);
        roll.Add(new() { Unit = new("1"), Code = "1", Votes = [], Registered = 5 });
        Assert.Empty(JsonRules.Violations(Reports.Json(roll.Build())));
        Assert.Empty(XmlRules.Violations(Reports.Xml(roll.Build())));
        Assert.Equal(TableFacts.Of(roll.Build()), TableFacts.Of(Reports.Read(Reports.Xml(roll.Build())).Sheets));
    }

    [Property]
    public void Any_election_comes_back(Generators.Election election)
    {
        var table = election.Table();
        if (table.Count > 0) Check(table);
    }

    [Property]
    public void Any_text_comes_back_or_is_refused_by_XML(UnicodeText name, UnicodeText code)
    {
        var builder = new TallyTable.Builder(new(new Selection("A") { Name = name.Text }), ["state", "mesa"]);
        builder.NameUnit(new("1"), name.Text);
        builder.Add(new() { Unit = new("1"), Code = code.Text, Votes = [1] });
        var table = builder.Build();
        Assert.Equal(TableFacts.Of(table), TableFacts.Of(Reports.Read(Reports.Json(table)).Sheets));
        bool holds = new[] { name.Text, table[0].Code }.All(text => text.EnumerateRunes().All(
            rune => rune.Value is 9 or 10 or 13 or (>= 32 and not 0xFFFE and not 0xFFFF)));
        if (holds) Assert.Equal(TableFacts.Of(table), TableFacts.Of(Reports.Read(Reports.Xml(table)).Sheets));
        else Assert.Throws<ArgumentException>(() => Reports.Xml(table));
    }

    [Theory]
    [InlineData("venezuela-2024/actas.csv", "venezuela-2024.json")]
    [InlineData("bolivia-2019/final.csv.gz", "bolivia-2019.json")]
    [InlineData("bolivia-2019/partial.csv.gz", "bolivia-2019.json")]
    [InlineData("mexico-2018-quickcount/arrivals.txt", "mexico-2018-arrivals.json")]
    [InlineData("czechia-2018/precincts.csv.gz", "czechia-2018.json")]
    [InlineData("rhode-island-2020/precincts.csv.gz", "rhode-island-2020.json")]
    [InlineData("france-2024/stations-round1.csv.gz", "france-2024.json")]
    [InlineData("france-2024/stations-round2.csv.gz", "france-2024.json")]
    [InlineData("georgia-2016/precincts.csv.gz", "georgia-2016.json")]
    [InlineData("germany-2025/districts.csv.gz", "germany-2025.json")]
    [InlineData("kenya-2022/forms.csv.gz", "kenya-2022.json")]
    [InlineData("romania-2019/sections.csv.gz", "romania-2019.json")]
    [InlineData("guanajuato-2012/casillas.csv.gz", null)]
    public void A_real_election_comes_back(string data, string? layout)
    {
        string path = Repository.Data(data.Split('/'));
        var sheets = TallyCsv.Read(path, layout is null
            ? TallyCsv.Propose(path)[0].Layout
            : CsvLayout.Load(Repository.File("docs/samples/layouts", layout)));
        Check(sheets, rules: sheets.Count < 10_000);
    }

    [Fact]
    public async Task Paths_streams_and_compression_agree()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var sheets = new SyntheticElection { Levels = [new("state", 3), new("centre", 400)] }.Generate(
            cancellation: cancellation);
        using var folder = new Csv.TemporaryFolder();
        TallyNist.WriteJson(sheets, Reports.Header, folder.File("a.json"), cancellation: cancellation);
        TallyNist.WriteXml(sheets, Reports.Header, folder.File("a.xml"), cancellation: cancellation);
        foreach (string name in (string[])["a.json", "a.xml"])
        {
            byte[] bytes = await File.ReadAllBytesAsync(folder.File(name), cancellation);
            using var written = new MemoryStream();
            var writing = name == "a.xml"
                ? TallyNist.WriteXmlStreamAsync(sheets, Reports.Header, written, cancellation: cancellation)
                : TallyNist.WriteJsonStreamAsync(sheets, Reports.Header, written, cancellation: cancellation);
            await writing;
            Assert.Equal(bytes, written.ToArray());
            var options = new ReadOptions { ComputeSha256 = true };
            var read = TallyNist.Read(folder.File(name), options: options, cancellation: cancellation);
            Assert.Equal(TableFacts.Of(sheets), TableFacts.Of(read.Sheets));
            Assert.Equal(
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
                Assert.Single(read.Sheets.Reading.Sources).Sha256);
            using var compressed = new MemoryStream();
            await using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            {
                await gzip.WriteAsync(bytes, cancellation);
            }

            compressed.Position = 0;
            using var slow = new DribblingStream(compressed);
            var expanded = await TallyNist.ReadStreamAsync(slow, cancellation: cancellation);
            Assert.Equal(TableFacts.Of(sheets), TableFacts.Of(expanded.Sheets));
            using var half = new MemoryStream(compressed.ToArray()[..(int)(compressed.Length / 2)]);
            await Assert.ThrowsAsync<InvalidDataException>(
                () => TallyNist.ReadStreamAsync(half, cancellation: cancellation));
        }
    }

    [Fact]
    public void What_the_standard_has_no_place_for_can_be_left_out()
    {
        var table = Table(["mesa"], new TallySheet { Code = "1", Votes = [1, 2], Invalid = 3, Key = "k" });
        var options = new NistWriteOptions { OnlyStandardFields = true };
        string json = Reports.Json(table, options);
        Assert.DoesNotContain("electoral-tally", json, StringComparison.Ordinal);
        Assert.Empty(JsonRules.Violations(json));
        var read = Reports.Read(json).Sheets;
        Assert.Null(read.Invalid);
        Assert.Equal([1], read.Votes[0]);
        Assert.Equal(["A", "B"], read.Contest.Selections.Select(one => one.Name));
    }

    [Fact]
    public void Blank_and_invalid_votes_are_undervotes_and_overvotes_only_where_a_voter_has_one_vote()
    {
        var sheet = new TallySheet { Code = "1", Votes = [1, 2], Blank = 5, Invalid = 3 };
        string both = Reports.Xml(Table(["mesa"], sheet));
        Assert.Contains("<Overvotes>3</Overvotes><Undervotes>5</Undervotes>", both, StringComparison.Ordinal);
        string lumped = Reports.Xml(Table(["mesa"], sheet with { Blank = null }));
        Assert.DoesNotContain("<Overvotes>", lumped, StringComparison.Ordinal);
        var two = new Contest(new Selection("A"), new("B")) { VotesAllowed = 2 };
        string several = Reports.Xml(Rebuilt(Table(["mesa"], sheet), two));
        Assert.DoesNotContain("<Undervotes>", several, StringComparison.Ordinal);
    }

    [Fact]
    public void Votes_of_sheets_that_do_not_count_are_in_no_field_that_others_add_up()
    {
        string xml = Reports.Xml(Table(
            ["mesa"],
            new TallySheet { Code = "1", Votes = [111, 222], Status = SheetStatus.Annulled, BallotsCast = 333 },
            new TallySheet { Code = "2", Votes = [1, 2] }));
        Assert.DoesNotContain("<Count>111<", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<BallotsCast>", xml, StringComparison.Ordinal);
        Assert.Contains(
            "<SubUnitsReported>1</SubUnitsReported><TotalSubUnits>2</TotalSubUnits>", xml, StringComparison.Ordinal);
    }

    private static void Check(TallyTable table, bool isSlice = false, bool rules = true)
    {
        string json = Reports.Json(table), xml = Reports.Xml(table);
        if (rules)
        {
            Assert.Empty(JsonRules.Violations(json));
            Assert.Empty(XmlRules.Violations(xml));
        }

        foreach (string text in (string[])[json, xml])
        {
            var read = Reports.Read(text);
            Assert.Equal(TableFacts.Of(table), TableFacts.Of(read.Sheets));
            Assert.Equal(table.Count, read.Sheets.Reading.Accepted);
            Assert.DoesNotContain(
                read.Sheets.Reading.Warnings, warning => warning.Code is not ("write-ins" or "mixed-arrivals"));
            Assert.Equal(Reports.Header with { ElectionEnd = Reports.Header.ElectionStart }, read.Header);
            if (!isSlice) Assert.Equal(table.Totals().ToString(), read.Sheets.Totals().ToString());
        }
    }

    private static TallyTable Table(string[] levels, params TallySheet[] sheets)
    {
        var builder = new TallyTable.Builder(new(new Selection("A"), new("B")), levels);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }

    private static TallyTable Rebuilt(TallyTable table, Contest contest)
    {
        var builder = new TallyTable.Builder(
            contest, [.. table.Units.Levels.Select(level => level.Name), table.SheetLevel], table.ExtraNames);
        foreach (var sheet in table.Sheets()) builder.Add(sheet);
        return builder.Build();
    }
}
