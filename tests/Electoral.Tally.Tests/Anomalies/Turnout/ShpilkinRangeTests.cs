namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class ShpilkinRangeTests
{
    private static readonly int[] Registered = [.. Enumerable.Repeat(100, 10)];
    private static readonly int[] Ballots = [.. Enumerable.Range(40, 10)];
    private static readonly int[] Leader = [.. Enumerable.Range(0, 10).Select(i => 10 + i * i)];
    private static readonly int[] Others = [20, 20, 20, 20, 20, 20, 20, 20, 20, 10];

    // One station a point of turnout from 40 to 49: lows to the fourth, highs to the seventh and itself outside.
    [Fact]
    public void It_holds_every_choice_of_five_clean_bins_and_more()
    {
        var range = ShpilkinRange.Of(Registered, Ballots, Leader, Others)!;
        Assert.Equal(
            [(40, 45), (40, 46), (40, 47), (41, 46), (41, 47), (42, 47)],
            range.Estimates.Select(one => (one.CleanLow, one.CleanHigh)));
        Assert.All(range.Estimates, one => Assert.Equal(Estimate(one.CleanLow / 100.0, one.CleanHigh / 100.0), one));
        Assert.Multiple(
            () => Figure.Is(154, range.Anomalous.Low, 1e-10),
            () => Figure.Is(233, range.Anomalous.High, 1e-10),
            () => Figure.Is(181.5, range.MedianAnomalous, 1e-10),
            () => Figure.Is(0.4444444444444444, range.ShareCorrected.Low),
            () => Figure.Is(0.5486935866983373, range.ShareCorrected.High));
    }

    [Fact]
    public void Without_votes_of_others_or_stations_there_is_none()
    {
        Figure.IsNone(ShpilkinRange.Of([], [], [], []));
        Figure.IsNone(ShpilkinRange.Of(Registered, Ballots, Leader, new int[10]));
    }

    private static ShpilkinEstimate? Estimate(double low, double high) =>
        ShpilkinEstimate.Of(Registered, Ballots, Leader, Others, low, high);
}
