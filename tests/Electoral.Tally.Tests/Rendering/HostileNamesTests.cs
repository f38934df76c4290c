using System.Text;

namespace Electoral.Tally.Tests.Rendering;

/// <summary>Names of a file that hold everything that is hidden, through everything that shows them.</summary>
public class HostileNamesTests
{
    private const string Escape = "\u001B[31m\u0007\u202E\u009B\u2028\u200B\uFEFF\u2066\u061C\u00AD\u3164\u007F";

    private static readonly int[] Hidden =
    [
        .. Enumerable.Range(0, 0x20), .. Enumerable.Range(0x7F, 0x21), 0xAD, 0x61C, 0x34F, 0x115F, 0x180E,
        .. Enumerable.Range(0x200B, 5), .. Enumerable.Range(0x2028, 7), .. Enumerable.Range(0x2060, 16), 0x3164,
        0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE, 0xE001, 0x1D173, .. Enumerable.Range(0xE0000, 0x80), 0x10FFFF,
    ];

    // NUL ends texts elsewhere, and is tried with all the others in HiddenCharactersTests.
    private static readonly string Name =
        "N" + string.Concat(Hidden.Where(value => value != 0).Select(value => $"x{new Rune(value)}y"));

    private static readonly TallyTable Table = Made();

    public static TheoryData<string> Doors() => [.. Shown().Keys];

    [Theory]
    [MemberData(nameof(Doors))]
    public void Nothing_hidden_comes_out(string door)
    {
        string shown = Shown()[door]();
        Assert.Empty(HiddenCharactersTests.Raw(shown).Distinct());
        Assert.DoesNotContain("x\ny", shown, StringComparison.Ordinal);
        Assert.Contains("\\u", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Layouts_and_reports_as_json_are_read_as_they_were()
    {
        var layout = TallyCsv.LayoutOf(Table);
        Assert.Empty(HiddenCharactersTests.Raw(layout.ToJson()));
        Assert.Equal(layout, CsvLayout.Parse(layout.ToJson()));
        string json = AuditReport.Of(Table).ToJson();
        Assert.Empty(HiddenCharactersTests.Raw(json));
        using var read = System.Text.Json.JsonDocument.Parse(json);
        Assert.Equal(
            Table.Contest.Selections[0].Id,
            read.RootElement.GetProperty("contest").GetProperty("selections")[0].GetString());
    }

    [Fact]
    public void Paths_stay_different()
    {
        Assert.NotEqual(new UnitPath("a\u202Eb").ToString(), new UnitPath("a\\u202Eb").ToString());
        Assert.NotEqual(new UnitPath("a", "b").ToString(), new UnitPath("a/b").ToString());
    }

    private static Dictionary<string, Func<string>> Shown()
    {
        var margin = Table.AssessMargin(SheetFrame.OfTotals(stations: 3, registered: 900));
        var claim = new Claim(Name) { [Name] = 3, ["BEN"] = 2 };
        var layout = TallyCsv.LayoutOf(Table);
        var plain = new CsvLayout
        {
            Levels = [new() { Name = "t", Code = ["t"] }],
            Selections = [new() { Columns = ["A"] }, new() { Columns = ["BEN"] }],
        };
        var read = TallyCsv.ReadText($"t,A,BEN\n1,x{Escape},1\n2,2,1\n", plain);
        return new(StringComparer.Ordinal)
        {
            ["table"] = () => Table.ToString(),
            ["row"] = () => Table[0].ToString(),
            ["sheet"] = () => Table[0].ToSheet().ToString(),
            ["unit"] = () => Table[0].Unit.ToString(),
            ["path"] = () => Table[0].Unit.Path.ToString(),
            ["tree"] = () => Table.Units.ToString(),
            ["level"] = () => Table.Units.Levels[^1].ToString(),
            ["contest"] = () => Table.Contest.ToString(),
            ["selection"] = () => Table.Contest.Selections[0].ToString(),
            ["candidate"] = () => Table.Contest.Candidates[0].ToString(),
            ["provenance"] = () => new Provenance(Name, 1, null, null).ToString(),
            ["totals"] = () => Table.Totals().ToString(),
            ["roll-up"] = () => Table.RollUp("level" + Name).ToString(),
            ["unit totals"] = () => Table.RollUp("level" + Name)[0].ToString(),
            ["partial"] = () => Partial().ToString(),
            ["claim"] = () => claim.ToString(),
            ["claim check"] = () => Table.CheckClaim(claim, SheetFrame.OfTotals(3, 900)).ToString(),
            ["verdict"] = () => margin.Verdict.ToString(),
            ["reasons"] = () => string.Join(' ', margin.Verdict.Reasons),
            ["assessment"] = () => margin.ToString(),
            ["bound"] = () => margin.Bounds.Between(Name, "BEN").ToString(),
            ["reject"] = () => read.Reading.Rejects[0].ToString(),
            ["layout"] = () => layout.ToString(),
            ["level of a layout"] = () => layout.Levels[0].ToString(),
            ["selection of a layout"] = () => layout.Selections[0].ToString(),
            ["report"] = () => AuditReport.Of(Table, new() { SourceName = Name }).ToText(),
            ["report in Spanish"] = () => AuditReport.Of(Table).ToText(ReportLanguage.Spanish),
            ["picture"] = () => Table.PlotFingerprint(Name).ToString(),
            ["cell"] = () => CellValue.Text(Name).ToString(),
            ["column"] = () => new ReportColumn(Name, ColumnKind.Text).ToString(),
            ["pair"] = () => new ReportPair(Name, Name).ToString(),
            ["no such selection"] = () => Message(() => Table.VotesOf(Name + "?")),
            ["no such selection among these"] = () => Message(() => Table.VotesOf("?")),
            ["no such level"] = () => Message(() => Table.RollUp(Name + "?")),
            ["no such candidate"] = () => Message(() => Table.Totals().VotesByCandidate(Name + "?")),
            ["selection twice"] = () => Message(() => _ = new Contest(new Selection(Name), new(Name))),
            ["layout not proved"] = () => Message(() => TallyCsv.ReadText($"a{Escape},b\nx,y\n")),
            ["no such column"] = () => Message(() => TallyCsv.ReadText(
                "t,A\n1,2\n", plain with { Selections = [new() { Columns = [Name] }] })),
            ["strict"] = () => Message(() => TallyCsv.ReadText(
                $"t,A,BEN\n1,x{Escape},1\n", plain, new() { Strict = true })),
            ["claim of others"] = () => Message(
                () => Table.CheckClaim(new Claim(Name) { ["?" + Name] = 1 }, SheetFrame.OfTotals(3, 900))),
            ["layout with an unknown key"] = () => Message(
                () => CsvLayout.Parse($$"""{"levels":[],"selections":[],"a\u001b\u202e":1}""")),
            ["claim with an unknown key"] = () => Message(
                () => Claim.Parse($$"""{"name":"a","votes":{},"a\u001b\u202e":1}""")),
            ["language"] = () => Message(() => ReportLanguage.FromCode(Name)),
        };
    }

    private static string Message(Action action) => Record.Exception(action)!.Message;

    private static PartialTally Partial()
    {
        var partial = new PartialTally(Table.Contest);
        partial.Add(Table);
        return partial;
    }

    private static TallyTable Made()
    {
        var contest = new Contest(new Selection(Name) { Name = Name, Candidate = Name }, new("BEN")) { Name = Name };
        var builder = new TallyTable.Builder(contest, ["level" + Name, "sheet" + Name]);
        builder.NameUnit(new("code" + Name), "name" + Name);
        for (int sheet = 0; sheet < 3; sheet++)
        {
            builder.Add(new()
            {
                Unit = new("code" + Name),
                Code = Name + sheet,
                Registered = 300,
                Valid = 200,
                Votes = [120 + sheet, 80 - sheet],
            });
        }

        return builder.Build();
    }
}
