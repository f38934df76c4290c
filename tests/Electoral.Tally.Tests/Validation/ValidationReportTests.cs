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
        using (var json = new Utf8JsonWriter(stream)) JsonSerializer.Serialize(json, report);
        var rules = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement.GetProperty("rules");
        Assert.Equal(ValidationRules.BuiltIn.Count, rules.GetArrayLength());
        Assert.Equal(1, rules.EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == "votes-valid")
            .GetProperty("sheets").GetInt32());
    }

    [Fact]
    public void JSON_lists_every_finding_with_its_suggestion()
    {
        var report = Of(Sheet("1", a: 213, b: 40, valid: 163, ballots: 166, registered: 500)).Validate();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) JsonSerializer.Serialize(json, report);
        var findings = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("findings");
        Assert.Equal(report.Findings.Count(), findings.GetArrayLength());
        var first = findings[0];
        Assert.Equal(
            ("votes-valid", "1", "1", 0, 253, 163, 90, "TransposedDigits"),
            (first.GetProperty("rule").GetString(), first.GetProperty("unit")[0].GetString(),
                first.GetProperty("sheet").GetString(), first.GetProperty("row").GetInt32(),
                first.GetProperty("found").GetInt32(), first.GetProperty("expected").GetInt32(),
                first.GetProperty("difference").GetInt32(),
                first.GetProperty("suggestion").GetProperty("pattern").GetString()));
        Assert.Equal(
            123, first.GetProperty("suggestion").GetProperty("changes")[0].GetProperty("suggested").GetInt32());
    }

    [Fact]
    public void CSV_has_a_row_for_each_finding_and_no_text_that_a_spreadsheet_would_compute()
    {
        var table = Of(
            Sheet("=1+1", valid: 90, ballots: 93, image: "https://example.org/a,b"), Sheet("2", unit: "u \"x\""),
            Sheet("3", unit: "u \"x\"", valid: 90, ballots: 93));
        var report = table.Validate(new() { ControlTotals = [new(UnitPath.Root, "A", 181)] });
        string[] lines = Csv(report, null).Split('\n');
        Assert.Equal(
            "rule,severity,unit:unit,sheet:station,field,found,expected,difference,other,image,what,suggestion",
            lines[0]);
        Assert.Equal(
            "votes-valid,contradiction,1,'=1+1,valid,100,90,10,,\"https://example.org/a,b\","
            + "The selections add up to 100; the sheet gives 90 valid votes (difference 10).,", lines[1]);
        Assert.StartsWith(
            "votes-valid,contradiction,\"u \"\"x\"\"\",3,valid,", lines[2], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith(
            "control-total,contradiction,,,A,180,181,-1,,,", StringComparison.Ordinal));
        Assert.Equal(report.Findings.Count() + 2, lines.Length);
        string spanish = Csv(report, ReportLanguage.Spanish, new() { Delimiter = ';', FormulaGuard = false });
        Assert.Contains("votes-valid;contradiction;1;=1+1;valid;100;90;10;;", spanish, StringComparison.Ordinal);
        Assert.Contains("Las opciones suman 100", spanish, StringComparison.Ordinal);
    }

    [Fact]
    public void CSV_is_saved_as_a_whole_or_not_at_all()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("tally-validation").FullName, "findings.csv");
        var report = Table.Validate();
        report.SaveCsv(path);
        Assert.Equal(Csv(report, null), File.ReadAllText(path));
        Assert.Throws<ArgumentException>(() => report.SaveCsv(""));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void An_audit_reports_the_rules_where_it_is_asked_for_them()
    {
        var audit = Table.Audit(new() { Validation = new(), Frame = SheetFrame.OfStations(Of(Sheet("1"))) });
        var section = Assert.Single(audit.Describe(), section => section.Id == "validation");
        Assert.Contains("Not on the roll", section.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "3 of 4 sheets have statements that cannot all be true.", audit.ToText().ReplaceLineEndings(" "),
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(audit.ToJson());
        var rules = json.RootElement.GetProperty("validation").GetProperty("rules");
        Assert.Equal(ValidationRules.BuiltIn.Count, rules.GetArrayLength());
        var byId = rules.EnumerateArray().ToDictionary(rule => rule.GetProperty("id").GetString()!);
        Assert.Equal("Contradiction", byId["outside-frame"].GetProperty("severity").GetString());
        Assert.Equal(3, byId["outside-frame"].GetProperty("sheets").GetInt32());
        Assert.Equal(JsonValueKind.Null, byId["image-missing"].GetProperty("sheets").ValueKind);
        Assert.Contains("Fuera del padrón", audit.ToHtmlPage(ReportLanguage.Spanish), StringComparison.Ordinal);
        Assert.DoesNotContain(Table.Audit().Describe(), one => one.Id == "validation");
    }

    [Fact]
    public void A_rule_may_ask_for_the_roll_and_find_units()
    {
        var own = ValidationRule.Of(
            "large-part", FindingSeverity.Unusual, new("More than a third of the roll"),
            (sheet, input) => sheet.Registered * 3 > input.Coverage!.Frame.Registered);
        var report = Table.Validate(new()
        {
            Rules = [own, new SmallUnits()],
            Frame = SheetFrame.OfTotals(4, 590),
        });
        Assert.Equal([0, 1, 3], report["large-part"].Rows);
        var finding = Assert.Single(report["small-unit"].Findings);
        Assert.Equal((null, "2", "2: The unit 2 has 250 registered voters."),
            (finding.Row, finding.Unit.ToString(), finding.ToString()));
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
    public void Estimates_with_and_without_the_sheets_stand_side_by_side_where_they_are_asked_for()
    {
        var whole = new SyntheticElection { Levels = [new("state", 4), new("centre", 60)] }.Generate();
        var published = whole.Where(row => row.Index % 5 != 0);
        var report = published.Validate(new()
        {
            Frame = SheetFrame.OfStations(whole),
            Rules =
            [
                ValidationRule.Of("first", FindingSeverity.Unusual, new("One of ten"), row => row.Index % 10 == 3),
            ],
        });
        Assert.Null(report.Without(report.Findings).EstimatesBefore);
        var effect = report.Without(report.Findings, new() { Bootstrap = new() { Replicates = 100 } });
        var (before, after) = (effect.EstimatesBefore!, effect.EstimatesAfter!);
        Assert.Equal(
            published.AssessMargin(report.Options.Frame!).Estimate()![EstimationMethod.CombinedRatio].MarginShare,
            before[EstimationMethod.CombinedRatio].MarginShare);
        Assert.NotEqual(
            before[EstimationMethod.CombinedRatio].MarginShare, after[EstimationMethod.CombinedRatio].MarginShare);
        Assert.Contains($"Estimated lead of {before.Leader.Name} over", effect.ToString(), StringComparison.Ordinal);
        string spanish = effect.Describe(ReportLanguage.Spanish).ToString();
        Assert.Contains("Ventaja estimada", spanish, StringComparison.Ordinal);
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

    private static string Csv(ValidationReport report, IFormatProvider? language, CsvWriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        report.WriteCsv(stream, options, language);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class SmallUnits() : ValidationRule("small-unit", FindingSeverity.Unusual)
    {
        public override ReportText Title { get; } = new("Few registered voters");

        public override ReportText Compares { get; } = new("The registered voters of each unit with 300.");

        public override ReportText Sentence { get; } = new("The unit {3} has {0:N0} registered voters.");

        protected internal override void Check(ValidationInput input, FindingCollector findings)
        {
            foreach (var unit in input.Table.RollUp("unit"))
            {
                long? voters = unit.Totals.Registered;
                if (voters < 300) findings.AddUnit(unit.Unit.Path, "registered", voters);
            }
        }
    }
}
