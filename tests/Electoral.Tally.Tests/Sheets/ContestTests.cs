namespace Electoral.Tally.Tests.Sheets;

public class ContestTests
{
    private static readonly Contest Contest = new(
        new Selection("PRI") { Candidate = "JAMK" },
        new Selection("PAN") { Name = "Acción" },
        new Selection("PVEM") { Candidate = "JAMK" })
    { Name = "President" };

    [Fact]
    public void Selections_are_found_by_id()
    {
        Assert.Equal((0, 2, -1), (Contest.FindIndex("PRI"), Contest.IndexOf("PVEM"), Contest.FindIndex("pri")));
        Assert.True(Contest.TryGetIndex("PVEM", out int index));
        Assert.Equal(2, index);
        Assert.False(Contest.TryGetIndex("pri", out _));
        var failure = Assert.Throws<ArgumentException>(() => Contest.IndexOf("MORENA"));
        Assert.Contains("'MORENA'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("PRI, PAN, PVEM", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_with_the_same_candidate_are_one_candidate()
    {
        Assert.Equal(["JAMK", "PAN"], Contest.Candidates.Select(candidate => candidate.Id));
        Assert.Equal(["JAMK", "Acción"], Contest.Candidates.Select(candidate => candidate.Name));
        Assert.Equal([0, 2], Contest.Candidates[0].Selections);
        Assert.Equal([1], Contest.Candidates[1].Selections);
    }

    [Fact]
    public void A_roll_of_stations_is_a_contest_without_selections() =>
        Assert.Empty(new Contest().Selections.Concat<object>(new Contest().Candidates));

    [Fact]
    public void What_cannot_be_voted_on_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Contest(new Selection("A"), new Selection("A")));
        Assert.Throws<ArgumentNullException>(() => new Contest(new Selection("A"), null!));
        Assert.Throws<ArgumentException>(() => new Selection(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Contest(new Selection("A")) { VotesAllowed = 0 });
    }

    [Fact]
    public void Unless_told_otherwise_a_voter_has_one_vote_and_blank_is_not_valid()
    {
        var contest = new Contest(new Selection("A"));
        Assert.Equal((1, false, ""), (contest.VotesAllowed, contest.BlankIsValid, contest.Name));
    }

    [Fact]
    public void One_selection_needs_no_name_of_its_type()
    {
        Assert.Equal("A", new Contest(new("A")).ToString());
        Assert.Equal("A, B", new Contest(new("A"), new("B")).ToString());
        Assert.Equal("", new Contest().ToString());
    }

    [Fact]
    public void It_is_written_with_its_ids()
    {
        Assert.Equal("President: PRI, PAN, PVEM", Contest.ToString());
        Assert.Equal("A", new Contest(new Selection("A")).ToString());
        Assert.Equal("Acción", Contest.Selections[1].ToString());
    }

    [Fact]
    public void The_selections_that_were_given_may_change_afterwards()
    {
        Selection[] selections = [new("A"), new("B")];
        var contest = new Contest(selections);
        selections[0] = new("C");
        Assert.Equal("A, B", contest.ToString());
    }
}
