namespace Electoral.Tally.Tests.Margins.Estimation;

/// <summary>Bolivia 2019: the count as it stood that evening, held against every station.</summary>
public class BoliviaEstimationTests
{
    private const string Leader = "MAS - IPSP", Rival = "CC";

    [Theory]
    [InlineData(8.359655, "department")]
    [InlineData(9.331310, "municipality", "department", "country")]
    [InlineData(10.086676, "precinct", "locality", "municipality", "department", "country")]
    public void Finer_units_come_closer_to_the_final_margin(double points, params string[] levels)
    {
        var frame = SheetFrame.OfStations(Published.Bolivia("final"));
        var prediction = Published.Bolivia("partial").PredictByLevels(frame, levels);
        Assert.Equal(points, 100 * prediction.MarginShare(Leader, Rival)!.Value, 6);
        Assert.Equal(34_555 - 28_975, prediction.Served.Sum(level => level.Stations));
        Assert.Equal(0, prediction.UnservedStations);
        // The last of the listed levels serves what the finer ones leave; the whole is never needed here.
        Assert.All(prediction.Votes.Zip(prediction.CollectedVotes), pair => Assert.True(pair.First >= pair.Second));
    }
}
