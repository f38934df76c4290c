using System.Text;
using System.Text.Json;
using Electoral.Tally.Validation;
using static Electoral.Tally.Tests.Validation.SmallTable;

namespace Electoral.Tally.Tests.Validation;

public class ValidationReportTests
{
    private static readonly TallyTable Table = Of(
        Sheet("1"), Sheet("2", valid: 90, ballots: 93), Sheet("3", unit: "2", registered: 50), Sheet("4", unit: "2"));

    [Fact]
    public void Findings_are_counted_by_rule_by_severity_and_by_unit()
    {
        var report = Table.Validate();
        Assert.Equal([1, 2], report.RowsWith(FindingSeverity.Contradiction));
        var units = report.At("unit");
        Assert.Equal(["1", "2"], units.Select(unit => unit.Unit.Code));
        Assert.Contains(KeyValuePair.Create("votes-valid", 1), units[0].ByRule);
        Assert.Contains(KeyValuePair.Create("ballots-registered", 1), units[1].ByRule);
        Assert.Throws<ArgumentException>(() => report["no-such-rule"]);
    }

    [Fact]
    public void Text_and_JSON_carry_every_rule_in_both_languages()
    {
        var report = Table.Validate();
        string english = report.ToString(), spanish = report.Describe(ReportLanguage.Spanish).ToString();
        Assert.Contains("The selections add up to 100; the sheet gives 90 valid votes (difference 10).", english,
            StringComparison.Ordinal);
        Assert.Contains("Las opciones suman 100", spanish, StringComparison.Ordinal);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) report.WriteJson(json);
        var rules = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement.GetProperty("rules");
        Assert.Equal(ValidationRules.BuiltIn.Count, rules.GetArrayLength());
        Assert.Equal(1, rules.EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "votes-valid")
            .GetProperty("sheets").GetInt32());
    }

    [Fact]
    public void Sheets_that_were_found_can_be_left_out_and_what_changes_is_said()
    {
        var report = Table.Validate(new() { Frame = SheetFrame.OfTotals(4, 800) });
        var effect = report.Without(report["votes-valid"].Findings);
        Assert.Equal((1, 3), (effect.SheetsLeftOut, effect.After.Count));
        Assert.Equal(-20, effect.TotalsAfter.Lead - effect.TotalsBefore.Lead);
        Assert.Equal(4, effect.Before.Count);
        Assert.NotNull(effect.MarginAfter);
        Assert.Contains("Sheets left out", effect.ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Of(Sheet("1")).Validate().Without(report.Findings));
    }

    [Fact]
    public void Rules_of_ones_own_stand_beside_the_library_s()
    {
        var own = ValidationRule.Of(
            "many-invalid", FindingSeverity.Unusual, new("Many invalid votes"), row => row.Invalid * 20 > row.Valid);
        var report = Of(Sheet("1"), Sheet("2", invalid: 30))
            .Validate(new() { Rules = [.. ValidationRules.BuiltIn, own] });
        Assert.Equal(["1/2"], report["many-invalid"].Findings.Select(finding => finding.Subject));
        Assert.Throws<ArgumentException>(() => new ValidationOptions { Rules = [own, own] });
        Assert.Throws<ArgumentException>(() =>
            ValidationRule.Of("Many", FindingSeverity.Unusual, new("x"), _ => true));
    }

    [Fact]
    public void Options_refuse_what_no_rule_can_use()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { TurnoutLimit = 1.1m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { SelectionShareLimit = -0.1m });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ValidationOptions { MinimumVotes = -1 });
        Assert.Throws<ArgumentException>(() => Table.Validate(new() { Issued = "issued" }));
        var stop = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => Table.Validate(null, stop));
    }
}
