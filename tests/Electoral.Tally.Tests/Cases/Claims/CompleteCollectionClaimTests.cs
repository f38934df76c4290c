using System.Text.Json;

namespace Electoral.Tally.Tests.Cases;

/// <summary>Where no station is missing, nothing is said of what missing stations could hold.</summary>
public sealed class CompleteCollectionClaimTests
{
    private const string Sheets = """
        state,table,registered,valid,A,B
        1,1,500,300,180,120
        1,2,500,280,180,100
        """;

    public static TheoryData<SheetFrame> Whole =>
        [SheetFrame.OfStations(Table(Sheets)), SheetFrame.OfTotals(2, 1_000), SheetFrame.OfTotals(2, null)];

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_claim_that_agrees_is_said_to_agree(SheetFrame frame)
    {
        var claim = new Claim("bulletin") { ["A"] = 360, ["B"] = 220 };
        var check = Table(Sheets).CheckClaim(claim, frame);
        Assert.Equal(ClaimVerdict.Feasible, check.Verdict);
        Assert.Equal(
            "Every claimed count is that of the collected sheets, and no station is missing.",
            check.Reasons[0].ToString());
        Assert.Contains(check.Premises, premise => premise.ToString() == "Premise: no station is missing.");
        var report = AuditReport.Of(Table(Sheets), new() { Frame = frame, Claim = claim });
        foreach (var language in (ReportLanguage[])[ReportLanguage.English, ReportLanguage.Spanish])
        {
            string text = Flat(report.Describe(language)[0].ToString());
            Assert.DoesNotContain("missing stations", text, StringComparison.Ordinal);
            Assert.DoesNotContain("mesas faltantes", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_claim_of_more_votes_is_impossible_without_a_word_of_missing_stations(SheetFrame frame)
    {
        var check = Table(Sheets).CheckClaim(new("bulletin") { ["A"] = 380, ["B"] = 240 }, frame);
        Assert.Equal(ClaimVerdict.Impossible, check.Verdict);
        Assert.Equal(
            "The claim needs 40 votes beyond those on the sheets, but no station is missing.",
            check.Reasons.Single(reason => reason.Code == "excess-in-all").ToString());
    }

    [Fact]
    public void A_sheet_that_lacks_votes_is_still_told_as_missing()
    {
        var sheets = Table(Sheets.Replace("180,100", "180,", StringComparison.Ordinal));
        var check = sheets.CheckClaim(new("bulletin") { ["A"] = 360, ["B"] = 220 }, SheetFrame.OfStations(sheets));
        Assert.Equal("No count is below the collected sheets, and the missing stations can hold the rest.",
            check.Reasons[0].ToString());
        Assert.Contains(check.Premises, premise => premise.ToString()
            == "1 counted sheet lacks votes and is treated as a missing station.");
    }

    [Fact]
    public void One_thing_is_told_as_one()
    {
        var check = Table(Sheets).CheckClaim(
            new("bulletin") { ["A"] = 300, ["B"] = 220 }, SheetFrame.OfTotals(3, 1_050));
        Assert.EndsWith(
            "At least 1 collected sheet would have to be entirely false.", check.Reasons[0].ToString(),
            StringComparison.Ordinal);
        Assert.Contains(check.Premises, premise => premise.ToString(null, ReportLanguage.Spanish)
            == "Premisa: falta 1 mesa, que tiene a lo sumo 50 votos.");
        var open = Table(Sheets).AssessMargin(SheetFrame.OfTotals(3, null)).Verdict.Reasons[0];
        Assert.StartsWith("1 missing station has no capacity", open.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_share_of_voters_whose_number_is_unknown_is_described()
    {
        var roll = Table("state,table,registered,valid,A,B\n1,1,500,,,\n1,2,500,,,\n2,3,x,,,\n");
        SheetFrame[] frames =
            [SheetFrame.OfTotals(3, null), SheetFrame.OfTotals(null, null), SheetFrame.OfStations(roll)];
        var claim = new Claim("bulletin") { ["A"] = 360, ["B"] = 220, RegisteredShare = 0.95m };
        foreach (var frame in frames)
        {
            var check = Table(Sheets).CheckClaim(claim, frame);
            Assert.Equal(ClaimVerdict.NotExcluded, check.Verdict);
            Assert.Equal("a share of an unknown number of registered voters", check.Coverage.ToString());
            foreach (var reading in Table(Sheets).CheckReadings(claim, frame))
            {
                Assert.NotEmpty(reading.ToString(null, ReportLanguage.Spanish));
            }

            var report = AuditReport.Of(Table(Sheets), new() { Frame = frame, Claim = claim });
            Assert.Contains("una parte de un número desconocido", Flat(report.ToText(ReportLanguage.Spanish)),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_beyond_all_are_written_as_they_are()
    {
        const long most = long.MaxValue;
        var claim = new Claim("bulletin") { ["A"] = most, ["B"] = most };
        var check = Table(Sheets).CheckClaim(claim, SheetFrame.OfTotals(3, 1_050));
        Assert.Contains(
            "needs 18,446,744,073,709,551,034 votes beyond the collected sheets, but the missing stations hold at most "
            + "50: 18,446,744,073,709,550,984 too many",
            check.Reasons.Single(reason => reason.Code == "excess-in-all").ToString(), StringComparison.Ordinal);
        var report = AuditReport.Of(Table(Sheets), new() { Frame = SheetFrame.OfTotals(3, 1_050), Claim = claim });
        using var json = JsonDocument.Parse(report.ToJson());
        var value = json.RootElement.GetProperty("claim").GetProperty("reasons")[0].GetProperty("values")[0];
        Assert.Equal("18446744073709551614", value.GetRawText());
        Assert.NotEqual(0, json.RootElement.GetProperty("claim").GetProperty("premises").GetArrayLength());
    }

    private static TallyTable Table(string text) => TallyCsv.ReadText(text, new()
    {
        Levels = [new() { Name = "state", Code = ["state"] }, new() { Name = "table", Code = ["table"] }],
        Registered = "registered",
        Valid = "valid",
        Selections = ["A", "B"],
    });

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
