namespace Electoral.Tally.Tests.Audits.Batches;

/// <summary>The risk of Kaplan and Markov by taints.</summary>
public sealed class KaplanMarkovTests
{
    [Fact]
    public void The_risk_is_a_product_over_the_draws()
    {
        Assert.Equal(0.9 * 0.9 * 0.9, KaplanMarkov.Risk(10, 0, 0, 0).Value, 1e-15);
        Assert.Equal(0.9 * 0.9 / 0.95, KaplanMarkov.Risk(10, 0.05, 0).Value, 1e-15);
        Assert.Equal(0.9 / 1.1, KaplanMarkov.Risk(10, -0.1).Value, 1e-15);
        Assert.Equal(1, KaplanMarkov.Risk(10).Value);
        Assert.Equal(1, KaplanMarkov.Risk(10, 0.5).Value);
    }

    [Fact]
    public void A_batch_that_is_all_wrong_leaves_no_evidence() =>
        Assert.Equal(1, KaplanMarkov.Risk(1.5, 0, 0, 0, 0, 0, 1, 0).Value);

    [Fact]
    public void Bounds_below_one_margin_leave_no_wrong_outcome()
    {
        Assert.True(KaplanMarkov.Risk(0.9).IsZero);
        Assert.True(KaplanMarkov.Risk(1, 0).IsZero);
        Assert.Equal(1, KaplanMarkov.Risk(1).Value);
        Assert.Equal(0, KaplanMarkov.SampleSize(0.9, 0.05));
        Assert.Equal(1, KaplanMarkov.SampleSize(1, 0.05));
    }

    [Theory]
    [InlineData(7.25, 0.05)]
    [InlineData(21, 0.25)]
    [InlineData(1_000_000, 0.001)]
    [InlineData(1.01, 0.1)]
    public void The_sample_size_is_the_least_that_meets_the_limit(double bound, double limit)
    {
        long size = KaplanMarkov.SampleSize(bound, limit);
        Assert.True(size * Math.Log(1 - 1 / bound) <= Math.Log(limit) * (1 - 1e-9));
        Assert.True((size - 1) * Math.Log(1 - 1 / bound) > Math.Log(limit) * (1 + 1e-9));
        Assert.Equal(0, KaplanMarkov.SampleSize(bound, limit, limit));
    }

    [Fact]
    public void Many_draws_do_not_round_to_nothing()
    {
        var risk = KaplanMarkov.Risk(2, new double[5_000]);
        Assert.False(risk.IsZero);
        Assert.Equal("7.08e-1506", risk.ToString());
        Assert.True(risk.Meets(1e-300));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMarkov.Risk(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMarkov.Risk(double.NaN, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMarkov.Risk(5, 1.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMarkov.SampleSize(5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMarkov.SampleSize(5, 0.05, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => KaplanMarkov.Risk(5).Meets(0));
    }
}
