using Electoral.Tally.Kernels;

namespace Electoral.Tally.Tests.Anomalies;

public class GoodnessOfFitTests
{
    private static readonly double[] Three = [0.2, 0.5, 0.3];

    [Fact]
    public void Exact_tails_of_distances_are_those_of_all_outcomes()
    {
        var observed = new GoodnessOfFit([6, 2, 3], Three);
        double ks = 0, chebyshev = 0, pearson = 0;
        foreach (var (counts, mass) in Outcomes(11))
        {
            var other = new GoodnessOfFit(counts, Three);
            if (other.KolmogorovSmirnov().Statistic >= observed.KolmogorovSmirnov().Statistic - 1e-12) ks += mass;
            if (other.Chebyshev().Statistic >= observed.Chebyshev().Statistic - 1e-12) chebyshev += mass;
            if (other.Pearson().Statistic >= observed.Pearson().Statistic - 1e-9) pearson += mass;
        }

        Assert.Equal(ks, observed.KolmogorovSmirnov().PValue!.Value.Value, 1e-12);
        Assert.Equal(chebyshev, observed.Chebyshev().PValue!.Value.Value, 1e-12);
        Assert.Equal(pearson, observed.PearsonExact().PValue!.Value.Value, 1e-12);
        Assert.Equal(PValueMethod.Exact, observed.KolmogorovSmirnov().PValue!.Value.Method);
    }

    [Fact]
    public void Far_tails_keep_their_size()
    {
        var fit = new GoodnessOfFit([900, 50, 50], [1.0 / 3, 1.0 / 3, 1.0 / 3]);
        var ks = fit.KolmogorovSmirnov().PValue!.Value;
        Assert.Equal(PValueMethod.Exact, ks.Method);
        Assert.True(ks.LogValue < Math.Log(1e-300));

        // The cumulative count of the first cell alone: the p-value is above its tail and below twice all tails.
        double one = BinomialDistribution.LogAtLeast(900, 1000, 1.0 / 3);
        Assert.InRange(ks.LogValue, one, one + Math.Log(4));
    }

    [Fact]
    public void A_distance_too_large_for_the_exact_tail_has_a_bound_that_says_so()
    {
        long[] counts = new long[10];
        counts[0] = 60_000;
        for (int cell = 1; cell < 10; cell++) counts[cell] = 20_000;
        var p = new GoodnessOfFit(counts, DigitLaw.UniformDigit).KolmogorovSmirnov().PValue!.Value;
        Assert.Equal(PValueMethod.UpperBound, p.Method);
        Assert.True(p.LogValue < -1000);
    }

    [Fact]
    public void Weighted_tails_of_equal_weights_are_chi_square()
    {
        double[] weights = [0.1, 0.1, 0.1, 0.1, 0, 0];
        foreach (double statistic in new[] { 0.05, 0.5, 3, 60, 130 })
        {
            double expected = ChiSquareDistribution.LogSurvival(statistic / 0.1, 4);
            Assert.Equal(expected, WeightedChiSquare.LogSurvival(statistic, weights), 1e-9 * (1 - expected));
        }
    }

    [Fact]
    public void Weighted_tails_of_two_weights_are_those_of_their_convolution()
    {
        // P(aX + bY > q) for chi-squares on one degree each, by the angle: E[exp(−q/2(a cos² + b sin²))].
        const double a = 1, b = 0.01, q = 40;
        double sum = 0;
        const int steps = 200_000;
        for (int i = 0; i < steps; i++)
        {
            double angle = (i + 0.5) * Math.PI / 2 / steps, cos = Math.Cos(angle), sin = Math.Sin(angle);
            sum += Math.Exp(-q / (2 * (a * cos * cos + b * sin * sin))) / steps;
        }

        Assert.Equal(Math.Log(sum), WeightedChiSquare.LogSurvival(q, [a, b]), 1e-8);
    }

    [Fact]
    public void Joint_digits_with_all_components_are_Pearsons_statistic()
    {
        var fit = new GoodnessOfFit([83, 50, 38, 32, 26, 19, 21, 9, 22], DigitLaw.BenfordFirst);
        Assert.Equal(fit.Pearson().Statistic, fit.JointDigits(aboveMean: false).Statistic, 1e-10);
        Assert.Equal(3.0, fit.JointDigits(aboveMean: true).DegreesOfFreedom);
    }

    [Fact]
    public void What_is_no_count_of_those_cells_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new GoodnessOfFit([0, 0, 0], Three));
        Assert.Throws<ArgumentException>(() => new GoodnessOfFit([1, 2], Three));
        Assert.Throws<ArgumentException>(() => new GoodnessOfFit([1, 2, 3], [0.2, 0.5, 0.4]));
        Assert.Throws<ArgumentException>(() => new GoodnessOfFit([1, 2, 3], [0, 0.5, 0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GoodnessOfFit([1, -2, 3], Three));
        Assert.Throws<InvalidOperationException>(
            () => new GoodnessOfFit([90, 90, 90, 90, 90, 90, 90, 90, 90, 90], DigitLaw.UniformDigit).PearsonExact());
    }

    [Fact]
    public void Simulated_tails_agree_with_exact_ones_on_any_number_of_threads()
    {
        var fit = new GoodnessOfFit([30, 20, 12, 9, 8, 7, 6, 5, 9], DigitLaw.BenfordFirst);
        FitMeasure[] measures = [FitMeasure.KolmogorovSmirnov, FitMeasure.Chebyshev];
        var one = fit.Simulate(measures, draws: 20_000, seed: 5);
        var seven = fit.Simulate(measures, draws: 20_000, seed: 5, maxDegreeOfParallelism: 7);
        foreach (var measure in measures)
        {
            Assert.Equal(one.PValue(measure, fit), seven.PValue(measure, fit));
        }

        double exact = fit.KolmogorovSmirnov().PValue!.Value.Value;
        double error = Math.Sqrt(exact * (1 - exact) / 20_000);
        Assert.Equal(exact, one.PValue(FitMeasure.KolmogorovSmirnov, fit).Value, 4 * error);
        Assert.Throws<ArgumentException>(() => one.PValue(FitMeasure.Kuiper, fit));
    }

    [Fact]
    public void The_expected_mean_deviation_is_that_of_simulated_counts()
    {
        var random = new CounterRandom(1, 0, UnitPathKey.Root);
        long[] counts = new long[10];
        double[] even = DigitLaw.UniformDigit.Probabilities.ToArray();
        double sum = 0, squares = 0;
        const int draws = 20_000;
        for (int draw = 0; draw < draws; draw++)
        {
            random.NextMultinomial(4_000, even, counts);
            double deviation = new GoodnessOfFit(counts, even).MeanAbsoluteDeviation;
            sum += deviation;
            squares += deviation * deviation;
        }

        var expected = new GoodnessOfFit(counts, even).MeanDeviation();
        double mean = sum / draws, spread = Math.Sqrt(squares / draws - mean * mean);
        Assert.Equal(mean, expected.Expected, 5 * spread / Math.Sqrt(draws));
        Assert.Equal(spread, expected.StandardDeviation, 0.02 * spread);
    }

    private static IEnumerable<(long[] Counts, double Mass)> Outcomes(long total)
    {
        for (long first = 0; first <= total; first++)
        {
            for (long second = 0; second <= total - first; second++)
            {
                long third = total - first - second;
                double log = SpecialFunctions.LogFactorial(total) - SpecialFunctions.LogFactorial(first)
                    - SpecialFunctions.LogFactorial(second) - SpecialFunctions.LogFactorial(third)
                    + first * Math.Log(Three[0]) + second * Math.Log(Three[1]) + third * Math.Log(Three[2]);
                yield return ([first, second, third], Math.Exp(log));
            }
        }
    }
}
