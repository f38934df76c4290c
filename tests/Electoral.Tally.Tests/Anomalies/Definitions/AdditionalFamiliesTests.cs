using System.Text.Json;

namespace Electoral.Tally.Tests.Anomalies.Definitions;

/// <summary>Where a family of the caller appears beside those of the library.</summary>
public sealed class AdditionalFamiliesTests
{
    private static readonly TallyTable Sheets =
        new SyntheticElection { Levels = [new("state", 2), new("centre", 60)] }.Generate();

    private static AnomalyFamilyDefinition FamilyOf(double p) => new(
        "own", new("Own"), [new OwnTest("own.a", input => OwnTest.Found(input, p)) { On = AnomalyTestSubject.Sheets }]);

    [Fact]
    public void The_battery_adjusts_for_it()
    {
        var without = Sheets.TestAnomalies(new() { Families = AnomalyFamilies.Digits });
        var with = Sheets.TestAnomalies(new()
        {
            Families = AnomalyFamilies.Digits,
            AdditionalFamilies = [FamilyOf(1e-6)],
        });
        Assert.Equal(["digits", "own"], with.Families.Select(family => family.Name));
        Assert.Equal(AnomalyVerdict.AnomalyFound, with.Families[1].Verdict);
        Assert.Equal(2e-6, with.Families[1].AdjustedPValue!.Value.Value, 1e-12);
        var (alone, beside) = (without.FoundNothing[0], with.FoundNothing[0]);
        Assert.Equal(
            Math.Min(1, 2 * alone.AdjustedPValue.Value), Math.Min(1, beside.AdjustedPValue.Value), 1e-9);
        Assert.Equal(2e-6, with.Found.Single().AdjustedPValue.Value, 1e-12);
    }

    [Fact]
    public void Calibration_measures_it_and_takes_its_evidence_where_it_is_above_the_level()
    {
        var calibration = Sheets.CalibrateAnomalies(new()
        {
            Replicates = 20,
            AdditionalFamilies = [FamilyOf(0.01)],
        });
        Assert.Equal(1, calibration.Tests.Single(test => test.Test == "own.a").FalseAlarms.Value);
        var report = Sheets.TestAnomalies(new() { AdditionalFamilies = [FamilyOf(0.01)], Calibration = calibration });
        Assert.Equal(AnomalyVerdict.DescriptiveOnly, report.Families[^1].Verdict);
    }

    [Fact]
    public void The_audit_report_shows_it_in_both_languages_and_in_json()
    {
        var options = new AnomalyBatteryOptions
        {
            Families = AnomalyFamilies.Shape,
            AdditionalFamilies = [FamilyOf(1e-6)],
        };
        var report = AuditReport.Of(Sheets, new() { Anomalies = options });
        Assert.Contains("Own {test}", report.ToText(), StringComparison.Ordinal);
        Assert.Contains("Prueba", report.ToText(ReportLanguage.Spanish), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(report.ToJson());
        var own = json.RootElement.GetProperty("anomalies").GetProperty("families")[1];
        Assert.Equal("own", own.GetProperty("name").GetString());
        Assert.Equal("own.a", own.GetProperty("tests")[0].GetProperty("id").GetString());
    }
}
