namespace Electoral.Tally.Kernels;

/// <summary>
/// A law of dispersion fitted to scores, without and with a share of scores that belong to no polling place.
/// </summary>
/// <param name="LogLikelihoodWithout">The largest ln likelihood without odd scores.</param>
/// <param name="LogLikelihood">The largest ln likelihood with a share of them.</param>
/// <param name="Without">The spread fitted without them.</param>
/// <param name="With">The spread fitted with them.</param>
/// <param name="Share">ε, the share of odd scores: 0 to 0.5.</param>
internal sealed record SpreadFit(
    double LogLikelihoodWithout, double LogLikelihood, FittedSpread Without, FittedSpread With, double Share)
{
    // A difference that only rounding and the search explain.
    private const double Nothing = 1e-6;

    // Where a difference of that size shows, and far above the rounding of a sum of a million logarithms.
    private const double Tolerance = 1e-8;

    private static readonly (double Low, double High) LogMiddles = (Math.Log(1e-6), Math.Log(0.3));

    /// <summary>2(l₁ − l₀), and 0 below 1e-6.</summary>
    public double Ratio => 2 * (LogLikelihood - LogLikelihoodWithout) is var ratio && ratio < Nothing ? 0 : ratio;

    /// <summary>ln of the p-value: ½P(χ²₁ &gt; ratio), because a share cannot be negative, and 1 at 0.</summary>
    public double LogPValue => LogPValueOf(Ratio);

    /// <summary>ln of the p-value of a ratio.</summary>
    public static double LogPValueOf(double ratio) =>
        ratio < Nothing ? 0 : ChiSquareDistribution.LogSurvival(ratio, 1) - Math.Log(2);

    /// <summary>Threads for a number of scores.</summary>
    public static Workload WorkFor(int scores, int threads, CancellationToken cancellation)
    {
        // A block is some tens of microseconds: two are not worth another thread.
        bool isShort = scores <= 2 * SpreadDensities.BlockScores;
        return new(isShort ? 1 : threads, 1, 0, cancellation);
    }

    /// <summary>Normal scores under a log-normal law.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="gammas">How much dispersion adds to the comparison of each.</param>
    /// <param name="flat">The density of each score if its station's share could be anything.</param>
    /// <param name="shared">The dispersion with which the scores were taken.</param>
    /// <param name="threads">The maximum number of threads.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static SpreadFit Of(
        double[] scores, double[] gammas, double[] flat, double shared, int threads, CancellationToken cancellation)
    {
        var work = WorkFor(scores.Length, threads, cancellation);
        var densities = SpreadDensities.Of(scores, gammas, shared, work);
        return Of(DispersionLaw.LogNormal, densities, flat, shared, work);
    }

    /// <param name="law">The law of ρ.</param>
    /// <param name="densities">The scores.</param>
    /// <param name="flat">The density of each if its station is an odd one.</param>
    /// <param name="shared">The dispersion with which the scores were taken, or about its mean.</param>
    /// <param name="work">Threads.</param>
    public static SpreadFit Of(
        DispersionLaw law, SpreadDensities densities, double[] flat, double shared, Workload work)
    {
        var likelihood = new SpreadLikelihood(law, densities, flat, work);
        var without = new NelderMead(
            (logMiddle, shape) => -likelihood.Without(Math.Exp(logMiddle), shape), LogMiddles, law.Shapes, Tolerance);
        var with = new NelderMead(
            (logMiddle, shape) => -likelihood.With(Math.Exp(logMiddle), shape).Value, LogMiddles, law.Shapes,
            Tolerance);
        (double First, double Second)[] starts = law.Starts(shared);
        var null0 = Best(without, starts);
        var best = Best(with, [.. starts, (null0.First, null0.Second)]);
        // A maximum that the starting points missed would be mistaken for odd sheets.
        var again = without.From(best.First, best.Second);
        if (again.Value < null0.Value) null0 = again;
        double share = likelihood.With(Math.Exp(best.First), best.Second).Share;
        return new(
            -null0.Value, Math.Max(-best.Value, -null0.Value),
            new(shared, law, Math.Exp(null0.First), null0.Second), new(shared, law, Math.Exp(best.First), best.Second),
            share);
    }

    private static (double First, double Second, double Value) Best(
        NelderMead search, (double First, double Second)[] starts)
    {
        var best = search.From(starts[0].First, starts[0].Second);
        foreach (var (first, second) in starts.AsSpan(1))
        {
            var found = search.From(first, second);
            if (found.Value < best.Value) best = found;
        }

        return best;
    }
}
