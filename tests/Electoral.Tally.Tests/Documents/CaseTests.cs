using System.Globalization;
using System.Text.RegularExpressions;

namespace Electoral.Tally.Tests.Documents;

/// <summary>The worked case against the sheets themselves; what is on its page is compared, not repeated.</summary>
public sealed class CaseTests
{
    private static readonly string Page = File.ReadAllText(Repository.File("docs", "case-venezuela-2024.md"));
    private static readonly SheetFrame Whole = SheetFrame.OfTotals(stations: 30_026, registered: 21_321_805);
    private static readonly Claim Second = new("second") { ["NM"] = 6_408_844, ["EG"] = 5_326_104 };

    [Fact]
    public void The_totals_by_state_are_those_of_the_sheets()
    {
        var states = Sheets().RollUp("state");
        string[] written = [.. Regex.Matches(Page, @"^    \p{L}[\p{L} ]*((,\d+){6})\r?$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value.TrimStart(','))];
        Assert.Equal(24, written.Length);
        Assert.Equal(states.Select(Row), written);
    }

    [Fact]
    public void The_figures_are_those_of_the_sheets()
    {
        var sheets = Sheets();
        var margin = sheets.AssessMargin(Whole);
        Shows("lead in the worst case", margin.Bounds.Margin!.LeadMin!.Value, "Decided");
        Shows("lead on the sheets", margin.Bounds.Margin.Lead);
        Shows("turnout needed at", margin.Bounds.Margin.TurnoutToTie!.Value.ToString("P2", Invariant));
        Assert.Equal(0, margin.CapacityTest.Exceeding);
        Assert.Null(margin.Sensitivity!.TippingDelta);
        ShowsClaim(sheets, Second, "second bulletin, read as all stations", withSheets: false);
        Shows("sheets that would have to be", sheets.CheckClaim(Second, Whole).FewestFalseSheets);
        ShowsClaim(sheets, Second.Covering(29_086), "second bulletin, read as 29,086");
        var voters = new Claim("second") { ["NM"] = 6_408_844, ["EG"] = 5_326_104, RegisteredTotal = 20_654_431 };
        ShowsClaim(sheets, voters, "second bulletin, read as 20,654,431");
        var first = new Claim("first") { ["NM"] = 5_150_092, ["EG"] = 4_445_978, Stations = 24_021 };
        ShowsClaim(sheets, first, "first bulletin, read as 24,021");
        long inside = sheets.CheckClaim(first, Whole).LeastCollectedInside!.Value;
        Assert.Contains(inside.ToString("N0", Invariant), Page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_anomaly_tests_find_is_what_the_page_says()
    {
        var report = Sheets().TestAnomalies();
        Assert.DoesNotContain(report.Families, family => family.Verdict == AnomalyVerdict.AnomalyFound);
        Assert.Empty(report.FlaggedRows);
        var test = report.FoundNothing.Single(
            finding => finding.Test.Id == "centres.odd-sheets" && finding.Test.Selection == "EG").Test;
        string comparisons = $"({test.N.ToString("N0", Invariant)} sheets";
        Assert.Contains(comparisons, Page.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void It_takes_no_side() =>
        Assert.DoesNotMatch("(?i)fraud|stolen|rigged|regime|dictator", Page);

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static TallyTable Sheets() => TallyCsv.Read(Repository.Data("venezuela-2024", "actas.csv"));

    private static string Row(UnitTotals state)
    {
        var totals = state.Totals;
        long first = totals.VotesOf("EG")!.Value, second = totals.VotesOf("NM")!.Value;
        long others = totals.Votes.Sum(votes => votes.Sum) - first - second;
        return string.Create(
            Invariant, $"{totals.Sheets},{totals.Registered},{totals.Invalid},{first},{second},{others}");
    }

    private static void ShowsClaim(TallyTable sheets, Claim claim, string label, bool withSheets = true)
    {
        var check = sheets.CheckClaim(claim, Whole);
        Shows(label, check.Shortfall["EG"], check.Verdict.ToString());
        if (withSheets) Shows(label, check.FewestFalseSheets);
    }

    private static void Shows(string label, long number, string word = "") =>
        Shows(label, number.ToString("N0", Invariant), word);

    /// <summary>The row of the page's table that begins so shows the figure.</summary>
    private static void Shows(string label, string figure, string word = "")
    {
        string row = Assert.Single(
            Page.Split('\n'), line => Regex.IsMatch(line, $@"^\| {Regex.Escape(label)}[^|]* \| [^|]+ \|"));
        Assert.Contains(figure, row, StringComparison.Ordinal);
        Assert.Contains(word, row, StringComparison.Ordinal);
    }
}
