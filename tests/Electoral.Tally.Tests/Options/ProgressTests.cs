namespace Electoral.Tally.Tests.Options;

/// <summary>What takes long says how far it has come: shares that rise to 1, whatever the number of threads.</summary>
public sealed class ProgressTests
{
    private static readonly SyntheticResult Election = new SyntheticElection
    {
        Levels = [new("state", 3), new("centre", 60)],
    }.GeneratePublished();

    private static readonly SheetFrame Frame = SheetFrame.OfStations(Election.Whole);

    private static TallyTable Sheets => Election.Published;

    public static TheoryData<int> Threads => [1, 2, 7];

    [Theory]
    [MemberData(nameof(Threads))]
    public void The_battery_tells_a_share_a_family(int threads)
    {
        var log = new ProgressLog();
        Sheets.TestAnomalies(new() { Simulations = 99, Progress = log, MaxDegreeOfParallelism = threads });
        log.AssertWhole(fewest: 5);
    }

    [Theory]
    [MemberData(nameof(Threads))]
    public void Calibration_tells_a_share_an_election(int threads)
    {
        var log = new ProgressLog();
        Sheets.CalibrateAnomalies(new()
        {
            Replicates = 20,
            Irregularities = [new(IrregularityKind.SwappedColumns)],
            Families = [(table, cancellation) => table.TestPercentages(null, cancellation)],
            Progress = log,
            MaxDegreeOfParallelism = threads,
        });
        log.AssertWhole(fewest: 40);
        Assert.Equal(40, log.Shares.Count);
    }

    [Theory]
    [MemberData(nameof(Threads))]
    public void Estimates_tell_of_every_method_and_of_the_bootstrap_within(int threads)
    {
        var (whole, bootstrap) = (new ProgressLog(), new ProgressLog());
        var options = new EstimationOptions
        {
            Progress = whole,
            MaxDegreeOfParallelism = threads,
            Bootstrap = new() { Progress = bootstrap },
        };
        Assert.NotNull(Sheets.AssessMargin(Frame).Estimate(options));
        whole.AssertWhole(Enum.GetValues<EstimationMethod>().Length);
        bootstrap.AssertWhole(fewest: 10);
    }

    [Theory]
    [MemberData(nameof(Threads))]
    public void An_audit_tells_of_its_parts_and_each_part_of_itself(int threads)
    {
        var (whole, tests, estimates) = (new ProgressLog(), new ProgressLog(), new ProgressLog());
        var report = Sheets.Audit(new()
        {
            Frame = Frame,
            Progress = whole,
            MaxDegreeOfParallelism = threads,
            Anomalies = new() { Progress = tests, Simulations = 99 },
            Estimation = new() { Progress = estimates },
        });
        whole.AssertWhole(fewest: 20);
        tests.AssertWhole(fewest: 5);
        estimates.AssertWhole(fewest: 13);
        int heard = estimates.Shares.Count;
        // What is shown is computed already, and once.
        Assert.NotEmpty(report.ToText() + report.ToJson() + report.ToHtmlPage());
        Assert.Equal(heard, estimates.Shares.Count);
    }

    [Fact]
    public void An_audit_of_sums_alone_is_done_at_once()
    {
        var log = new ProgressLog();
        Sheets.Audit(new() { Progress = log });
        log.AssertWhole(fewest: 1);
    }
}
