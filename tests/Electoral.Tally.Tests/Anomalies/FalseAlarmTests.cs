using System.Collections.Concurrent;

namespace Electoral.Tally.Tests.Anomalies;

/// <summary>A small form of the study in docs/evaluation.md: wide bounds, fixed seeds, a few seconds.</summary>
public sealed class FalseAlarmTests
{
    private const int Elections = 200;

    private static readonly SyntheticElection Clean = new()
    {
        Levels = [new("state", 3), new("centre", 80)],
    };

    // Of 200 alarms with a chance of 5 % more than 29 have a chance below 1e-6, none at all one of 4e-5. With one of
    // 12 % 30 or more have an even chance: a test that lost its level is noticed, one a little off is not.
    [Fact]
    public void Clean_elections_raise_about_as_many_alarms_as_promised()
    {
        var alarms = new ConcurrentDictionary<string, int>();
        var exact = new ConcurrentDictionary<string, bool>();
        Parallel.For(0, Elections, replicate =>
        {
            var sheets = (Clean with { Replicate = replicate }).Generate(new() { MaxDegreeOfParallelism = 1 });
            var report = sheets.TestAnomalies(new()
            {
                Selections = ["A"],
                Descriptions = false,
                MaxDegreeOfParallelism = 1,
            });
            foreach (var finding in report.Found.Concat(report.FoundNothing))
            {
                var test = finding.Test;
                int alarm = test.PValue!.Value.Value <= 0.05 ? 1 : 0;
                alarms.AddOrUpdate(test.Id, alarm, (_, before) => before + alarm);
                if (finding.AttainableLevel is null) continue;
                exact[test.Id] = true;
                Assert.InRange(finding.AttainableLevel.Value, 0, 0.05);
            }
        });
        // Of 80 centres there are too few comparisons for a verdict on their stations.
        Assert.Equal(8, alarms.Count);
        Assert.Equal("shape.duplicates", Assert.Single(exact.Keys));
        foreach (var (test, count) in alarms)
        {
            Assert.True(count <= 29, $"{test}: {count} of {Elections}");
            Assert.True(count > 0 || exact.ContainsKey(test), $"{test}: never");
        }
    }
}
