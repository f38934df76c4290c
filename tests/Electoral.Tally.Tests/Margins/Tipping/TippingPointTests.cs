namespace Electoral.Tally.Tests.Margins.Tipping;

public sealed class TippingPointTests
{
    [Fact]
    public void At_the_tipping_share_the_outstanding_votes_draw_level()
    {
        var share = TippingShare.Of(1510, 1180, 900, 0);
        double level = 1510 + (1 - share.TippingShareTwoWay!.Value) * 900 - 1180 - share.TippingShareTwoWay.Value * 900;
        Assert.Equal(0, level, 1e-9);
        Assert.Equal(616, share.FewestTrailingVotesToWin);
        Assert.True(1180 + 616 > 1510 + 900 - 616 && 1180 + 615 <= 1510 + 900 - 615);
    }

    [Fact]
    public void Nothing_outstanding_turns_nothing()
    {
        var share = TippingShare.Of(10, 5, 0, 0.5m);
        Assert.Null(share.TippingShareTwoWay);
        Assert.Null(share.OddsRatio);
        Assert.False(share.IsFeasible);
    }

    [Fact]
    public void The_table_shows_every_turnout_with_and_without_others()
    {
        var contest = new Contest(new Selection("A"), new Selection("B"), new Selection("C"));
        var builder = new TallyTable.Builder(contest, ["station"]);
        builder.Add(new() { Code = "1", Registered = 100, BallotsCast = 60, Votes = [35, 20, 5] });
        var point = TippingPoint.Of(builder.Build().Totals(), outstandingRegistered: 50, [0.5m, 1m])!;
        Assert.Equal(("A", "B"), (point.Leading.Id, point.Trailing.Id));
        Assert.Equal(0.6m, point.AtCollectedTurnout!.Turnout);
        Assert.Equal(0.8, point.ByTurnout[0].WithoutOthers.TippingShareTwoWay!.Value, 1e-12);
        Assert.Equal((1 + 15 / (25 * 55 / 60.0)) / 2, point.ByTurnout[0].AsCollected.TippingShareTwoWay!.Value, 1e-12);
        Assert.Contains("80.00 %", point.ToString(), StringComparison.Ordinal);
        Assert.Contains("Punto de vuelco", point.ToString(null, ReportLanguage.Spanish), StringComparison.Ordinal);
    }
}
