namespace Electoral.Tally.Tests.Audits.Ballots;

/// <summary>
/// Super-simple: the risk, the published rule of thumb, and the limit by the exact chance of every path.
/// </summary>
public sealed class SuperSimpleTests
{
    [Fact]
    public void The_risk_is_a_product_over_the_ballots()
    {
        var audit = new SuperSimple(0.12, 1.1);
        var found = new BallotDiscrepancies
        {
            OverstatedByOne = 3,
            OverstatedByTwo = 1,
            UnderstatedByOne = 2,
            UnderstatedByTwo = 1,
        };
        double expected = Math.Pow(1 - 0.12 / 2.2, 300) / Math.Pow(1 - 1 / 2.2, 3) / (1 - 1 / 1.1)
            / Math.Pow(1 + 1 / 2.2, 2) / (1 + 1 / 1.1);
        Assert.Equal(expected, audit.RiskOf(300, found).Value, 1e-18);
        Assert.Equal(1, audit.RiskOf(0).Value);
        Assert.Equal(1, audit.RiskOf(1, new() { OverstatedByTwo = 1 }).Value);
    }

    /// <summary>"A gentle introduction" rounds to (4.8 + 1.4(o₁ + 5o₂ − 0.6u₁))/μ at a risk limit of 10 %.</summary>
    [Theory]
    [InlineData(0, 0, 0, 4.8)]
    [InlineData(1, 0, 0, 6.2)]
    [InlineData(0, 1, 0, 11.8)]
    [InlineData(2, 0, 1, 6.76)]
    public void Sizes_are_those_of_the_published_rule(int one, int two, int under, double expected)
    {
        var found = new BallotDiscrepancies { OverstatedByOne = one, OverstatedByTwo = two, UnderstatedByOne = under };
        Assert.Equal(expected, new SuperSimple(0.0001).SampleSize(0.1, found) * 0.0001, expected * 0.025);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(0.37)]
    public void The_size_is_enough(double margin)
    {
        var audit = new SuperSimple(margin);
        var found = new BallotDiscrepancies { OverstatedByOne = 2 };
        Assert.True(audit.RiskOf(audit.SampleSize(0.05, found), found).Meets(0.05));
    }

    /// <summary>Ballots overstated by two (or by one) that just add up to the margin, drawn with replacement.</summary>
    [Theory]
    [InlineData(0.1, 2, 0.05)]
    [InlineData(0.1, 1, 0.1)]
    [InlineData(0.3, 2, 0.2)]
    [InlineData(1, 2, 0.3)]
    public void A_wrong_outcome_is_confirmed_no_more_often_than_the_limit(double margin, int by, double limit)
    {
        var audit = new SuperSimple(margin);
        double chance = margin / by, confirmed = 0;
        double[] open = [1];
        for (int draw = 1; draw <= 400; draw++)
        {
            double[] next = new double[draw + 1];
            for (int wrong = 0; wrong < open.Length; wrong++)
            {
                next[wrong + 1] += open[wrong] * chance;
                next[wrong] += open[wrong] * (1 - chance);
            }

            for (int wrong = 0; wrong < next.Length; wrong++)
            {
                var found = new BallotDiscrepancies
                {
                    OverstatedByOne = by == 1 ? wrong : 0,
                    OverstatedByTwo = by == 2 ? wrong : 0,
                };
                if (next[wrong] == 0 || !audit.RiskOf(draw, found).Meets(limit)) continue;
                confirmed += next[wrong];
                next[wrong] = 0;
            }

            open = next;
        }

        Assert.InRange(confirmed, limit / 100, limit);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuperSimple(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuperSimple(1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SuperSimple(0.1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BallotDiscrepancies { OverstatedByOne = -1 });
        var audit = new SuperSimple(0.1);
        Assert.Throws<ArgumentOutOfRangeException>(() => audit.RiskOf(-1));
        Assert.Throws<ArgumentException>(() => audit.RiskOf(1, new() { OverstatedByOne = 2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => audit.SampleSize(1));
    }
}
