namespace Electoral.Tally.Tests.Simulation;

public sealed class SyntheticElectionRefusalTests
{
    private static readonly SyntheticElection Election = new();

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    public void Proportions_lie_between_0_and_1(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("Turnout", () => Election with { Turnout = value });
        Assert.Throws<ArgumentOutOfRangeException>("InvalidShare", () => Election with { InvalidShare = value });
        string name = nameof(Election.PublishedFraction);
        Assert.Throws<ArgumentOutOfRangeException>(name, () => Election with { PublishedFraction = value });
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.001)]
    [InlineData(0.501)]
    public void Dispersions_lie_between_0_and_one_half(double value)
    {
        var level = Election.Levels[0];
        string turnout = nameof(level.TurnoutDispersion), share = nameof(level.ShareDispersion);
        Assert.Throws<ArgumentOutOfRangeException>(turnout, () => Election with { TurnoutDispersion = value });
        Assert.Throws<ArgumentOutOfRangeException>(share, () => Election with { ShareDispersion = value });
        Assert.Throws<ArgumentOutOfRangeException>(turnout, () => level with { TurnoutDispersion = value });
        Assert.Throws<ArgumentOutOfRangeException>(share, () => level with { ShareDispersion = value });
    }

    [Fact]
    public void Options_alone_are_checked_where_they_are_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Election with { Levels = [] });
        Assert.Throws<ArgumentException>(() => Election with { SheetLevel = " " });
        Assert.Throws<ArgumentException>(() => new SyntheticLevel("", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SyntheticLevel("state", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Election with { Replicate = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Election with { StationsPerCentre = 0.9 });
        Assert.Throws<ArgumentException>(() => Election with { Shares = [0, 0, 0, 0] });
        Assert.Throws<ArgumentOutOfRangeException>(() => Election with { Shares = [1, -1, 1, 1] });
    }

    [Fact]
    public void Options_that_contradict_one_another_are_refused_with_what_was_expected()
    {
        AssertRefused("The level 'centre' has 3 units, expected at least 4: each unit of 'state' holds one or more.",
            Election with { Levels = [new("state", 4), new("centre", 3)] });
        AssertRefused("Two levels of the synthetic election are called 'State'.",
            Election with { Levels = [new("state", 4), new("State", 9)] });
        AssertRefused("Found 2 shares, expected 4, one for each selection of the contest.",
            Election with { Shares = [1, 2] });
        AssertRefused("A synthetic election gives each valid ballot one vote; the contest allows 2.",
            Election with { Contest = new(Election.Contest.Selections) { VotesAllowed = 2 } });
        AssertRefused("No numbers from 1 to 600 registered voters have the mean 700",
            Election with { RegisteredCap = 600 });
        AssertRefused("No numbers from 1 to 1000 registered voters have the mean 990",
            Election with { RegisteredMean = 990 });
    }

    private static void AssertRefused(string message, SyntheticElection election)
    {
        var exception = Assert.Throws<InvalidOperationException>(() => election.Generate());
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }
}
