using System.Text.Json;

namespace Electoral.Tally.Tests.Anomalies.Battery;

/// <summary>
/// Tables about which tests have nothing to say: an answer all the same, and never a number that is none.
/// </summary>
public sealed class DegenerateBatteryTests
{
    private static readonly int?[][] Votes = [[0, 0], [40, 60], [100, 0], [null, null], [null, 7]];

    public static TheoryData<int, int, int> Shapes()
    {
        var data = new TheoryData<int, int, int>();
        foreach (int rows in (int[])[0, 1, 2, 250])
        {
            foreach (int selections in (int[])[0, 1, 2])
            {
                for (int votes = 0; votes < Votes.Length; votes++) data.Add(rows, selections, votes);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Nothing_to_say_is_said_with_its_reason(int rows, int selections, int votes)
    {
        foreach (int? registered in (int?[])[null, 0, 100, 300])
        {
            var table = Table(rows, [.. Votes[votes].Take(selections)], registered);
            Check(table, new() { MinimumStations = 1, Simulations = 99 });
            Check(table, new());
        }
    }

    private static void Check(TallyTable table, AnomalyBatteryOptions options)
    {
        var report = table.TestAnomalies(options with { Level = "centre" });
        foreach (var test in report.Families.SelectMany(family => family.Family.Tests))
        {
            Assert.True(double.IsFinite(test.Statistic ?? 0), test.ToString());
            Assert.True(double.IsFinite(test.Effect?.Value ?? 0), test.ToString());
            Assert.True(double.IsFinite(test.PValue?.LogValue ?? 0), test.ToString());
            Assert.True(test.IsComputable ? test.Statistic is not null : test.PValue is null, test.ToString());
        }

        Assert.DoesNotContain("NaN", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("∞", report.ToString(), StringComparison.Ordinal);
        var audit = AuditReport.Of(table, new() { Level = "centre", Anomalies = options });
        using var json = JsonDocument.Parse(audit.ToJson());
        Assert.Equal(5, json.RootElement.GetProperty("anomalies").GetProperty("families").GetArrayLength());
    }

    private static TallyTable Table(int rows, int?[] votes, int? registered)
    {
        var contest = new Contest([.. votes.Select((_, index) => new Selection($"{index}"))]);
        var builder = new TallyTable.Builder(contest, ["centre", "table"]);
        for (int row = 0; row < rows; row++)
        {
            builder.Add(new()
            {
                Unit = new($"{row / 3}"),
                Code = $"{row}",
                Votes = votes,
                Registered = registered,
            });
        }

        return builder.Build();
    }
}
