using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>A claim whose own numbers contradict each other is impossible before any sheet is asked.</summary>
public sealed class ClaimAgainstItselfTests
{
    private const string Folder = "22-claim-against-itself";

    private static readonly SheetFrame Frame = SheetFrame.OfTotals(stations: 3, registered: 1_050);

    [Fact]
    public void Votes_beyond_the_valid_ones_are_impossible()
    {
        var check = Sheets().CheckClaim(Claim.Load(CaseFiles.Field(Folder, "claim.json")), Frame);
        Assert.Equal((ClaimVerdict.Impossible, true), (check.Verdict, check.ContradictsItself));
        Assert.Equal("votes-exceed-valid", check.Reasons[0].Code);
        Assert.Contains("620", check.Reasons[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("600", check.Reasons[0].ToString(), StringComparison.Ordinal);
        Assert.Empty(check.Arithmetic);
        Assert.Contains("suman 620", check.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }

    [Fact]
    public void The_audit_says_so_in_its_summary_and_in_its_json()
    {
        var options = new AuditOptions { Frame = Frame, Claim = Claim.Load(CaseFiles.Field(Folder, "claim.json")) };
        var report = AuditReport.Of(Sheets(), options);
        string text = Line(report.ToString()), spanish = Line(report.ToText(ReportLanguage.Spanish));
        Assert.Contains("whatever any sheet says. The claim contradicts itself", text, StringComparison.Ordinal);
        Assert.Contains("digan lo que digan las actas. El anuncio se contradice", spanish, StringComparison.Ordinal);
        Assert.DoesNotContain("at least 0 of the sheets", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report.ToJson());
        var claim = json.RootElement.GetProperty("claim");
        Assert.True(claim.GetProperty("contradictsItself").GetBoolean());
        Assert.Equal("votes-exceed-valid", claim.GetProperty("reasons")[0].GetProperty("code").GetString());
    }

    public static TheoryData<string, string> Contradictions => new()
    {
        { """{"votes": {"ANA": 601}, "valid": 600}""", "votes-exceed-valid" },
        { """{"votes": {"ANA": 380, "BEN": 220}, "valid": 600, "ballotsCast": 599}""", "votes-exceed-ballots" },
        { """{"votes": {"ANA": 380, "BEN": 220}, "ballotsCast": 599}""", "votes-exceed-ballots" },
        { """{"votes": {"ANA": 360}, "valid": 600, "invalid": 20, "ballotsCast": 610}""", "votes-exceed-ballots" },
        { """{"votes": {"ANA": 380, "BEN": 220}, "registeredTotal": 599}""", "ballots-exceed-registered" },
        { """{"votes": {"ANA": 380}, "valid": 600, "registeredTotal": 599}""", "ballots-exceed-registered" },
        { """{"votes": {"ANA": 380}, "valid": 600, "invalid": 9, "registered": 608}""", "ballots-exceed-registered" },
        { """{"votes": {"ANA": 1}, "registeredTotal": 900, "registered": 800}""", "covers-more-than-registered" },
        { """{"votes": {"ANA": 380, "BEN": 220}, "stations": 0}""", "ballots-without-stations" },
        { """{"votes": {"ANA": 380, "BEN": 220}, "percentages": {"ANA": 63.3, "BEN": 38.7}}""",
            "percentages-exceed-whole" },
        { """{"votes": {"ANA": 380, "BEN": 220}, "percentages": {"ANA": 51.2, "BEN": 44.2}}""",
            "percentage-contradicts-count" },
        { """{"votes": {"ANA": 380, "BEN": 220}, "percentages": {"ANA": 70.0}}""", "percentage-contradicts-count" },
        { """{"votes": {"ANA": 0, "BEN": 220}, "percentages": {"ANA": 0.1}}""", "percentage-contradicts-count" },
        { """{"votes": {"ANA": 380}, "valid": 600, "percentagesOf": "valid", "percentages": {"ANA": 63.4}}""",
            "percentage-contradicts-count" },
        { """{"votes": {"ANA": 9}, "ballotsCast": 70, "percentagesOf": "ballotsCast", "percentages": {"ANA": 9}}""",
            "percentage-contradicts-count" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void So_is_every_other_contradiction(string members, string code)
    {
        var check = Sheets().CheckClaim(Claim.Parse($$"""{"name": "c", {{members[1..]}}"""), Frame);
        Assert.Equal((ClaimVerdict.Impossible, true), (check.Verdict, check.ContradictsItself));
        Assert.Equal(code, check.Reasons[0].Code);
        Assert.NotEqual(check.Reasons[0].ToString(), check.Reasons[0].ToString(null, ReportLanguage.Spanish));
    }

    [Theory]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "valid": 640}""")]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "valid": 600, "ballotsCast": 600, "registered": 600}""")]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "valid": 600, "invalid": 5, "ballotsCast": 640}""")]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "percentages": {"ANA": 63.3, "BEN": 36.7}}""")]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "percentages": {"ANA": 63, "BEN": 37}}""")]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "percentages": {"ANA": 63.3, "BEN": 36.6}}""")]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "valid": 600, "percentages": {"ANA": 59.38, "BEN": 34.38}}""")]
    [InlineData("""{"votes": {"ANA": 380, "BEN": 220}, "valid": 600, "percentages": {"ANA": 36.2, "BEN": 21.0}}""")]
    [InlineData("""{"votes": {"ANA": 379}, "valid": 600, "percentagesOf": "valid", "percentages": {"ANA": 63.2}}""")]
    public void What_can_be_true_is_no_contradiction(string members)
    {
        var check = Sheets().CheckClaim(Claim.Parse($$"""{"name": "c", {{members[1..]}}"""), Frame);
        Assert.False(check.ContradictsItself, string.Join(" ", check.Reasons));
    }

    [Fact]
    public void Blank_votes_that_are_valid_explain_a_difference_and_never_use_up_votes()
    {
        var contest = new Contest(new("ANA"), new("BEN")) { BlankIsValid = true };
        var builder = new TallyTable.Builder(contest, ["table"]);
        builder.Add(new() { Code = "1", Registered = 500, Blank = 20, Votes = [180, 120] });
        var sheets = builder.Build();
        var frame = SheetFrame.OfTotals(1, 500);
        var claim = new Claim("c") { ["ANA"] = 180, ["BEN"] = 120, Valid = 320 };
        Assert.Equal(ClaimVerdict.Feasible, sheets.CheckClaim(claim, frame).Verdict);
        claim = new Claim("c") { ["ANA"] = 180, ["BEN"] = 141, Valid = 320 };
        Assert.True(sheets.CheckClaim(claim, frame).ContradictsItself);
    }

    [Fact]
    public void A_bulletin_takes_its_numbers_along()
    {
        var bulletin = new Bulletin("b")
        {
            ["ANA"] = 380,
            ["BEN"] = 220,
            Valid = 600,
            Invalid = 30,
            BallotsCast = 620,
            Percentages = new Dictionary<string, decimal> { ["ANA"] = 63.3m, ["turnout"] = 59.1m },
        };
        var check = Sheets().CheckClaim(bulletin.ToClaim(), Frame);
        Assert.Equal(["votes-exceed-ballots"], check.Reasons.Select(reason => reason.Code));
        Assert.Equal(["ANA"], bulletin.ToClaim().Percentages.Keys);
    }

    [Fact]
    public void A_percentage_that_is_of_something_else_is_said_and_does_not_judge()
    {
        var claim = Claim.Parse(
            """{"name": "c", "votes": {"ANA": 380}, "valid": 600, "percentages": {"ANA": 59.38}}""");
        var check = Sheets().CheckClaim(claim, Frame);
        Assert.Equal(ClaimVerdict.Feasible, check.Verdict);
        Assert.Equal(["percentage-differs"], check.Arithmetic.Select(problem => problem.Code));
        Assert.Contains("63.333333 % of 600, but 59.38 %", check.Arithmetic[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Stations_with_more_ballots_than_voters_raise_what_a_claim_may_hold()
    {
        var contest = new Contest(new("ANA"), new("BEN"));
        var builder = new TallyTable.Builder(contest, ["table"]);
        builder.Add(new() { Code = "1", Registered = 0, Votes = [90, 60] });
        builder.Add(new() { Code = "2", Registered = 200, Votes = [80, 70] });
        var sheets = builder.Build();
        var frame = SheetFrame.OfTotals(3, 300);
        var claim = new Claim("c") { ["ANA"] = 200, ["BEN"] = 150, RegisteredTotal = 200 };
        var check = sheets.CheckClaim(claim, frame);
        Assert.DoesNotContain("ballots-exceed-registered", check.Reasons.Select(reason => reason.Code));
        claim = new Claim("c") { ["ANA"] = 201, ["BEN"] = 150, RegisteredTotal = 200 };
        check = sheets.CheckClaim(claim, frame);
        Assert.Equal("ballots-exceed-registered", check.Reasons[0].Code);
        Assert.Contains("ballots-within-register", check.Premises.Select(premise => premise.Code));
    }

    [Fact]
    public void An_allowance_for_stations_lifts_the_register()
    {
        var claim = new Claim("c") { ["ANA"] = 380, ["BEN"] = 240, RegisteredTotal = 619 };
        var options = new ClaimOptions { Limits = new() { AllowancePerStation = 10 } };
        var check = Sheets().CheckClaim(claim, Frame, options);
        Assert.False(check.ContradictsItself);
        Assert.Contains("ballots-beyond-registered", check.Arithmetic.Select(problem => problem.Code));
    }

    [Fact]
    public void Claimed_ballots_are_held_against_the_sheets_too()
    {
        var claim = new Claim("c") { ["ANA"] = 360, ["BEN"] = 220, BallotsCast = 1_051 };
        var check = Sheets().CheckClaim(claim, SheetFrame.OfTotals(2, 1_000));
        Assert.Equal(["excess"], check.Reasons.Select(reason => reason.Code));
        Assert.Contains("ballots cast: 1,051 claimed", check.Reasons[0].ToString(), StringComparison.Ordinal);
        claim = new Claim("c") { ["ANA"] = 360, BallotsCast = 579 };
        check = Sheets().CheckClaim(claim, Frame);
        Assert.Equal(("shortfall", 1L), (check.Reasons[0].Code, check.Ballots!.Shortfall));
    }

    private static string Line(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TallyTable Sheets() => TallyCsv.Read(
        CaseFiles.Field(Folder, "sheets.csv"), CsvLayout.Load(CaseFiles.Field(Folder, "sheets.layout.json")));
}
