namespace Electoral.Tally.Tests.Audits.Ballots;

/// <summary>BRAVO: risks, sizes, and the limit by the exact chance of every path.</summary>
public sealed class BravoTests
{
    [Fact]
    public void Risks_are_of_pairs()
    {
        var bravo = new Bravo(new(["w", "l", "o"], [600, 400, 200], 1_500));
        var risks = bravo.RisksOf([12, 5, 1]);
        Assert.Equal(1 / (Math.Pow(1.2, 12) * Math.Pow(0.8, 5)), risks[0].Value, 1e-12);
        Assert.Equal(1 / (Math.Pow(1.5, 12) * Math.Pow(0.5, 1)), risks[1].Value, 1e-12);
        Assert.Equal(1, bravo.RisksOf([0, 3, 3])[0].Value);
    }

    [Fact]
    public void Several_winners_are_held_against_every_loser()
    {
        var bravo = new Bravo(new(["a", "b", "c", "d"], [500, 100, 400, 90], 1_500, AuditRule.MostVotes(2)));
        Assert.Equal(
            ["a>b", "a>d", "c>b", "c>d"],
            bravo.Contest.Assertions.Select(assertion => $"{assertion.Winner}>{assertion.Loser}"));
        Assert.Equal(4, bravo.RisksOf([1, 1, 1, 1]).Count);
    }

    [Fact]
    public void Sizes_are_those_of_a_published_program()
    {
        var bravo = new Bravo(new(["w", "l"], [600, 400], 1_000));
        Assert.Equal(119, bravo.AverageSampleSize(0.1));
        Assert.Equal([184L, 244, 351], new[] { 0.7, 0.8, 0.9 }.Select(part => bravo.SampleSize(0.1, part)!.Value));
        Assert.Equal(0.52, Math.Round(bravo.ProbabilityOf(119, 0.1)!.Value, 2));
    }

    [Fact]
    public void Equal_votes_need_a_full_count()
    {
        var tie = new Bravo(new(["w", "l"], [500, 500]));
        Assert.Null(tie.AverageSampleSize(0.1));
        Assert.Null(tie.SampleSize(0.1, 0.9));
        Assert.Null(tie.ProbabilityOf(100, 0.1));
        Assert.Equal(1, tie.RisksOf([90, 1])[0].Value);
        Assert.Equal(1, new Bravo(new(["w", "l"], [0, 0], 10)).RisksOf([5, 0])[0].Value);
    }

    [Fact]
    public void A_loser_without_votes_needs_few_ballots()
    {
        var bravo = new Bravo(new(["w", "l"], [500, 0], 1_000));
        Assert.Equal(Math.Pow(2, -9), bravo.RisksOf([9, 0])[0].Value, 1e-15);
        Assert.Equal(1, bravo.RisksOf([90, 1])[0].Value);
        Assert.Equal(10, bravo.SampleSize(0.05, 0.9));
        Assert.Equal(1, bravo.ProbabilityOf(10, 0.05));
    }

    /// <summary>With as many ballots for each, the chance to be ever confirmed in so many draws, by paths.</summary>
    [Theory]
    [InlineData(600, 400, 0.05)]
    [InlineData(520, 480, 0.1)]
    [InlineData(950, 50, 0.1)]
    public void A_tie_is_confirmed_no_more_often_than_the_limit(int winner, int loser, double limit)
    {
        var bravo = new Bravo(new(["w", "l"], [winner, loser]));
        const int draws = 600;
        double confirmed = 0;
        double[] open = [1];
        for (int draw = 1; draw <= draws; draw++)
        {
            double[] next = new double[draw + 1];
            for (int won = 0; won < open.Length; won++)
            {
                next[won + 1] += open[won] / 2;
                next[won] += open[won] / 2;
            }

            for (int won = 0; won < next.Length; won++)
            {
                if (next[won] == 0 || !bravo.RisksOf([won, draw - won])[0].Meets(limit)) continue;
                confirmed += next[won];
                next[won] = 0;
            }

            open = next;
        }

        Assert.InRange(confirmed, limit / 25, limit);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Bravo(new(["w", "l"], [6, 4], 10, AuditRule.Majority)));
        var bravo = new Bravo(new(["w", "l"], [6, 4]));
        Assert.Throws<ArgumentException>(() => bravo.RisksOf([1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => bravo.RisksOf([1, -1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => bravo.SampleSize(0.05, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => bravo.AverageSampleSize(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => bravo.ProbabilityOf(0, 0.05));
    }
}
