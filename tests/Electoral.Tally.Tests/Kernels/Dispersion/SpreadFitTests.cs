using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Kernels.Dispersion;

public sealed class SpreadFitTests
{
    private const double Shared = 0.002;

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(40)]
    [InlineData(4_096)]
    public void The_logarithm_of_a_product_is_the_sum_of_logarithms(int count)
    {
        var random = new CounterRandom(1, 0, 5);
        double[] numbers = [.. Enumerable.Range(0, count).Select(i => Math.Exp(400 * (random.NextDouble() - 0.6)))];
        double expected = numbers.Sum(Math.Log);
        Assert.Equal(expected, LogProduct.Of(numbers), 1e-9 * Math.Max(1, Math.Abs(expected)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(5_000)]
    public void Mixed_densities_are_those_that_are_computed_one_by_one(int count)
    {
        var (scores, gammas, _) = Drawn(count, 0, 2);
        var spread = new FittedSpread(Shared, DispersionLaw.LogNormal, 0.0012, 1.1);
        var densities = SpreadDensities.Of(scores, gammas, Shared, Workload.Alone);
        double[] mixed = new double[densities.Filled];
        for (int block = 0; block * SpreadDensities.BlockScores < mixed.Length; block++)
        {
            int start = block * SpreadDensities.BlockScores;
            int length = Math.Min(SpreadDensities.BlockScores, mixed.Length - start);
            densities.Mix(block, spread.Weights, mixed.AsSpan(start, length));
        }

        for (int i = 0; i < count; i++)
        {
            Assert.Equal(spread.LogDensity(scores[i], gammas[i]), Math.Log(mixed[i]), 1e-10);
        }

        Assert.All(mixed[count..], one => Assert.Equal(1, one, 1e-12));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void A_likelihood_does_not_depend_on_what_was_asked_before(int odd)
    {
        var (scores, gammas, flat) = Drawn(900, odd, 4);
        var densities = SpreadDensities.Of(scores, gammas, Shared, Workload.Alone);
        var asked = New();
        foreach (var (middle, shape) in ((double, double)[])
            [(0.001, 0.5), (0.003, 1.2), (0.001, 0.5), (0.00001, 1.7), (0.2, 0.4), (0.003, 1.2)])
        {
            Assert.Equal(New().Without(middle, shape), asked.Without(middle, shape));
            Assert.Equal(New().With(middle, shape), asked.With(middle, shape));
            Assert.Equal(New().With(middle, shape), asked.With(middle, shape));
        }

        SpreadLikelihood New() => new(DispersionLaw.LogNormal, densities, flat, Workload.Alone);
    }

    [Fact]
    public void The_search_finds_what_a_fine_grid_finds()
    {
        foreach (int odd in (int[])[0, 6])
        {
            var (scores, gammas, flat) = Drawn(400, odd, 3);
            var fit = SpreadFit.Of(scores, gammas, flat, Shared, 1, CancellationToken.None);
            double without = double.NegativeInfinity, with = without;
            for (double logMedian = -13; logMedian < -1.3; logMedian += 0.13)
            {
                for (double deviation = 0.3; deviation <= 1.75; deviation += 0.05)
                {
                    var spread = new FittedSpread(Shared, DispersionLaw.LogNormal, Math.Exp(logMedian), deviation);
                    double[] logs = [.. scores.Zip(gammas, spread.LogDensity)];
                    without = Math.Max(without, logs.Sum());
                    foreach (double share in (double[])[0.001, 0.003, 0.01, 0.0149, 0.02, 0.05, 0.2])
                    {
                        with = Math.Max(with, logs.Zip(flat).Sum(
                            one => Math.Log((1 - share) * Math.Exp(one.First) + share * one.Second)));
                    }
                }
            }

            // No point of the grid is better, and what the fit says is what its own point has.
            Assert.True(fit.LogLikelihoodWithout >= without - 1e-7);
            Assert.True(fit.LogLikelihood >= Math.Max(without, with) - 1e-7);
            Assert.Equal(scores.Zip(gammas, fit.Without.LogDensity).Sum(), fit.LogLikelihoodWithout, 1e-6);
            double[] own = [.. scores.Zip(gammas, (h, g) => (1 - fit.Share) * Math.Exp(fit.With.LogDensity(h, g)))];
            double[] mixed = [.. own.Zip(flat, (one, other) => one + fit.Share * other)];
            Assert.Equal(mixed.Sum(Math.Log), fit.LogLikelihood, 1e-6);
            // At the largest likelihood the share is the mean of the posteriors.
            double posteriors = own.Zip(mixed, (one, all) => 1 - one / all).Sum();
            Assert.Equal(fit.Share * 400, posteriors, 1e-4);
            Assert.Equal(odd > 0, fit.Ratio > 10);
        }
    }

    [Fact]
    public void The_fit_does_not_depend_on_threads()
    {
        var (scores, gammas, flat) = Drawn(20_000, 30, 4);
        var one = SpreadFit.Of(scores, gammas, flat, Shared, 1, CancellationToken.None);
        foreach (int threads in (int[])[2, 7])
        {
            var other = SpreadFit.Of(scores, gammas, flat, Shared, threads, CancellationToken.None);
            Assert.Equal(one.LogLikelihood, other.LogLikelihood);
            Assert.Equal(one.LogLikelihoodWithout, other.LogLikelihoodWithout);
            Assert.Equal(one.Share, other.Share);
            Assert.Equal(one.With.Middle, other.With.Middle);
        }
    }

    [Fact]
    public void The_least_value_is_found_in_a_curved_valley_and_on_an_edge()
    {
        static double Valley(double x, double y) => 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
        var inside = new NelderMead(Valley, (-2, 2), (-2, 2), 1e-14).From(-1.2, 1);
        Assert.Equal((1, 1), (Math.Round(inside.First, 3), Math.Round(inside.Second, 3)));
        var edge = new NelderMead(Valley, (-2, 0.5), (-2, 2), 1e-14).From(-1.2, 1);
        Assert.Equal((0.5, 0.25), (Math.Round(edge.First, 3), Math.Round(edge.Second, 3)));
    }

    // Scores of stations whose dispersion is log-normal about 0.0012, and some that lie anywhere.
    private static (double[] Scores, double[] Gammas, double[] Flat) Drawn(int count, int odd, ulong key)
    {
        var random = new CounterRandom(1, 0, key);
        double[] scores = new double[count], gammas = new double[count], flat = new double[count];
        for (int i = 0; i < count; i++)
        {
            gammas[i] = 150 + 200 * random.NextDouble();
            flat[i] = 0.04 + 0.02 * random.NextDouble();
            double rho = 0.0012 * Math.Exp(1.1 * Normal());
            double deviation = Math.Sqrt((1 + rho * gammas[i]) / (1 + Shared * gammas[i]));
            scores[i] = i < odd ? 8 + 6 * random.NextDouble() : deviation * Normal();
        }

        return (scores, gammas, flat);

        double Normal() => NormalDistribution.Quantile(Math.Clamp(random.NextDouble(), 1e-12, 1 - 1e-12));
    }
}
