namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class TurnoutBinsTests
{
    private static readonly TurnoutBins Bins = TurnoutBins.Of([100, 100, 200], [10, 50, 80], [5, 30, 40], [5, 20, 40]);

    [Theory]
    [InlineData(29, 50, 58)]
    [InlineData(0, 50, 0)]
    [InlineData(50, 50, 100)]
    [InlineData(51, 50, 102)]
    [InlineData(2_000_000_000, 1, 1_000)]
    public void A_bin_is_a_whole_point_of_turnout(int ballots, int registered, int bin) =>
        Assert.Equal(bin, TurnoutBins.BinOf(ballots, registered));

    [Theory]
    [InlineData(0.25, 10)]
    [InlineData(0.26, 40)]
    [InlineData(0.75, 40)]
    [InlineData(0.76, 50)]
    [InlineData(1, 50)]
    public void A_quantile_counts_registered_voters(double share, int bin) => Assert.Equal(bin, Bins.Quantile(share));

    [Fact]
    public void The_ratio_is_that_of_the_clean_bins_and_the_excess_that_above_them()
    {
        var estimate = Bins.Estimate(40, 50)!;
        Assert.Multiple(
            () => Figure.IsSame(1, estimate.Ratio),
            () => Figure.IsSame(10, estimate.AnomalousSigned),
            () => Figure.IsSame(75, estimate.LeaderTotal),
            () => Figure.IsSame(65, estimate.OthersTotal));
        Assert.Null(Bins.Estimate(0, 10));
    }
}
