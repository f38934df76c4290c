namespace Electoral.Tally.Tests.Audits.Contests;

/// <summary>Audits of results in which nobody has more than a share of the votes.</summary>
public class NobodyAuditRuleTests
{
    private static readonly string[] Names = ["A", "B", "C"];

    [Fact]
    public void Each_selection_is_to_have_at_most_the_share()
    {
        var contest = new AuditContest(Names, [480, 400, 120], 1_050, AuditRule.NobodyHasMoreThan(0.5m));
        Assert.Equal(
            ["A has at most 50 % of the votes", "B has at most 50 % of the votes", "C has at most 50 % of the votes"],
            contest.Assertions.Select(assertion => assertion.ToString()));
        Assert.Equal([41L, 201, 761], contest.Assertions.Select(assertion => assertion.MarginOf(contest.Votes)));
        Assert.All(contest.Assertions, assertion => Assert.Null(assertion.Winner));
        Assert.Equal(Names, contest.Assertions.Select(assertion => assertion.Loser));
        // Half is not more than half; one vote more is.
        Assert.Equal(1, contest.Assertions[0].MarginOf([500, 380, 120]));
        Assert.Equal(-1, contest.Assertions[0].MarginOf([501, 379, 120]));
    }

    /// <summary>The assorters of SHANGRLA: make_supermajority_assertion gives 1/(2 f) to the winner's ballots, 0 to
    /// those of others and 1/2 to those without a valid vote; that one did not reach f is that the others together have
    /// more than 1 - f.</summary>
    [Theory]
    [InlineData(0.5, 1, 1)]
    [InlineData(0.6, 5 / 6.0, 1.25)]
    [InlineData(0.75, 2 / 3.0, 2)]
    [InlineData(0.4, 1.25, 5 / 6.0)]
    public void Ballots_have_the_values_of_the_assorters(double share, double ofWinner, double ofOthers)
    {
        var more = new AuditContest(Names, [700, 100, 100], 950, AuditRule.MoreThan((decimal)share)).Assertions[0];
        double[] own = [.. ((long[][])[[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 0]]).Select(more.ValueOf)];
        Assert.Equal(ofWinner, own[0], 1e-15);
        Assert.Equal([0, 0, 0.5], own[1..]);
        Assert.Equal(ofWinner, more.LargestValue, 1e-15);
        var most = new AuditContest(Names, [300, 300, 250], 950, AuditRule.NobodyHasMoreThan((decimal)share))
            .Assertions.Single(assertion => assertion.Loser == "B");
        double[] values = [.. ((long[][])[[0, 1, 0], [1, 0, 0], [0, 0, 1], [0, 0, 0]]).Select(most.ValueOf)];
        Assert.Equal(0, values[0]);
        Assert.Equal([ofOthers, ofOthers, 0.5], values[1..], (one, other) => Math.Abs(one - other) < 1e-15);
        Assert.Equal(ofOthers, most.LargestValue, 1e-15);
        var pair = new AuditContest(Names, [700, 100, 100]).Assertions[0];
        Assert.Equal([1, 0, 0.5], ((long[][])[[1, 0, 0], [0, 1, 0], [0, 0, 1]]).Select(pair.ValueOf));
    }

    [Fact]
    public void One_vote_aside_it_is_the_claim_that_all_others_have_more_than_the_rest()
    {
        // The same batches with the others put together, and the rule that these have more than 1 - f.
        AuditBatch[] batches = [new("x", [60, 50, 20], 140), new("y", [40, 50, 30], 130)];
        var nobody = new BatchComparison(
            new(Names, [100, 100, 50], 270, AuditRule.NobodyHasMoreThan(0.6m)), batches);
        var others = new BatchComparison(
            new(["others", "A"], [150, 100], 270, AuditRule.MoreThan(0.4m)),
            [new("x", [70, 60], 140), new("y", [80, 40], 130)]);
        Assert.Equal(others.Margins[0] + 1, nobody.Margins[0]);
        Assert.Equal(nobody.Margins[0], nobody.Margins[1]);
    }

    [Fact]
    public void A_full_count_decides_at_the_share_itself()
    {
        Assert.Equal(SheetAuditStatus.Confirmed, CountOf(50, 30, 20));
        Assert.Equal(SheetAuditStatus.Contradicted, CountOf(51, 30, 19));

        static SheetAuditStatus CountOf(params int?[] counted)
        {
            var plan = Table(49, 31, 20).PlanAudit(new() { Rule = AuditRule.NobodyHasMoreThan(0.5m) });
            return plan.Draw("31415926535897932384", 1).Assess(Table(counted)).Status;
        }

        static TallyTable Table(params int?[] votes)
        {
            var builder = new TallyTable.Builder(new(Names.Select(name => new Selection(name))), ["station"]);
            builder.Add(new() { Code = "1", Votes = votes, BallotsCast = 100 });
            return builder.Build();
        }
    }

    [Fact]
    public void Ballot_polling_of_pairs_refuses_it() => Assert.Throws<ArgumentException>(
        () => new Bravo(new(Names, [40, 35, 25], 100, AuditRule.NobodyHasMoreThan(0.5m))));
}
