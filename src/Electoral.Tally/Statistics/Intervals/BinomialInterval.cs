using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Intervals for the probability of a success, from a number of successes in independent trials.</summary>
/// <remarks>
/// <para>All of them assume <see cref="IntervalAssumption.IndependentTrials"/>. Ballots of one station are not
/// independent trials of the electorate: for shares from stations use an interval that
/// takes stations into account.</para>
/// <para>Formulas: Brown, Cai and DasGupta (2001), "Interval estimation for a binomial proportion", Statistical
/// Science 16; Newcombe (1998), Statistics in Medicine 17, for the continuity correction.</para>
/// </remarks>
public static class BinomialInterval
{
    private const double DefaultConfidence = 0.95;

    /// <summary>
    /// Wilson's score interval (1927): a good default; averaged over probabilities, its coverage is about the
    /// confidence.
    /// </summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Interval Wilson(long successes, long trials, double confidence = DefaultConfidence)
    {
        double z = CheckedQuantile(successes, trials, confidence);
        double n = trials, p = successes / n, square = z * z;
        double half = z * Math.Sqrt(p * ((trials - successes) / n) / n + square / (4 * n * n));
        double centre = p + square / (2 * n), scale = 1 + square / n;
        return Make(
            successes == 0 ? 0 : (centre - half) / scale,
            successes == trials ? 1 : (centre + half) / scale,
            confidence, "Wilson");
    }

    /// <summary>Wilson's score interval with continuity correction: nearer to Clopper–Pearson,
    /// wider than Wilson.</summary>
    /// <inheritdoc cref="Wilson"/>
    public static Interval WilsonContinuity(long successes, long trials, double confidence = DefaultConfidence)
    {
        double z = CheckedQuantile(successes, trials, confidence);
        double n = trials, p = successes / n, failures = trials - successes, square = z * z;
        double centre = 2.0 * successes + square, scale = 2 * (n + square);
        double below = z * Math.Sqrt(square - 2 - 1 / n + 4 * p * (failures + 1));
        double above = z * Math.Sqrt(square + 2 - 1 / n + 4 * p * (failures - 1));
        return Make(
            successes == 0 ? 0 : Math.Max(0, (centre - 1 - below) / scale),
            successes == trials ? 1 : Math.Min(1, (centre + 1 + above) / scale),
            confidence, "Wilson with continuity correction");
    }

    /// <summary>
    /// Clopper and Pearson's interval (1934), by inversion of exact tests: its coverage is never below the confidence,
    /// and mostly above it.
    /// </summary>
    /// <inheritdoc cref="Wilson"/>
    public static Interval ClopperPearson(long successes, long trials, double confidence = DefaultConfidence)
    {
        double tail = CheckedTail(successes, trials, confidence);
        double failures = trials - successes;
        return Make(
            successes == 0 ? 0 : BetaDistribution.Quantile(tail, successes, failures + 1),
            successes == trials ? 1 : 1 - BetaDistribution.Quantile(tail, failures, successes + 1.0),
            confidence, "Clopper–Pearson");
    }

    /// <summary>Jeffreys' interval: quantiles of the posterior Beta(k + ½, n − k + ½).</summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <param name="ends">Whether it begins at 0 with no success and ends at 1 with no failure.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Interval Jeffreys(
        long successes, long trials, double confidence = DefaultConfidence,
        ProportionEnds ends = ProportionEnds.Natural)
    {
        double tail = CheckedTail(successes, trials, confidence);
        double alpha = successes + 0.5, beta = trials - successes + 0.5;
        bool natural = ends == ProportionEnds.Natural;
        return Make(
            natural && successes == 0 ? 0 : BetaDistribution.Quantile(tail, alpha, beta),
            natural && successes == trials ? 1 : 1 - BetaDistribution.Quantile(tail, beta, alpha),
            confidence, "Jeffreys");
    }

    /// <summary>
    /// Agresti and Coull's interval (1998): Wald's formula after adding z²/2 successes and failures. Beyond 0 and 1 its
    /// ends do not necessarily move outwards as the confidence rises.
    /// </summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">At least 1.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <param name="ends">Whether ends are kept within 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Interval AgrestiCoull(
        long successes, long trials, double confidence = DefaultConfidence,
        ProportionEnds ends = ProportionEnds.Natural)
    {
        double z = CheckedQuantile(successes, trials, confidence);
        double n = trials + z * z;
        return Symmetric((successes + z * z / 2) / n, n, z, ends, confidence, "Agresti–Coull");
    }

    /// <summary>
    /// Wald's interval, p ∓ z√(pq/n): for comparison only. Its coverage is far below the confidence near 0 and 1, and
    /// it has no width at all if nothing, or everything, was found.
    /// </summary>
    /// <inheritdoc cref="AgrestiCoull"/>
    public static Interval Wald(
        long successes, long trials, double confidence = DefaultConfidence,
        ProportionEnds ends = ProportionEnds.Natural)
    {
        double z = CheckedQuantile(successes, trials, confidence);
        return Symmetric(successes / (double)trials, trials, z, ends, confidence, "Wald");
    }

    private static Interval Symmetric(
        double p, double n, double z, ProportionEnds ends, double confidence, string method)
    {
        double half = z * Math.Sqrt(p * (1 - p) / n);
        return ends == ProportionEnds.Natural
            ? Make(Math.Max(0, p - half), Math.Min(1, p + half), confidence, method)
            : Make(p - half, p + half, confidence, method);
    }

    private static Interval Make(double low, double high, double confidence, string method) =>
        new(low, high, confidence, IntervalAssumption.IndependentTrials, method);

    private static double CheckedQuantile(long successes, long trials, double confidence) =>
        NormalDistribution.SurvivalQuantile(CheckedTail(successes, trials, confidence));

    private static double CheckedTail(long successes, long trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        if (successes < 0 || successes > trials)
        {
            Throw.SuccessesAboveTrials(successes, trials);
        }

        return Confidence.Alpha(confidence) / 2;
    }
}
