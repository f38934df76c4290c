using Electoral.Tally.Validation;
using static Electoral.Tally.Tests.Validation.SmallTable;

namespace Electoral.Tally.Tests.Validation;

/// <summary>Each rule finds the sheet that breaks it, with its numbers, and not the one beside it.</summary>
public class ValidationRuleTests
{
    [Fact]
    public void Votes_that_do_not_add_up_are_found_with_both_sums() =>
        Only(Of(Sheet("1"), Sheet("2", valid: 90, ballots: 93)), "votes-valid", "2", 100, 90, 10);

    [Fact]
    public void Ballots_that_are_not_the_sum_of_their_parts_are_found() =>
        Only(Of(Sheet("1"), Sheet("2", ballots: 110)), "valid-ballots", "2", 103, 110, -7);

    [Fact]
    public void More_ballots_than_registered_voters_are_found() =>
        Only(Of(Sheet("1"), Sheet("2", registered: 101)), "ballots-registered", "2", 103, 101, 2);

    [Fact]
    public void More_valid_votes_than_registered_voters_are_found_where_ballots_are_unknown()
    {
        var table = Of(
            Sheet("1") with { BallotsCast = null, Invalid = null, Registered = 99 },
            Sheet("2") with { BallotsCast = null, Invalid = null });
        Only(table, "ballots-registered", "1", 100, 99, 1);
    }

    [Fact]
    public void A_missing_count_is_neither_zero_nor_found()
    {
        var table = Of(
            Sheet("1"), Sheet("2") with { Valid = null }, Sheet("3") with { Votes = [null, 40] },
            Sheet("4") with { Registered = null }, Sheet("5") with { BallotsCast = null });
        var report = table.Validate();
        Assert.All(report.Rules.Where(rule => rule.Rule.Severity == FindingSeverity.Contradiction),
            rule => Assert.Empty(rule.Findings));
    }

    [Theory]
    [InlineData(100, 103, 1)]
    [InlineData(120, 99, 1)]
    [InlineData(90, 95, 2)]
    [InlineData(120, 103, 0)]
    public void The_ledger_of_ballots_is_compared_step_by_step(int issued, int returned, int findings)
    {
        var table = Of(Sheet("1", ledger: (issued, returned)), Sheet("2", ledger: (200, 150)));
        if (findings == 2) table = Of(Sheet("1", ledger: (issued, returned), a: 80), Sheet("2", ledger: (200, 150)));
        var report = table.Validate(new() { Issued = "issued", Returned = "returned" });
        Assert.Equal(findings, report["ballot-ledger"].Findings.Count);
        Assert.All(report["ballot-ledger"].Findings, finding => Assert.Equal(0, finding.Row));
    }

    [Fact]
    public void A_sheet_off_the_roll_and_one_with_other_registered_voters_are_found()
    {
        var roll = Of(Sheet("1"), Sheet("2", registered: 210));
        var report = Of(Sheet("1"), Sheet("2"), Sheet("9")).Validate(new() { Frame = SheetFrame.OfStations(roll) });
        Only(report, "outside-frame", "9", null, null, null);
        Only(report, "registered-roll", "2", 200, 210, -10);
    }

    [Fact]
    public void A_printed_total_is_compared_with_the_counted_sheets_of_its_unit()
    {
        var table = Of(
            Sheet("1"), Sheet("2"), Sheet("3", unit: "2"), Sheet("4") with { Status = SheetStatus.Annulled });
        var report = table.Validate(new()
        {
            ControlTotals =
            [
                new(new("1"), "A", 120), new(new("1"), "valid", 201), new(UnitPath.Root, "registered", 600),
            ],
        });
        var finding = Assert.Single(report["control-total"].Findings);
        Assert.Equal(("valid", 200L, 201L, null), (finding.Field, finding.Found, finding.Expected, finding.Row));
        Assert.Contains("The sheets of 1 add up to 200", finding.ToString(), StringComparison.Ordinal);
        Assert.Contains("no count named 'x'", Assert.Throws<ArgumentException>(() =>
            table.Validate(new() { ControlTotals = [new(UnitPath.Root, "x", 1)] })).Message, StringComparison.Ordinal);
        Assert.Contains("no unit 7", Assert.Throws<ArgumentException>(() =>
            table.Validate(new() { ControlTotals = [new(new("7"), "A", 1)] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_votes_are_found_everywhere_and_equal_sheets_only_in_one_unit()
    {
        var table = Of(
            Sheet("1"), Sheet("2"), Sheet("3", unit: "2"), Sheet("4", a: 61), Sheet("5", a: 6, b: 4),
            Sheet("6", a: 6, b: 4), Sheet("7", registered: 201));
        var report = table.Validate();
        Assert.Equal(["1/1", "1/2", "1/7", "2/3"], Subjects(report["equal-votes"]));
        Assert.Equal(["1/1", "1/2"], Subjects(report["repeated-sheet"]));
        Assert.Equal([1, 0], report["repeated-sheet"].Findings.Select(finding => finding.OtherRow!.Value));
    }

    [Fact]
    public void An_image_that_two_sheets_name_and_a_missing_one_are_found()
    {
        var report = Of(
            Sheet("1", image: "a.jpg"), Sheet("2", image: "b.jpg"), Sheet("3", image: "a.jpg"), Sheet("4"))
            .Validate();
        Assert.Equal(["1/1", "1/3"], Subjects(report["image-shared"]));
        Assert.Equal(["1/4"], Subjects(report["image-missing"]));
    }

    [Fact]
    public void A_sheet_that_arrived_too_early_is_found()
    {
        var closed = new DateTime(2024, 7, 28, 18, 0, 0);
        var report = Of(Sheet("1", arrived: closed.AddMinutes(-30)), Sheet("2", arrived: closed.AddMinutes(5)))
            .Validate(new() { PollsClosed = closed });
        var finding = Assert.Single(report["arrival-before-close"].Findings);
        Assert.Equal((0, 30L, 30L), (finding.Row, finding.Found, finding.Difference));
        Assert.EndsWith(
            "The sheet arrived 30 min before the polls closed.", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_the_sum_of_its_unit_is_found_in_a_table_and_in_a_part_of_it()
    {
        TallySheet[] sheets =
        [
            Sheet("1", a: 6_112, b: 4_377, registered: 20_001), Sheet("2", a: 7_031, b: 3_958, registered: 21_407),
            Sheet("3", a: 5_809, b: 4_713, registered: 19_333), Sheet("4", a: 6_640, b: 4_092, registered: 20_750),
        ];
        var sum = Sheet(
            "5", a: sheets.Sum(sheet => sheet.Votes[0]!.Value), b: sheets.Sum(sheet => sheet.Votes[1]!.Value),
            invalid: 12, registered: sheets.Sum(sheet => sheet.Registered!.Value));
        var table = Of([.. sheets, sum, Sheet("1", unit: "2", a: 6_001, b: 4_004, registered: 20_202)]);
        Assert.Equal(["1/5"], Subjects(table.Validate()["sum-of-rows"]));
        Assert.Equal(["1/5"], Subjects(table.Slice(new UnitPath("1")).Validate()["sum-of-rows"]));
        Assert.Empty(Of(sheets).Validate()["sum-of-rows"].Findings);
    }

    [Fact]
    public void A_sum_that_a_form_declares_is_a_rule_by_its_own_names()
    {
        var table = Of(
            Sheet("1", ledger: (160, 57)), Sheet("2", ledger: (160, 60)), Sheet("3", ledger: (160, 57), invalid: null));
        var rule = ValidationRules.Sum("form-c", "issued", ["returned", "A", "B", "invalid"]);
        var report = table.Validate(new() { Rules = [rule] });
        var finding = Assert.Single(report["form-c"].Findings);
        Assert.Equal((1, "issued", 163L, 160L), (finding.Row, finding.Field, finding.Found, finding.Expected));
        Assert.EndsWith(
            "By issued = returned + A + B + invalid it would be 163; the sheet gives 160 (difference 3).",
            finding.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ValidationRules.Sum("form-c", "issued", []));
        Assert.Contains("no count named 'spoilt'", Assert.Throws<ArgumentException>(() =>
            table.Validate(new() { Rules = [ValidationRules.Sum("x", "issued", ["spoilt"])] })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void High_turnout_no_votes_and_uniform_votes_are_unusual()
    {
        var report = Of(
            Sheet("1", registered: 104), Sheet("2", a: 0, b: 0, invalid: 0), Sheet("3", a: 100, b: 0),
            Sheet("4", a: 97, b: 3), Sheet("5", a: 95, b: 5), Sheet("6", a: 9, b: 0)).Validate();
        Assert.Equal(["1/1"], Subjects(report["turnout-limit"]));
        Assert.Equal(["1/2"], Subjects(report["no-votes"]));
        Assert.Equal(["1/3"], Subjects(report["one-selection"]));
        Assert.Equal(["1/4"], Subjects(report["selection-share"]));
        Assert.Equal("A", report["selection-share"].Findings[0].Field);
    }

    [Fact]
    public void A_rule_without_its_counts_says_why_it_is_not_applied()
    {
        var table = Of(Sheet("1") with { BallotsCast = null, Invalid = null, Registered = null });
        var report = table.Validate();
        foreach (string id in new[]
            { "valid-ballots", "ballots-registered", "ballot-ledger", "registered-roll", "turnout-limit" })
        {
            Assert.NotNull(report[id].NotApplicable);
            Assert.Empty(report[id].Findings);
        }
    }

    private static void Only(
        TallyTable table, string rule, string code, long? found, long? expected, long? difference) =>
        Only(table.Validate(), rule, code, found, expected, difference);

    private static void Only(
        ValidationReport report, string rule, string code, long? found, long? expected, long? difference)
    {
        var finding = Assert.Single(report[rule].Findings);
        Assert.Equal(code, report.Table[finding.Row!.Value].Code);
        Assert.Equal((found, expected, difference), (finding.Found, finding.Expected, finding.Difference));
    }

    private static IEnumerable<string> Subjects(RuleResult rule) => rule.Findings.Select(finding => finding.Subject);
}
