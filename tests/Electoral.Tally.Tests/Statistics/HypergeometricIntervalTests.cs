using System.Numerics;
using Electoral.Tally.Tests.Kernels;

namespace Electoral.Tally.Tests.Statistics;

public class HypergeometricIntervalTests
{
    /// <summary>Test inversion with scipy 1.10.1 hypergeom.</summary>
    [Theory]
    [InlineData(200, 30, 4, 0.95, 9, 58, 0.03050039222866817, 0.02838041596262704)]
    [InlineData(3000, 150, 0, 0.95, 0, 71, 1.0, 0.02506872287702396)]
    [InlineData(60, 20, 20, 0.9, 54, 60, 0.07666967748791244, 1.0)]
    public void Agrees_with_published_software(
        long population, long sample, long found, double confidence, long low, long high, double atLow, double atHigh)
    {
        HypergeometricInterval interval = HypergeometricInterval.Of(population, sample, found, confidence);
        Assert.Equal((low, high), (interval.Low, interval.High));
        Expect.Close(atLow, interval.ProbabilityOfAtLeastFoundAtLow, 1e-11);
        Expect.Close(atHigh, interval.ProbabilityOfAtMostFoundAtHigh, 1e-11);
        Assert.Equal(new Interval(
            low, high, confidence, IntervalAssumption.RandomSample, "hypergeometric inversion"), interval.ToInterval());
    }

    /// <summary>Every small case, with tails as exact fractions: ties at the level are not above it.</summary>
    [Fact]
    public void Agrees_with_exact_fractions()
    {
        for (int population = 1; population <= 12; population++)
        {
            for (int sample = 1; sample <= population; sample++)
            {
                for (int found = 0; found <= sample; found++)
                {
                    Compare(population, sample, found, 0.95, 1, 40);
                    Compare(population, sample, found, 0.5, 1, 4);
                    Compare(population, sample, found, 0.8, 1, 10);
                }
            }
        }
    }

    [Fact]
    public void A_tail_of_exactly_the_level_is_outside() =>
        Assert.Equal(2, HypergeometricInterval.Of(40, 1, 1).Low); // one of 40: P = 1/40 = 0.025

    [Fact]
    public void A_full_count_leaves_no_doubt()
    {
        HypergeometricInterval interval = HypergeometricInterval.Of(30_026, 30_026, 77);
        Assert.Equal((77, 77), (interval.Low, interval.High));
    }

    [Theory]
    [InlineData(0, 0, 0, 0.95)]
    [InlineData(10, 0, 0, 0.95)]
    [InlineData(10, 11, 0, 0.95)]
    [InlineData(10, 5, -1, 0.95)]
    [InlineData(10, 5, 6, 0.95)]
    [InlineData(10, 5, 2, 1)]
    public void Refuses_what_is_no_sample(long population, long sample, long found, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => HypergeometricInterval.Of(population, sample, found, confidence));

    [Fact]
    public void The_default_prints() => Assert.Equal("no interval", default(HypergeometricInterval).ToString());

    private static void Compare(int population, int sample, int found, double confidence, int above, int below)
    {
        int[] kept =
        [
            .. Enumerable.Range(0, population + 1).Where(marked =>
                Ways(population, marked, sample, k => k >= found) * below > above * Choose(population, sample)
                && Ways(population, marked, sample, k => k <= found) * below > above * Choose(population, sample)),
        ];
        HypergeometricInterval interval = HypergeometricInterval.Of(population, sample, found, confidence);
        Assert.Equal((kept[0], kept[^1]), (interval.Low, interval.High));
    }

    private static BigInteger Ways(int population, int marked, int sample, Func<int, bool> counts) =>
        Enumerable.Range(0, sample + 1).Where(counts).Aggregate(
            BigInteger.Zero, (sum, k) => sum + Choose(marked, k) * Choose(population - marked, sample - k));

    private static BigInteger Choose(int n, int k) => k > n
        ? 0
        : Enumerable.Range(1, k).Aggregate(BigInteger.One, (product, i) => product * (n - k + i) / i);
}
