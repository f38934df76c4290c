namespace Electoral.Tally.Tests.Audits.Workflow;

/// <summary>What a plan takes from the table, and what it refuses.</summary>
public sealed class SheetAuditPlanTests
{
    [Fact]
    public void Pending_sheets_count_against_the_winner_and_annulled_ones_for_nothing()
    {
        var plan = ReportedTables.Of(
            ReportedTables.Sheet("1", "1", 100, 80, 20),
            ReportedTables.Sheet("1", "2", 30, 30, 0) with { Status = SheetStatus.Pending },
            ReportedTables.Sheet("1", "3", 90, 90, 0) with { Status = SheetStatus.Annulled })
            .PlanAudit(new() { PendingBallots = 5 });
        Assert.Equal(35, plan.Comparison.PendingBallots);
        Assert.Equal([25], plan.Comparison.Margins);
        Assert.Equal(1, plan.SheetCount);
    }

    [Fact]
    public void Ballots_of_stations_without_a_sheet_count_against_the_winner_whatever_the_bound()
    {
        var table = ReportedTables.Of(ReportedTables.Sheet("1", "1", 100, 80, 20) with { Registered = 400 });
        foreach (var bound in Enum.GetValues<BallotBound>())
        {
            var plan = table.PlanAudit(new() { BallotsCast = 130, BallotBound = bound });
            Assert.Equal(30, plan.Comparison.UnauditableBallots);
            Assert.Equal([30], plan.Comparison.Margins);
        }
    }

    [Fact]
    public void Registered_voters_are_the_wider_bound()
    {
        var table = ReportedTables.Of(ReportedTables.Sheet("1", "1", 100, 80, 20) with { Registered = 400 });
        Assert.Equal(160 / 60.0, table.PlanAudit().Comparison.TotalBound, 1e-12);
        var wide = table.PlanAudit(new() { BallotBound = BallotBound.Registered });
        Assert.Equal(460 / 60.0, wide.Comparison.TotalBound, 1e-12);
    }

    [Fact]
    public void Ballots_follow_from_counts_that_add_up()
    {
        var sheet = ReportedTables.Sheet("1", "1", null, 80, 20) with { Valid = 100, Blank = 4, Invalid = 6 };
        Assert.Equal(110, ReportedTables.Of(sheet).PlanAudit().Comparison.Batches[0].Ballots);
    }

    [Fact]
    public void A_sheet_with_more_votes_than_ballots_is_bounded_by_its_votes() => Assert.Equal(
        120,
        ReportedTables.Of(ReportedTables.Sheet("1", "1", 90, 80, 40)).PlanAudit().Comparison.Batches[0].Ballots);

    [Fact]
    public void Lines_of_one_candidate_are_added_up()
    {
        var contest = new Contest(
            new Selection("A1") { Candidate = "Ana" }, new Selection("B"), new Selection("A2") { Candidate = "Ana" });
        var table = ReportedTables.Of(contest, [ReportedTables.Sheet("1", "1", 100, 30, 40, 30)]);
        var plan = table.PlanAudit();
        Assert.Equal("Ana has more votes than B", plan.Comparison.Contest.Assertions.Single().ToString());
        Assert.Equal([20], plan.Comparison.Margins);
        var others = new Contest(
            new Selection("B"), new Selection("A2") { Candidate = "Ana" }, new Selection("A1") { Candidate = "Ana" });
        var counted = ReportedTables.Of(others, [ReportedTables.Sheet("1", "1", 100, 40, 60, 0)]);
        var result = plan.Draw("x", 1).Assess(counted);
        Assert.Equal(SheetAuditStatus.Confirmed, result.Status);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Statements_follow_the_rule()
    {
        var three = new Contest(new("A"), new("B"), new("C"));
        var table = ReportedTables.Of(three, [ReportedTables.Sheet("1", "1", 100, 55, 30, 10)]);
        Assert.Equal(
            ["A has more votes than C", "B has more votes than C"],
            table.PlanAudit(new() { Rule = AuditRule.MostVotes(2) }).Comparison.Contest.Assertions
                .Select(one => one.ToString()));
        var majority = table.PlanAudit(new() { Rule = AuditRule.Majority });
        Assert.Equal(["A has more than 50 % of the votes"], majority.Comparison.Contest.Assertions.Select(a => $"{a}"));
        Assert.Equal([15], majority.Comparison.Margins);
        var forty = table.PlanAudit(new() { Rule = AuditRule.MoreThan(0.4m) });
        Assert.Equal([3 * 55 - 2 * 40], forty.Comparison.Margins);
    }

    /// <summary>The contests of a published program's tests at 25 %: 30, 16 and 11 draws there.</summary>
    [Theory]
    [InlineData(200, 200, 180, 400, 30)]
    [InlineData(100, 200, 160, 400, 16)]
    [InlineData(60, 200, 140, 400, 11)]
    public void First_draws_are_no_larger_than_published_ones(int each, int winner, int loser, int ballots, int most)
    {
        var table = ReportedTables.Of(Enumerable.Range(0, 2 * each).Select(number =>
        {
            int part = 1 + number % 2;
            return ReportedTables.Sheet($"{number % 2}", $"{number}", ballots / part, winner / part, loser / part);
        }));
        SheetAuditOptions options = new() { RiskLimit = 0.25 };
        Assert.Equal(most, table.PlanAudit(options with { Method = SheetAuditMethod.WithReplacement }).FirstSampleSize);
        Assert.InRange(table.PlanAudit(options).FirstSampleSize, 1, most - 1);
    }

    [Fact]
    public void What_cannot_be_audited_is_refused()
    {
        Refused(ReportedTables.Of(ReportedTables.Sheet("1", "1", 100, 80, null)), "'1/1' has no votes for 'B'");
        Refused(ReportedTables.Of(ReportedTables.Sheet("1", "1", null, 80, 2)), "has neither ballots cast");
        Refused(
            ReportedTables.Five, "has no registered voters", new() { BallotBound = BallotBound.Registered });
        Refused(
            ReportedTables.Of(ReportedTables.Sheet("1", "1", 9, 8, 1) with { Status = SheetStatus.Annulled }),
            "no counted sheet");
        Refused(ReportedTables.Five, "as many winners", new() { Rule = AuditRule.MostVotes(2) });
        var blank = new Contest(new("A"), new("B")) { BlankIsValid = true };
        Refused(
            ReportedTables.Of(blank, [ReportedTables.Sheet("1", "1", 9, 8, 1)]), "blank votes are valid",
            new() { Rule = AuditRule.Majority });
        var several = new Contest(new("A"), new("B")) { VotesAllowed = 2 };
        Refused(ReportedTables.Of(several, [ReportedTables.Sheet("1", "1", 9, 8, 1)]), "several votes");
    }

    [Fact]
    public void Options_are_checked_when_they_are_set()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetAuditOptions { RiskLimit = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetAuditOptions { RiskLimit = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetAuditOptions { PendingBallots = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetAuditOptions { BallotsCast = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetAuditOptions { ExpectedError = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetAuditOptions { Method = (SheetAuditMethod)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetAuditOptions { BallotBound = (BallotBound)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => AuditRule.MoreThan(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AuditRule.MoreThan(0.33333m));
        Assert.Throws<ArgumentOutOfRangeException>(() => AuditRule.MostVotes(0));
        Assert.Throws<ArgumentException>(() => new AuditContest(["A"], [1]));
        Assert.Throws<ArgumentException>(() => new AuditContest(["A", "A"], [1, 2]));
        Assert.Throws<ArgumentException>(() => new AuditContest(["A", "B"], [1, -2]));
        Assert.Throws<ArgumentException>(() => new AuditContest(["A", "B"], [1, 2], 1));
    }

    private static void Refused(TallyTable table, string because, SheetAuditOptions? options = null) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => table.PlanAudit(options)).Message, StringComparison.Ordinal);
}
