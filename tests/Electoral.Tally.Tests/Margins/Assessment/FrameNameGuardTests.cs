namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>What options name and the frame lacks is refused before anything is computed.</summary>
public sealed class FrameNameGuardTests
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        "state,table,registered,valid,A,B\n1,1,100,60,40,20\n1,2,100,40,20,20\n2,1,50,30,25,5\n");

    public static TheoryData<string, MarginOptions> Wrong => new()
    {
        { "StratumLevel is 'county'", new() { StratumLevel = "county" } },
        {
            "TurnoutCapByUnit has a cap for 9",
            new() { Limits = new() { TurnoutCapByUnit = new Dictionary<UnitPath, decimal> { [new("9")] = 0.5m } } }
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_message_names_option_and_value(string begin, MarginOptions options)
    {
        SheetFrame[] frames =
        [
            SheetFrame.OfStations(Sheets), SheetFrame.OfTotals(4, 400),
            SheetFrame.OfUnits(["state"], [new(new("1"), 3, 300)]),
        ];
        foreach (var frame in frames)
        {
            var refused = Assert.Throws<ArgumentException>(() => Sheets.AssessMargin(frame, options));
            // The first that is wrong is named: totals have no level at all.
            if (frame.Detail == FrameDetail.Totals) continue;
            Assert.StartsWith(begin, refused.Message, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, EstimationOptions> WrongToEstimate => new()
    {
        { "Sample.ClusterLevel is 'county'", new() { Sample = new() { ClusterLevel = "county" } } },
        { "Sample.Strata is 'county'", new() { Sample = new() { Strata = StratumSource.Level("county") } } },
        { "Sample.Strata is 'stratum'", new() { Sample = new() { Strata = StratumSource.Column } } },
        { "PredictionLevels is 'county'", new() { PredictionLevels = ["state", "county"] } },
    };

    [Theory]
    [MemberData(nameof(WrongToEstimate))]
    public void Estimates_and_audits_refuse_them_alike(string begin, EstimationOptions options)
    {
        var frame = SheetFrame.OfStations(Sheets);
        var heard = new Options.ProgressLog();
        Func<object?>[] doors =
        [
            () => Sheets.AssessMargin(frame).Estimate(options),
            () => Sheets.Audit(new() { Frame = frame, Estimation = options, Progress = heard }),
        ];
        foreach (var door in doors)
        {
            var refused = Assert.Throws<ArgumentException>(door);
            Assert.StartsWith(begin, refused.Message, StringComparison.Ordinal);
        }

        // Sums alone were computed before it was refused.
        Assert.Single(heard.Shares);
    }

    [Fact]
    public void Levels_that_are_there_are_found_whatever_their_case()
    {
        var assessment = Sheets.AssessMargin(SheetFrame.OfStations(Sheets), new() { StratumLevel = "State" });
        var estimation = new EstimationOptions
        {
            PredictionLevels = ["STATE", "all"],
            Sample = new() { ClusterLevel = "state" },
        };
        Assert.NotEmpty(assessment.Estimate(estimation)!.ToString());
    }
}
