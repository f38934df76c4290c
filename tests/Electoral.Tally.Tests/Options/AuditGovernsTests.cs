namespace Electoral.Tally.Tests.Options;

/// <summary>The options of an audit are above those of its parts.</summary>
public sealed class AuditGovernsTests
{
    private static readonly SyntheticResult Election = new SyntheticElection
    {
        Levels = [new("state", 3), new("centre", 60)],
    }.GeneratePublished();

    private static AuditOptions Everything => new()
    {
        Frame = SheetFrame.OfStations(Election.Whole),
        Claim = new("claim") { [Election.Whole.Contest.Selections[0].Id] = 1_000 },
        CompareWith = Election.Published,
        Anomalies = new() { Simulations = 99 },
        Estimation = new() { Bootstrap = new() { Replicates = 40 } },
    };

    public static TheoryData<int> Threads => [1, 2, 3, 5, 64];

    [Theory]
    [MemberData(nameof(Threads))]
    public void No_part_may_use_more_threads(int most)
    {
        var parts = new AuditParts(Everything with { MaxDegreeOfParallelism = most });
        var all = typeof(AuditParts).GetProperties().Select(part => part.GetValue(parts)).OfType<ComputationOptions>();
        Assert.Equal(6, all.Count());
        Assert.All(all, part => Assert.InRange(part.MaxDegreeOfParallelism, 1, most));
        // Two parts are computed at the same time.
        if (most < Environment.ProcessorCount)
        {
            int both = parts.Margin.MaxDegreeOfParallelism + parts.Anomalies!.MaxDegreeOfParallelism;
            Assert.InRange(both, 2, Math.Max(2, most));
        }
    }

    [Fact]
    public void A_part_may_use_fewer()
    {
        var options = Everything with { Anomalies = new() { MaxDegreeOfParallelism = 1 }, MaxDegreeOfParallelism = 64 };
        var parts = new AuditParts(options);
        Assert.Equal(1, parts.Anomalies!.MaxDegreeOfParallelism);
        Assert.Equal(1, new AuditParts(options with { Estimation = new() { MaxDegreeOfParallelism = 1 } })
            .Estimation.MaxDegreeOfParallelism);
    }

    [Fact]
    public void One_thread_is_the_callers()
    {
        var threads = new HashSet<int>();
        var whole = new ProgressLog();
        var (tests, estimates, bootstrap) = (new ProgressLog(), new ProgressLog(), new ProgressLog());
        var strata = StratumSource.By("first", row =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            return row.Unit.Path[0];
        });
        Election.Published.Audit(Everything with
        {
            MaxDegreeOfParallelism = 1,
            Progress = whole,
            Anomalies = new() { Simulations = 99, Progress = tests },
            Estimation = new()
            {
                Sample = new() { Strata = strata },
                Bootstrap = new() { Progress = bootstrap },
                Progress = estimates,
            },
        });
        int own = Environment.CurrentManagedThreadId;
        Assert.Equal([own], threads);
        Assert.All((ProgressLog[])[whole, tests, estimates, bootstrap], log => Assert.Equal([own], log.Threads));
    }

    [Fact]
    public void Its_seed_is_that_of_all_parts_that_draw()
    {
        var own = Everything with
        {
            Anomalies = new() { Seed = 7, Simulations = 99 },
            Estimation = new() { Bootstrap = new() { Seed = 7, Replicates = 40 } },
        };
        string above = Election.Published.Audit(Everything with { Seed = 7 }).ToJson();
        Assert.Equal(Election.Published.Audit(own).ToJson(), above);
        string byDefault = Election.Published.Audit(Everything).ToJson();
        Assert.NotEqual(byDefault, above);
        Assert.Equal(byDefault, Election.Published.Audit(own with { Seed = 1 }).ToJson());
    }
}
