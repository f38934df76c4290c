namespace Electoral.Tally.Tests.Anomalies.Turnout;

public sealed class TurnoutFunnelTests
{
    // By the definition, in Python: the turnout of all is 0.61, and φ is 3.9037…
    [Fact]
    public void Scores_are_distances_from_the_turnout_of_all_over_the_spread_there_is()
    {
        var funnel = TurnoutFunnel.Of([100, 400, 100, 400], [50, 240, 80, 240])!;
        Assert.Multiple(
            () => Figure.Is(0.61, funnel.Turnout),
            () => Figure.Is(3.9037460926407825, funnel.Dispersion, 1e-11),
            () => Figure.Is(-1.1414441926395227, funnel.Scores[0], 1e-11),
            () => Figure.Is(-0.2075353077526407, funnel.Scores[1], 1e-11),
            () => Figure.Is(1.9715854236500856, funnel.Scores[2], 1e-11),
            () => Figure.Is(1.9715854236500856, funnel.Furthest, 1e-11),
            () => Figure.IsSame(2, funnel.Outside(1)),
            () => Figure.IsSame(0, funnel.Outside(2)));
    }

    [Fact]
    public void Where_stations_vary_as_their_size_allows_nothing_is_divided()
    {
        var funnel = TurnoutFunnel.Of([100, 100], [60, 62])!;
        Assert.Multiple(
            () => Figure.Is(1, funnel.Dispersion),
            () => Figure.Is(-0.01 / Math.Sqrt(0.61 * 0.39 / 100), funnel.Scores[0], 1e-11));
    }

    [Fact]
    public void A_turnout_of_none_or_of_all_has_no_scores()
    {
        Figure.IsNone(TurnoutFunnel.Of([], []));
        Figure.IsNone(TurnoutFunnel.Of([100], [0]));
        Figure.IsNone(TurnoutFunnel.Of([100, 50], [100, 50]));
        Assert.ThrowsAny<ArgumentException>(() => TurnoutFunnel.Of([0], [0]));
        Assert.ThrowsAny<ArgumentException>(() => TurnoutFunnel.Of([100], [-1]));
    }
}
