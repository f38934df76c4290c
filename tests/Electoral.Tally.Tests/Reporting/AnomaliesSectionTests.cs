using System.Text.Json;

namespace Electoral.Tally.Tests.Reporting;

public sealed class AnomaliesSectionTests
{
    private static readonly TallyTable Swapped =
        new SyntheticElection { Levels = [new("state", 4), new("centre", 900)] }.Generate()
            .Plant(new(IrregularityKind.SwappedColumns) { Share = 0.05, Selection = "A" }).Table;

    [Fact]
    public void The_report_is_the_same_on_any_number_of_threads()
    {
        AuditReport On(int threads) => AuditReport.Of(Swapped, new()
        {
            Frame = SheetFrame.OfTotals(stations: Swapped.Count + 50, registered: null),
            MaxDegreeOfParallelism = threads,
            Anomalies = new() { ListDescriptions = true },
        });
        var (alone, many) = (On(1), On(5));
        Assert.Equal(alone.ToText(), many.ToText());
        Assert.Equal(alone.ToJson(), many.ToJson());
        Assert.Equal(alone.ToHtmlPage(), many.ToHtmlPage());
    }

    [Fact]
    public void The_json_has_the_families_with_their_tests()
    {
        var report = Swapped.TestAnomalies(new() { Level = "state" });
        using var json = JsonDocument.Parse(Audit(new() { Level = "state" }).ToJson());
        var anomalies = json.RootElement.GetProperty("anomalies");
        Assert.Equal(["families", "flaggedSheets"], anomalies.EnumerateObject().Select(member => member.Name));
        Assert.Equal(report.FlaggedRows.Count, anomalies.GetProperty("flaggedSheets").GetInt32());
        var families = anomalies.GetProperty("families");
        Assert.Equal(report.Families.Count, families.GetArrayLength());
        for (int i = 0; i < report.Families.Count; i++)
        {
            Assert.Equal(report.Families[i].Name, families[i].GetProperty("name").GetString());
            Assert.Equal(report.Families[i].Verdict.ToString(), families[i].GetProperty("verdict").GetString());
            var tests = report.Families[i].Family.Tests;
            Assert.Equal(tests.Count, families[i].GetProperty("tests").GetArrayLength());
            for (int j = 0; j < tests.Count; j++) AssertTest(tests[j], families[i].GetProperty("tests")[j]);
        }
    }

    [Fact]
    public void Nothing_is_said_of_tests_that_nobody_asked_for()
    {
        using var json = JsonDocument.Parse(Audit(null).ToJson());
        Assert.False(json.RootElement.TryGetProperty("anomalies", out _));
        Assert.DoesNotContain(Audit(null).Describe(), section => section.Id == "anomalies");
        Assert.Contains(Audit(new()).Describe(), section => section.Id == "anomalies");
        Assert.Contains("4 families with tests that count", Audit(new()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_that_tests_point_out_are_those_that_a_page_keeps_findable()
    {
        var report = Swapped.TestAnomalies();
        var found = new AuditFindings(Swapped, new() { Anomalies = new() }, CancellationToken.None);
        Assert.NotEmpty(report.FlaggedRows);
        Assert.Equal(report.FlaggedRows, found.FlaggedRows());
        var without = new AuditFindings(Swapped, new(), CancellationToken.None);
        Assert.Empty(without.FlaggedRows());
    }

    [Fact]
    public void A_calibration_reaches_the_tests_of_an_audit()
    {
        // Sheets stuffed in every clean election: the rate of the test of odd sheets is far above its level.
        var calibration = Swapped.CalibrateAnomalies(new()
        {
            Replicates = 30,
            Families =
            [
                (table, cancellation) => table.Plant(
                    new(IrregularityKind.ExtremeStuffing) { Share = 0.05, Selection = "A" }, cancellation: cancellation)
                    .Table.TestCentres(new() { Selections = ["A"] }, cancellation),
            ],
        });
        Assert.False(IsDescriptive(new()));
        Assert.True(IsDescriptive(new() { Calibration = calibration }));

        static bool IsDescriptive(AnomalyBatteryOptions options)
        {
            using var json = JsonDocument.Parse(Audit(options).ToJson());
            var tests = json.RootElement.GetProperty("anomalies").GetProperty("families").EnumerateArray()
                .SelectMany(family => family.GetProperty("tests").EnumerateArray());
            return tests.Single(test => test.GetProperty("id").GetString() == "centres.odd-sheets"
                && test.GetProperty("selection").GetString() == "A").GetProperty("descriptive").GetBoolean();
        }
    }

    private static AuditReport Audit(AnomalyBatteryOptions? anomalies) =>
        AuditReport.Of(Swapped, new() { Anomalies = anomalies });

    private static void AssertTest(AnomalyTest test, JsonElement json)
    {
        Assert.Equal(
            ["id", "selection", "level", "n", "excluded", "statistic", "p", "pMethod", "effect", "descriptive"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(test.Id, json.GetProperty("id").GetString());
        Assert.Equal(test.Selection, json.GetProperty("selection").GetString());
        Assert.Equal(test.Unit is null ? null : "state", json.GetProperty("level").GetString());
        Assert.Equal(test.N, json.GetProperty("n").GetInt64());
        var p = json.GetProperty("p");
        Assert.Equal(test.PValue is null, p.ValueKind == JsonValueKind.Null);
        if (test.PValue is { } value) Assert.Equal(value.Value, p.GetDouble(), 1e-12);
        if (test.PValue is { Value: 0 }) Assert.Contains("e-", p.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }
}
