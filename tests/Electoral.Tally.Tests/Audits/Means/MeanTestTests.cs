namespace Electoral.Tally.Tests.Audits.Means;

/// <summary>
/// Each test of the family against factors worked out by hand, and at the edges of what a mean can be.
/// </summary>
public sealed class MeanTestTests
{
    private static readonly MeanSample With = MeanSample.WithReplacement([1, 0.5, 0], 0.5, 1);

    private static readonly MeanSample Without = MeanSample.WithoutReplacement([1, 0.5, 0], 0.5, 5, 1);

    [Fact]
    public void Kaplan_and_markov_pad_value_and_mean() => AssertFactors(
        new KaplanMarkovTest(0.1), With, 1.1 / 0.6, 1, 0.1 / 0.6);

    [Fact]
    public void Kaplan_and_wald_mix_with_one() => AssertFactors(new KaplanWaldTest(0.2), With, 1.8, 1, 0.2);

    [Fact]
    public void Kaplan_and_kolmogorov_take_the_mean_of_what_is_left() => AssertFactors(
        new KaplanKolmogorovTest(0.1), Without, 1.1 / 0.6, 0.6 / 0.475, 0.1 / (1.0 / 3 + 0.1));

    [Fact]
    public void A_bet_wins_what_the_value_is_above_the_mean() => AssertFactors(
        new BettingTest(0.5), Without, 1.25, 1 + 0.5 * 0.125, 1 - 0.5 / 3);

    [Fact]
    public void A_bet_never_loses_more_than_everything() =>
        AssertFactors(new BettingTest(9), With, 2, 1, 0);

    [Fact]
    public void Alpha_with_a_fixed_guess_is_walds_test() => AssertFactors(
        new AlphaFixedTest(0.75), With, 1.5, 0.5 * 1.5 + 0.5 * 0.5, 0.5);

    [Fact]
    public void Alpha_takes_the_guess_of_what_is_left() => AssertFactors(
        new AlphaFixedTest(0.7), Without,
        1.4, 0.5 * 0.625 / 0.375 + 0.5 * 0.375 / 0.625, (1 - 2.0 / 3) / (1 - 1.0 / 3));

    [Fact]
    public void Alpha_shrinks_towards_what_was_drawn() => AssertFactors(
        new AlphaShrinkTruncateTest(0.7, 0, 1), With,
        1.4, 0.5 * 0.85 / 0.5 + 0.5 * 0.15 / 0.5, (1 - 2.2 / 3) / 0.5);

    [Fact]
    public void Alpha_keeps_its_distance_from_the_null_hypothesis() => AssertFactors(
        new AlphaShrinkTruncateTest(0.1, 0.2, 1), With,
        1.4, 0.5 * (0.5 + 0.2 / Math.Sqrt(2)) / 0.5 + 0.5 * (0.5 - 0.2 / Math.Sqrt(2)) / 0.5,
        (0.5 - 0.2 / Math.Sqrt(3)) / 0.5);

    [Theory]
    [MemberData(nameof(MeanTests.Names), MemberType = typeof(MeanTests))]
    public void Nothing_drawn_is_no_evidence(string name)
    {
        var result = MeanTests.Of(name).Run(MeanSample.WithReplacement([], 0.5, 1));
        Assert.Equal(0, result.Risk.LogValue);
        Assert.Empty(result.History);
    }

    [Theory]
    [MemberData(nameof(MeanTests.WithoutReplacementNames), MemberType = typeof(MeanTests))]
    public void A_whole_population_leaves_no_doubt(string name)
    {
        var test = MeanTests.Of(name);
        var above = test.Run(MeanSample.WithoutReplacement([0, 1, 1, 0, 1], 0.5, 5, 1));
        Assert.True(above.Risk.IsZero);
        Assert.True(above.History[^1].IsZero);
        var below = test.Run(MeanSample.WithoutReplacement([1, 1, 0, 0, 0], 0.5, 5, 1));
        Assert.Equal(1, below.Risk.Value);
        var equal = test.Run(MeanSample.WithoutReplacement([1, 0, 0, 1], 0.5, 4, 1));
        Assert.False(equal.Risk.IsZero);
    }

    [Fact]
    public void Sums_that_round_upwards_prove_nothing()
    {
        // Ten times a tenth adds up to a little more than what 0.1 times ten rounds to.
        double[] values = [.. Enumerable.Repeat(0.1, 30)];
        var result = new KaplanKolmogorovTest().Run(MeanSample.WithoutReplacement(values, 0.1, 30, 1));
        Assert.All(result.History, risk => Assert.False(risk.IsZero));
        Assert.Equal(1, result.Risk.Value, 1e-6);
    }

    [Fact]
    public void The_risk_is_the_least_so_far()
    {
        var result = new KaplanMarkovTest(0).Run(MeanSample.WithReplacement([1, 1, 0], 0.5, 1));
        Assert.Equal([0.5, 0.25, 1], result.History.Select(risk => risk.Value));
        Assert.Equal(0.25, result.Risk.Value);
        Assert.Equal("risk 0.25 after 3 draws", result.ToString());
    }

    [Fact]
    public void What_does_not_hold_is_refused()
    {
        foreach (MeanTest test in (MeanTest[])[new KaplanMarkovTest(), new KaplanWaldTest()])
        {
            Assert.Contains(
                "Kaplan–Kolmogorov", Assert.Throws<InvalidOperationException>(() => test.Run(Without)).Message,
                StringComparison.Ordinal);
        }

        var unbounded = MeanSample.WithReplacement([1], 0.5);
        Assert.Throws<InvalidOperationException>(() => new AlphaFixedTest(0.7).Run(unbounded));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSample.WithReplacement([1.1], 0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSample.WithReplacement([-0.1], 0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSample.WithReplacement([double.NaN], 0.5, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MeanSample.WithReplacement([1], 1, 1));
        Assert.Throws<ArgumentException>(() => MeanSample.WithoutReplacement([1, 1], 0.5, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaplanMarkovTest(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaplanKolmogorovTest(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new KaplanWaldTest(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BettingTest(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlphaFixedTest(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlphaShrinkTruncateTest(0.7, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlphaShrinkTruncateTest(0.7, 0, 0));
    }

    private static void AssertFactors(MeanTest test, MeanSample sample, params double[] factors)
    {
        double product = 1;
        foreach (var (factor, risk) in factors.Zip(test.Run(sample).History))
        {
            product *= factor;
            Assert.Equal(Math.Min(1, 1 / product), risk.Value, 1e-12);
        }
    }
}
