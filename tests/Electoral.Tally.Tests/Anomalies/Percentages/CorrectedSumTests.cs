namespace Electoral.Tally.Tests.Anomalies;

public class CorrectedSumTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(40)]
    public void Moments_are_those_of_the_chance_whatever_number_of_hits_was_observed(int hits)
    {
        const double chance = 0.02;
        double[] deviations = new double[400];
        for (int i = 0; i < deviations.Length; i++) deviations[i] = (i < hits ? 1 : 0) - chance;
        var sum = CorrectedSum.Of(deviations);
        double variance = 400 * chance * (1 - chance), third = variance * (1 - 2 * chance);
        Assert.Equal(hits - 8, sum.Sum, 1e-10);
        Assert.Equal(Math.Sqrt(variance), sum.Deviation, 1e-10);
        Assert.Equal(third / Math.Pow(variance, 1.5), sum.Skewness, 1e-10);
    }

    [Fact]
    public void Nothing_that_varies_has_no_deviation()
    {
        Assert.Equal(0, CorrectedSum.Of([]).Deviation);
        Assert.Equal(0, CorrectedSum.Of([0.5]).Deviation);
        Assert.Equal(0, CorrectedSum.Of([0, 0, 0]).Deviation);
    }

    [Fact]
    public void Tails_of_few_expected_hits_lie_between_those_that_count_the_outcome_and_those_that_do_not()
    {
        // Poisson numbers of mean 5: P(≥ 9) = 0.0681 and P(≥ 10) = 0.0318; and of mean 500 nearly normal ones.
        double tail = SkewedTails.Upper(4 / Math.Sqrt(5), 1 / Math.Sqrt(5)).Value;
        Assert.InRange(tail, 0.0318, 0.0681);
        Assert.Equal(0.5 * (0.0318 + 0.0681), tail, 0.003);
        Assert.Equal(NormalTails.Upper(3).Value, SkewedTails.Upper(3, 2e-4).Value, 1e-5);
        Assert.Equal(NormalTails.Upper(3).Value, SkewedTails.Upper(3, -0.1).Value, 1e-15);
        Assert.Equal(1, SkewedTails.Upper(-5, 1).Value, 1e-15);
    }
}
