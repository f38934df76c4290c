using Electoral.Tally.Kernels;
using FsCheck;
using FsCheck.Fluent;

namespace Electoral.Tally.Tests.Statistics;

/// <summary>What every kind of interval keeps to.</summary>
public class IntervalProperties
{
    [Property]
    public Property Binomial_intervals_nest_in_confidence() => Drawn.Hold(
        from trials in Drawn.Trials
        from confidences in Drawn.Confidences
        select (trials, confidences),
        drawn =>
        {
            ((long successes, long trials), (double lower, double higher)) = drawn;
            foreach (string method in BinomialIntervalTests.Methods.Except(["AgrestiCoullAsComputed"]))
            {
                AssertWithin(
                    BinomialIntervalTests.Compute(method, successes, trials, lower),
                    BinomialIntervalTests.Compute(method, successes, trials, higher));
            }
        });

    [Property]
    public Property Binomial_intervals_mirror_when_failures_are_counted() => Drawn.Hold(Drawn.Trials, drawn =>
    {
        foreach (string method in BinomialIntervalTests.Methods)
        {
            Interval one = BinomialIntervalTests.Compute(method, drawn.Successes, drawn.Trials, 0.95);
            long failures = drawn.Trials - drawn.Successes;
            Interval other = BinomialIntervalTests.Compute(method, failures, drawn.Trials, 0.95);
            Assert.Equal(one.Low, 1 - other.High, 1e-13);
            Assert.Equal(one.High, 1 - other.Low, 1e-13);
        }
    });

    [Property]
    public Property Binomial_intervals_hold_the_observed_share() => Drawn.Hold(Drawn.Trials, drawn =>
    {
        string[] methods = ["Wilson", "WilsonContinuity", "ClopperPearson", "Jeffreys", "AgrestiCoull", "Wald"];
        foreach (string method in methods)
        {
            Interval interval = BinomialIntervalTests.Compute(method, drawn.Successes, drawn.Trials, 0.9);
            Assert.True(interval.Contains(drawn.Successes / (double)drawn.Trials));
            Assert.InRange(interval.Low, 0, 1);
            Assert.InRange(interval.High, 0, 1);
        }
    });

    [Property]
    public Property Clopper_Pearson_ends_have_tails_of_half_the_level() => Drawn.Hold(Drawn.Trials, drawn =>
    {
        Interval interval = BinomialInterval.ClopperPearson(drawn.Successes, drawn.Trials, 0.95);
        double atLow = BinomialDistribution.LogAtLeast(drawn.Successes, drawn.Trials, interval.Low);
        double atHigh = BinomialDistribution.LogAtMost(drawn.Successes, drawn.Trials, interval.High);
        Assert.True(drawn.Successes == 0 || Math.Abs(atLow - Math.Log(0.025)) < 1e-8);
        Assert.True(drawn.Successes == drawn.Trials || Math.Abs(atHigh - Math.Log(0.025)) < 1e-8);
    });

    [Property]
    public Property Hypergeometric_intervals_nest_and_lie_in_the_population() => Drawn.Hold(
        from population in Gen.Choose(1, 5000)
        from sample in Gen.Choose(1, population)
        from found in Gen.Choose(0, sample)
        from confidences in Drawn.Confidences
        select (population, sample, found, confidences),
        drawn =>
        {
            (int population, int sample, int found, (double lower, double higher)) = drawn;
            var narrow = HypergeometricInterval.Of(population, sample, found, lower);
            var wide = HypergeometricInterval.Of(population, sample, found, higher);
            AssertWithin(narrow.ToInterval(), wide.ToInterval());
            Assert.InRange(wide.Low, found, wide.High);
            Assert.InRange(wide.High, wide.Low, population - (sample - found));
        });

    [Property]
    public Property Simultaneous_intervals_nest_and_hold_their_shares() => Drawn.Hold(
        from counts in Drawn.Counts
        from confidences in Drawn.Confidences
        select (counts, confidences),
        drawn =>
        {
            (long[] counts, (double lower, double higher)) = drawn;
            Interval[] narrow = SimultaneousIntervals.Goodman(counts, lower);
            Interval[] wide = SimultaneousIntervals.Goodman(counts, higher);
            for (int category = 0; category < counts.Length; category++)
            {
                AssertWithin(narrow[category], wide[category]);
                Assert.True(narrow[category].Contains((double)counts[category] / counts.Sum()));
            }
        });

    /// <summary>Their high ends need not nest: the part of a step counts twice there, and starts again at 0.</summary>
    [Property]
    public Property Sison_Glaz_intervals_hold_their_shares_or_are_refused() => Drawn.Hold(
        from counts in Drawn.Counts
        from confidences in Drawn.Confidences
        select (counts, confidences),
        drawn =>
        {
            (long[] counts, (double lower, double higher)) = drawn;
            if (TrySisonGlaz(counts, lower) is not { } narrow || TrySisonGlaz(counts, higher) is not { } wide)
            {
                return;
            }

            for (int category = 0; category < counts.Length; category++)
            {
                Assert.True(wide[category].Low <= narrow[category].Low);
                Assert.True(narrow[category].Contains((double)counts[category] / counts.Sum()));
            }
        });

    private static Interval[]? TrySisonGlaz(long[] counts, double confidence)
    {
        try
        {
            return SimultaneousIntervals.SisonGlaz(counts, confidence);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static void AssertWithin(Interval inner, Interval outer)
    {
        const double rounding = 1e-12;
        Assert.True(
            outer.Low <= inner.Low + rounding && inner.High <= outer.High + rounding,
            $"{inner} is not within {outer}");
    }
}
