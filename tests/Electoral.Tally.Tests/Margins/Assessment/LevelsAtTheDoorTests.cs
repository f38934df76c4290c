namespace Electoral.Tally.Tests.Margins.Assessment;

/// <summary>What options name and the frame lacks is refused before anything is computed.</summary>
public sealed class LevelsAtTheDoorTests
{
    private static readonly TallyTable Sheets = TallyCsv.ReadText(
        "state,table,registered,valid,A,B\n1,1,100,60,40,20\n1,2,100,40,20,20\n2,1,50,30,25,5\n");

    public static TheoryData<string, MarginOptions> Wrong => new()
    {
        { "StratumLevel is 'county'", new() { StratumLevel = "county" } },
        { "Estimation.ClusterLevel is 'county'", new() { Estimation = new() { ClusterLevel = "county" } } },
        {
            "Estimation.Sample.ClusterLevel is 'county'",
            new() { Estimation = new() { Sample = new() { ClusterLevel = "county" } } }
        },
        {
            "Estimation.Sample.Strata is 'county'",
            new() { Estimation = new() { Sample = new() { Strata = StratumSource.Level("county") } } }
        },
        {
            "Estimation.Sample.Strata is 'stratum'",
            new() { Estimation = new() { Sample = new() { Strata = StratumSource.Column } } }
        },
        {
            "Estimation.PredictionLevels is 'county'",
            new() { Estimation = new() { PredictionLevels = ["state", "county"] } }
        },
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

    [Fact]
    public void Levels_that_are_there_are_found_whatever_their_case()
    {
        var options = new MarginOptions
        {
            StratumLevel = "State",
            Estimation = new() { PredictionLevels = ["STATE", "all"], ClusterLevel = "state" },
        };
        Assert.NotEmpty(Sheets.AssessMargin(SheetFrame.OfStations(Sheets), options).ToString());
    }
}
