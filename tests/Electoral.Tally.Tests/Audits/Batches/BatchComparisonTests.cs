namespace Electoral.Tally.Tests.Audits.Batches;

/// <summary>Margins, bounds, errors and sizes of batches.</summary>
public sealed class BatchComparisonTests
{
    private static readonly AuditBatch[] Two = [new("x", [60, 30], 100), new("y", [40, 30], 80)];

    [Fact]
    public void Bounds_are_what_a_batch_can_overstate()
    {
        var comparison = new BatchComparison(new(["A", "B"], [100, 60], 180), Two);
        Assert.Equal([40], comparison.Margins);
        Assert.Equal([130 / 40.0, 90 / 40.0], comparison.Bounds);
        Assert.Equal(5.5, comparison.TotalBound, 1e-12);
        Assert.Equal(13 / 22.0, comparison.DrawProbabilities[0], 1e-15);
        Assert.Equal(9 / 22.0, comparison.DrawProbabilities[1], 1e-15);
        Assert.Equal(10 / 40.0, comparison.ErrorOf(0, [55, 35]));
        Assert.Equal(10 / 130.0, comparison.TaintOf(0, [55, 35]), 1e-15);
        Assert.Equal(-5 / 40.0, comparison.ErrorOf(1, [45, 30]));
        Assert.Equal(0, comparison.TaintOf(1, [45, 30]));
        Assert.Equal(1, comparison.TaintOf(0, [0, 100]));
        Assert.Equal(1 - 1 / 5.5, comparison.RiskOf(0).Value, 1e-15);
    }

    [Fact]
    public void Pending_ballots_and_those_in_no_batch_count_against_the_winner()
    {
        var comparison = new BatchComparison(new(["A", "B"], [100, 60], 200), Two, pendingBallots: 5);
        Assert.Equal(15, comparison.UnauditableBallots);
        Assert.Equal([20], comparison.Margins);
        Assert.True(new BatchComparison(new(["A", "B"], [100, 60], 200), Two, 40).NeedsFullCount);
        Assert.True(new BatchComparison(new(["A", "B"], [100, 60], 230), Two).NeedsFullCount);
    }

    [Fact]
    public void A_lead_from_votes_in_no_batch_counts_for_nothing()
    {
        // 20 votes for A are reported and in no batch: nobody can look at them, and they may all be for B.
        var comparison = new BatchComparison(new(["A", "B"], [120, 60], 200), Two);
        Assert.Equal(20, comparison.UnauditableBallots);
        Assert.Equal([20], comparison.Margins);
        var trusting = new BatchComparison(new(["A", "B"], [120, 60], 200), Two, 0, trustsVotesInNoBatch: true);
        Assert.Equal([40], trusting.Margins);
    }

    [Fact]
    public void Where_only_a_full_count_helps_there_is_no_risk()
    {
        var tie = new BatchComparison(new(["A", "B"], [60, 60]), [new("x", [60, 60], 120)]);
        Assert.True(tie.NeedsFullCount);
        Assert.Equal(1, tie.RiskOf(0, 0, 0).Value);
        Assert.Equal(1, tie.SampleSize(0.05));
        Assert.Throws<InvalidOperationException>(() => tie.ErrorOf(0, [60, 60]));
    }

    /// <summary>
    /// The proof of all risks here: wherever counted votes make another winner, with all that cannot be audited against
    /// the reported ones, the errors add up to a margin or more, and none is above its bound.
    /// </summary>
    [Fact]
    public void A_wrong_outcome_has_errors_of_a_margin_or_more()
    {
        var random = new Random(7);
        int wrong = 0, right = 0;
        for (int election = 0; election < 6_000; election++)
        {
            int selections = random.Next(2, 5), size = random.Next(1, 6);
            AuditRule rule = random.Next(4) switch
            {
                0 => AuditRule.MostVotes(random.Next(1, selections)),
                1 => AuditRule.Majority,
                2 => AuditRule.NobodyHasMoreThan(random.Next(20, 70) / 100m),
                _ => AuditRule.MoreThan(random.Next(20, 70) / 100m),
            };
            var batches = Enumerable.Range(0, size).Select(number => Batch(random, selections, number)).ToArray();
            long[] sums = [.. Enumerable.Range(0, selections).Select(i => batches.Sum(batch => batch.Votes[i]))];
            int pending = random.Next(4), elsewhere = random.Next(4);
            long ballots = batches.Sum(batch => batch.Ballots) + pending + elsewhere;
            var comparison = new BatchComparison(
                new([.. sums.Select((_, i) => $"{i}")], sums, ballots, rule), batches, pending);
            if (comparison.NeedsFullCount) continue;
            long[][] counted = Array.ConvertAll(batches, batch => Counted(random, batch));
            double errors = counted.Select((votes, batch) => comparison.ErrorOf(batch, votes)).Sum();
            Assert.All(counted.Index(), one => Assert.InRange(
                comparison.ErrorOf(one.Index, one.Item), double.NegativeInfinity, comparison.Bounds[one.Index] + 1e-9));
            bool isRight = comparison.Contest.Assertions.All(assertion =>
                assertion.MarginOf(Added(counted)) > (pending + elsewhere) * assertion.MostLostByBallot);
            if (!isRight) Assert.InRange(errors, 1 - 1e-9, double.PositiveInfinity);
            (wrong, right) = isRight ? (wrong, right + 1) : (wrong + 1, right);
        }

        Assert.InRange(wrong, 200, 6_000);
        Assert.InRange(right, 200, 6_000);
    }

    private static long[] Added(long[][] parts) =>
        [.. Enumerable.Range(0, parts[0].Length).Select(i => parts.Sum(votes => votes[i]))];

    [Fact]
    public void Several_contests_of_a_published_program_have_its_sizes()
    {
        AssertSizes(21, 30, [60_000, 54_000], 120_000, 200, [200, 180, 400]);
        AssertSizes(11, 16, [30_000, 24_000], 60_000, 100, [200, 160, 400]);
        AssertSizes(23 / 3.0, 11, [18_000, 12_600], 36_000, 60, [200, 140, 400]);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var contest = new AuditContest(["A", "B"], [100, 60], 180);
        Assert.Throws<ArgumentException>(() => new BatchComparison(contest, [Two[0], Two[0]]));
        Assert.Throws<ArgumentException>(() => new BatchComparison(contest, [new("x", [1, 2, 3], 9)]));
        Assert.Throws<ArgumentException>(() => new AuditBatch("x", [11, 0], 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuditBatch("x", [-1, 0], 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BatchComparison(contest, Two, -1));
        var comparison = new BatchComparison(contest, Two);
        Assert.Throws<ArgumentException>(() => comparison.ErrorOf(0, [101, 0]));
        Assert.Throws<ArgumentException>(() => comparison.ErrorOf(0, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => comparison.ErrorOf(0, [-1, 0]));
        var share = new AuditContest(["A", "B"], [100, 60], 180, AuditRule.Majority);
        Assert.Throws<ArgumentException>(() => new BatchComparison(share, [new("x", [60, 50], 100)]));
    }

    private static AuditBatch Batch(Random random, int selections, int number)
    {
        long[] votes = [.. Enumerable.Range(0, selections).Select(i => (long)random.Next(i == 0 ? 30 : 15))];
        return new($"{number}", votes, votes.Sum() + random.Next(4));
    }

    // Any content of the ballots, often near what was reported.
    private static long[] Counted(Random random, AuditBatch batch)
    {
        long[] votes = [.. batch.Votes];
        for (int moves = random.Next(25); moves > 0; moves--)
        {
            int from = random.Next(votes.Length), to = random.Next(votes.Length);
            if (votes[from] == 0) continue;
            votes[from]--;
            votes[to]++;
        }

        if (votes.Sum() < batch.Ballots) votes[random.Next(votes.Length)]++;
        return votes;
    }

    private static void AssertSizes(double bound, int first, long[] votes, long ballots, int each, long[] large)
    {
        IEnumerable<AuditBatch> Of(int divisor) => Enumerable.Range(0, each).Select(number => new AuditBatch(
            $"{divisor}/{number}", [large[0] / divisor, large[1] / divisor], large[2] / divisor));
        var comparison = new BatchComparison(new(["w", "l"], votes, ballots), [.. Of(1), .. Of(2)]);
        Assert.Equal(bound, comparison.TotalBound, 1e-9);
        Assert.Equal(first, comparison.SampleSize(0.25));
    }
}
