namespace Electoral.Tally.Tests.Margins.Rules;

public sealed class MembershipRuleTests
{
    [Fact]
    public void The_vote_of_31_July_2024_in_the_Permanent_Council_was_one_short()
    {
        var rule = OutcomeRule.QualifiedMajority(members: 34, needed: 18);
        var finding = rule.Judge(new MembershipVote(For: 17, Against: 0, Abstentions: 11, Absent: 5));
        Assert.Equal((Decision.Decided, OutcomeKind.NotAdopted), (finding.Decision, finding.Outcome));
        Assert.Equal(
            "At most 17 votes in favour; 18 of 34 members are needed: 1 short.", finding.Reasons[0].ToString());
        Assert.Equal(
            "1 of the 34 members is in none of the groups and is taken not to vote.", finding.Reasons[1].ToString());
        var open = rule.Judge(new MembershipVote(17, 0, 11, 5) { StillToVote = 1 });
        Assert.Equal(Decision.NotDecided, open.Decision);
        Assert.Equal(18, OutcomeRule.MajorityOfMembers(34).Needed);
    }

    [Fact]
    public void A_motion_that_has_its_votes_keeps_them_without_any_bound()
    {
        var contest = new Contest(new Selection("for"), new Selection("against"));
        var rule = OutcomeRule.QualifiedMajority(100, 60);
        var unbounded = OutstandingVote.OfCapacities([null]);
        Assert.Equal(OutcomeKind.Adopted, rule.Judge(ContestBounds.Of(contest, [60, 0], unbounded)).Outcome);
        var open = rule.Judge(ContestBounds.Of(contest, [59, 0], unbounded));
        Assert.Equal(Decision.NotDecided, open.Decision);
        Assert.Equal("stations-without-capacity", open.Reasons[^1].Code);
        Assert.Equal(
            OutcomeKind.NotAdopted, rule.Judge(ContestBounds.Of(contest, [50, 0], OutstandingVote.Of(9))).Outcome);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeRule.QualifiedMajority(10, 11));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeRule.QualifiedMajority(0, 1));
        var rule = OutcomeRule.MajorityOfMembers(10);
        Assert.Equal(6, rule.Needed);
        Assert.Throws<ArgumentException>(() => rule.Judge(new MembershipVote(8, 3, 0, 0)));
        Assert.Throws<ArgumentException>(() => rule.Judge(new MembershipVote(-1, 3, 0, 0)));
        var other = new Contest(new Selection("A"));
        Assert.Throws<ArgumentException>(() => rule.Judge(ContestBounds.Of(other, [1], OutstandingVote.Of(0))));
    }
}
