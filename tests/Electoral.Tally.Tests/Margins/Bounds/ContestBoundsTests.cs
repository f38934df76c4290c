namespace Electoral.Tally.Tests.Margins.Bounds;

/// <summary>Bounds against values that were computed by closed forms and checked by enumeration elsewhere.</summary>
public sealed class ContestBoundsTests
{
    private static readonly Contest Three = new(new Selection("A"), new Selection("B"), new Selection("C"));

    [Fact]
    public void Every_number_of_a_decided_contest()
    {
        var bounds = Bounds([20, 12, 3], "1", 3, 2, 2);
        var margin = bounds.Margin!;
        Assert.Equal((8, 1L, 15L), (margin.Lead, margin.LeadMin, margin.LeadMax));
        Assert.Equal([27L, 19L, 10L], bounds.Candidates.Select(candidate => candidate.VotesMax));
        Assert.Equal(
            [20 / 42.0, 12 / 42.0, 3 / 42.0], bounds.Candidates.Select(candidate => candidate.ShareMin!.Value));
        Assert.Equal(
            [27 / 42.0, 19 / 42.0, 10 / 42.0], bounds.Candidates.Select(candidate => candidate.ShareMax!.Value));
        Assert.Equal((1 / 42.0, 15 / 42.0), (margin.LeadShareMin, margin.LeadShareMax));
        Assert.Equal((8 / 7.0, 9 / 7.0), (margin.TurnoutToTie, margin.TurnoutToOverturn));
        Assert.Equal((null, null), (margin.FewestStationsToTie, margin.FewestStationsToOverturn));
        Assert.Equal([3L, 2L, 2L], bounds.Outstanding.StationCapacities);
        Assert.True(margin.IsDecided);
        Assert.False(bounds.MajorityGuaranteed);
        Assert.Equal(Decision.Decided, OutcomeRule.Plurality.Judge(bounds).Decision);
    }

    [Fact]
    public void A_turnout_cap_is_rounded_down_station_by_station()
    {
        var bounds = Bounds([1510, 1180, 95], "0.75", 612, 433, 287, 150);
        Assert.Equal([459L, 324L, 215L, 112L], bounds.Outstanding.StationCapacities);
        Assert.Equal((-780L, 1440L), (bounds.Margin!.LeadMin, bounds.Margin.LeadMax));
        Assert.Equal(330 / 1482.0, bounds.Margin.TurnoutToTie);
        Assert.Equal((1, 1), (bounds.Margin.FewestStationsToTie, bounds.Margin.FewestStationsToOverturn));
        Assert.Equal(-780 / 3895.0, bounds.Margin.LeadShareMin);
    }

    [Fact]
    public void A_cap_on_all_votes_stands_beside_the_caps_of_the_stations()
    {
        var limits = new MissingStationLimits { TurnoutCap = 0.75m, OutstandingVotesCap = 700 };
        var outstanding = OutstandingVote.OfStations([612, 433, 287, 150], limits);
        var bounds = ContestBounds.Of(Three, [1510, 1180, 95], outstanding);
        Assert.Equal((1110L, 700L), (outstanding.StationCapacity, outstanding.Capacity));
        Assert.Equal((-370L, 1030L), (bounds.Margin!.LeadMin, bounds.Margin.LeadMax));
        Assert.Equal((null, null), (bounds.Margin.TurnoutToTie, bounds.Margin.FewestStationsToTie));
    }

    [Fact]
    public void Votes_outstanding_may_be_one_number()
    {
        var bounds = ContestBounds.Of(Three, [6_392_350, 2_891_553, 231_419], OutstandingVote.Of(2_871_377));
        Assert.Equal((629_420L, 6_372_174L), (bounds.Margin!.LeadMin, bounds.Margin.LeadMax));
        Assert.Equal(0.05081418382734577, bounds.Margin.LeadShareMin!.Value, 15);
        Assert.True(bounds.MajorityGuaranteed);
    }

    [Fact]
    public void A_possible_tie_is_not_decided()
    {
        Assert.Equal(Decision.Decided, OutcomeRule.Plurality.Judge(Bounds([8, 5, 0], "1", 2)).Decision);
        var tied = OutcomeRule.Plurality.Judge(Bounds([8, 5, 0], "1", 3));
        Assert.Equal(Decision.NotDecided, tied.Decision);
        Assert.Equal(
            "B can still draw level with A: the lead is 3, and B can still get 3 votes.", tied.Reasons[0].ToString());
    }

    [Fact]
    public void Equal_votes_go_by_the_order_of_the_contest()
    {
        var bounds = Bounds([5, 9, 9], "1", 1);
        Assert.Equal(("B", "C"), (bounds.Leader.Candidate.Id, bounds.RunnerUp!.Candidate.Id));
        Assert.Equal((-1L, 1L), (bounds.Margin!.LeadMin, bounds.Margin.LeadMax));
        Assert.Equal((0, 1), (bounds.Margin.FewestStationsToTie, bounds.Margin.FewestStationsToOverturn));
    }

    [Fact]
    public void Stations_without_a_capacity_leave_no_bound()
    {
        var outstanding = OutstandingVote.OfStations([100, 0, null]);
        Assert.Equal((2, null, null), (outstanding.WithoutCapacity, outstanding.StationCapacity, outstanding.Capacity));
        var finding = OutcomeRule.Plurality.Judge(ContestBounds.Of(Three, [1000, 1, 1], outstanding));
        Assert.Equal(Decision.NotDecided, finding.Decision);
        Assert.StartsWith(
            "2 missing stations have no capacity", finding.Reasons[0].ToString(), StringComparison.Ordinal);
        var stated = OutstandingVote.OfStations(
            [100, 0, null], new() { CapacityWithoutRegister = 750, AllowancePerStation = 5 });
        Assert.Equal(1605, stated.Capacity);
        Assert.Equal(300, OutstandingVote.OfStations([100, 0, null], new() { OutstandingVotesCap = 300 }).Capacity);
    }

    [Theory]
    [InlineData("0.65", 3_576_566, 2_324_767)]
    [InlineData("0.1", 10, 1)]
    [InlineData("0.29", 100, 29)]
    [InlineData("0.9999999999999999999999999999", 1_000_000_000, 999_999_999)]
    [InlineData("0.3333333333333333333333333333", 3, 0)]
    [InlineData("0.5000000000000000000000000001", 2, 1)]
    public void Caps_are_applied_in_whole_numbers(string cap, long registered, long expected) =>
        Assert.Equal(expected, new ExactFraction(Number(cap)).FloorOf(registered));

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var none = OutstandingVote.Of(0);
        Assert.Throws<ArgumentException>(() => ContestBounds.Of(Three, [1, 2], none));
        Assert.Throws<ArgumentException>(() => ContestBounds.Of(Three, [1, 2, -1], none));
        Assert.Throws<ArgumentException>(() => ContestBounds.Of(new Contest(), [], none));
        Assert.Contains(
            "VotesAllowed 2",
            Assert.Throws<ArgumentException>(
                () =>
                    ContestBounds.Of(new Contest(
                        new Selection("A"))
                    { VotesAllowed = 2 }, [1], none)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => OutstandingVote.Of(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MissingStationLimits { TurnoutCap = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MissingStationLimits { TurnoutCap = 1.01m });
        Assert.Throws<ArgumentException>(() => Bounds([1, 2, 3], "1", 1).Between("A", "A"));
        Assert.Throws<ArgumentException>(() => Bounds([1, 2, 3], "1", 1).Between("A", "Z"));
    }

    private static ContestBounds Bounds(long[] votes, string cap, params long?[] registered) => ContestBounds.Of(
        Three, votes, OutstandingVote.OfStations(registered, new() { TurnoutCap = Number(cap) }));

    private static decimal Number(string text) =>
        decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
