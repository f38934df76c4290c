namespace Electoral.Tally.Tests.Anomalies.Shape;

public sealed class FingerprintGridTests
{
    [Fact]
    public void The_fingerprint_counts_every_ballot_once()
    {
        var grid = FingerprintGrid.Of([100, 100, 50], [50, 100, 60], [25, 100, 6], steps: 10);
        Assert.Multiple(
            () => Figure.IsSame(210, grid.Ballots),
            () => Figure.IsSame(3, grid.Stations),
            () => Figure.IsSame(50, grid[5, 5]),
            () => Figure.IsSame(100, grid[9, 9]),
            () => Figure.IsSame(60, grid[9, 1]),
            () => Figure.Is(100 / 210.0, grid.CornerShare(0.9)),
            () => Figure.Is(1, grid.CornerShare(0)));
    }

    [Fact]
    public void Without_ballots_there_is_no_corner() => Figure.IsNone(FingerprintGrid.Of([], [], []).CornerShare(0.5));

    [Fact]
    public void What_is_no_station_or_no_step_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => FingerprintGrid.Of([100], [50], [51]));
        Assert.ThrowsAny<ArgumentException>(() => FingerprintGrid.Of([100], [0], [0]));
        Assert.ThrowsAny<ArgumentException>(() => FingerprintGrid.Of([100, 100], [50], [40]));
        Assert.Throws<ArgumentOutOfRangeException>(() => FingerprintGrid.Of([100], [50], [40], steps: 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FingerprintGrid.Of([100], [50], [40])[100, 0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => FingerprintGrid.Of([100], [50], [40]).CornerShare(1.1));
    }
}
