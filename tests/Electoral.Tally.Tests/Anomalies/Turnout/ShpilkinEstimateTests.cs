namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class ShpilkinEstimateTests
{
    [Fact]
    public void Bins_are_found_in_integers()
    {
        // 29 of 50 is 58 %, though 100 times 0.58 is less than 58 in doubles.
        var estimate = ShpilkinEstimate.Of([50, 100, 100], [29, 57, 90], [20, 30, 80], [9, 27, 10], 0.58, 0.60)!;
        Assert.Multiple(
            () => Figure.Is(20.0 / 9, estimate.Ratio),
            () => Figure.Is(80 - 10 * 20.0 / 9, estimate.AnomalousSigned),
            () => Figure.Is(80 - 10 * 20.0 / 9, estimate.AnomalousPositivePart),
            () => Figure.IsSame(130, estimate.LeaderTotal),
            () => Figure.IsSame(46, estimate.OthersTotal),
            () => Figure.Is(50 + 10 * 20.0 / 9, estimate.LeaderCorrected),
            () => Figure.Is(130.0 / 176, estimate.ShareOfficial));
        Figure.IsNone(ShpilkinEstimate.Of([50], [29], [29], [0], 0.58, 0.60));
        Assert.Throws<ArgumentException>(() => ShpilkinEstimate.Of([50], [29], [29], [0], 0.7, 0.6));
    }
}
