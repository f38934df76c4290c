using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels;

public class CounterRandomCountsTests
{
    private CounterRandom _random = new(20240728, 2, UnitPathKey.Of("counts"));

    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(12, 0.5)]
    [InlineData(40, 0.05)]
    [InlineData(19, 0.53)] // just below the border between the methods
    [InlineData(20, 0.5)] // just on it
    [InlineData(25, 0.58)]
    [InlineData(450, 0.3)]
    [InlineData(450, 0.97)]
    [InlineData(100_000, 0.0002)]
    public void Binomial(int trials, double probability) => SamplerFit.AssertCounts(
        () => _random.NextBinomial(trials, probability), Binomials(trials, probability), trials);

    [Fact]
    public void Binomial_at_its_ends()
    {
        Assert.Equal(0, _random.NextBinomial(0, 0.4));
        Assert.Equal(0, _random.NextBinomial(1000, 0));
        Assert.Equal(1000, _random.NextBinomial(1000, 1));
        Assert.InRange(_random.NextBinomial(int.MaxValue, 0.5), 1_073_300_000, 1_074_200_000);
        Assert.InRange(_random.NextBinomial(2_000_000_000_000L, 0.25), 499_996_000_000, 500_004_000_000);
    }

    [Theory]
    [InlineData(20, 0.7, 0.3)]
    [InlineData(50, 8, 12)]
    public void BetaBinomial(int trials, double alpha, double beta) => SamplerFit.AssertCounts(
        () => _random.NextBetaBinomial(trials, alpha, beta), BetaBinomials(trials, alpha, beta), trials);

    [Theory]
    [InlineData(0.01)]
    [InlineData(4)]
    [InlineData(9.99)]
    [InlineData(10)]
    [InlineData(37.5)]
    [InlineData(900)]
    public void Poisson(double mean) => SamplerFit.AssertCounts(() => _random.NextPoisson(mean), Poissons(mean), 2000);

    [Fact]
    public void Poisson_at_its_ends()
    {
        Assert.Equal(0, _random.NextPoisson(0));
        Assert.InRange(_random.NextPoisson(1e12), 1e12 - 5e6, 1e12 + 5e6);
    }

    [Theory]
    [InlineData(20, 7, 5)]
    [InlineData(100, 60, 9)] // drawn one by one
    [InlineData(100, 40, 30)]
    [InlineData(100, 75, 30)] // the other kind is rarer
    [InlineData(100, 40, 80)] // the rest is the smaller sample
    [InlineData(101, 70, 90)]
    [InlineData(5000, 1200, 400)]
    public void Hypergeometric(long population, long marked, long sample) => SamplerFit.AssertCounts(
        () => _random.NextHypergeometric(population, marked, sample),
        Hypergeometrics(population, marked, sample), sample);

    [Fact]
    public void Hypergeometric_at_its_ends()
    {
        Assert.Equal(0, _random.NextHypergeometric(0, 0, 0));
        Assert.Equal(0, _random.NextHypergeometric(50, 0, 20));
        Assert.Equal(20, _random.NextHypergeometric(50, 50, 20));
        Assert.Equal(13, _random.NextHypergeometric(50, 13, 50));
    }

    [Fact]
    public void Each_multinomial_count_is_binomial_and_the_counts_add_up()
    {
        double[] weights = [0, 3, 1, 0, 4, 0];
        long[] counts = new long[6];
        long Draw(int category)
        {
            _random.NextMultinomial(60, weights, counts);
            Assert.Equal(60, counts.Sum());
            Assert.Equal(0, counts[0] + counts[3] + counts[5]);
            return counts[category];
        }

        SamplerFit.AssertCounts(() => Draw(2), Binomials(60, 1.0 / 8), 60);
        SamplerFit.AssertCounts(() => Draw(4), Binomials(60, 1.0 / 2), 60);
    }

    [Fact]
    public void Multinomial_survives_weights_of_very_different_size()
    {
        double[] weights = [1e-300, 1, 1e-20, 0.1, 0.2, 1e-18];
        long[] counts = new long[6];
        _random.NextMultinomial(1_000_000_000, weights, counts);
        Assert.Equal(1_000_000_000, counts.Sum());
        Assert.All(counts, count => Assert.True(count >= 0));
        Assert.Equal(0, counts[0]);
    }

    private static Func<long, double> Binomials(long n, double p) => Masses(
        n, k => p * (n - k) / ((1 - p) * (k + 1)));

    private static Func<long, double> BetaBinomials(long n, double a, double b) => Masses(
        n, k => (n - k) * (a + k) / ((k + 1) * (b + n - k - 1)));

    private static Func<long, double> Poissons(double mean) => Masses(2000, k => mean / (k + 1));

    private static Func<long, double> Hypergeometrics(long population, long marked, long sample) => Masses(sample, k =>
        population - marked - sample + k + 1 <= 0
            ? double.PositiveInfinity
            : Math.Max(0, marked - k) * (sample - k) / (double)((k + 1) * (population - marked - sample + k + 1)));

    // Masses from the ratios of neighbours, on a logarithmic scale, made to add up to 1.
    private static Func<long, double> Masses(long last, Func<long, double> ratio)
    {
        double[] logs = new double[last + 1];
        for (long k = 0; k < last; k++)
        {
            double step = ratio(k);
            logs[k + 1] = double.IsPositiveInfinity(step) ? 0 : logs[k] + Math.Log(step);
            logs[k] = double.IsPositiveInfinity(step) ? double.NegativeInfinity : logs[k];
        }

        double top = logs.Max();
        double total = logs.Sum(log => Math.Exp(log - top));
        return k => Math.Exp(logs[k] - top) / total;
    }
}
