namespace Electoral.Tally.Kernels;

/// <summary>EM with extrapolation: SQUAREM, scheme S3 of Varadhan and Roland (2008), Scand. J. Stat. 35:335.</summary>
/// <remarks>
/// Coordinates are ln(π/π of clean), ln b, ln σ and η. A class whose share is 0 never comes back by itself.
/// </remarks>
internal static class MixtureClimb
{
    private const double LongestStep = 64, ShortestStep = 1.01;

    /// <summary>The precision of L for each station when fits only need to be compared.</summary>
    public const double ToleranceByStation = 1e-7;

    /// <summary>The cycles after which a climb ends without having converged.</summary>
    public const int MostCycles = 500;

    /// <summary>Climbs from a point until a cycle gains less than a tolerance.</summary>
    /// <param name="model">The likelihood to climb.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="tolerance">A cycle that gains less is the last.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <param name="fewestCycles">The first cycle that may be the last.</param>
    public static MixtureClimbEnd From(
        IMixtureModel model, MixtureParameters start, double tolerance, CancellationToken cancellation,
        int fewestCycles = 2)
    {
        var (at, step) = (start, model.Step(start));
        for (int cycle = 1; cycle <= MostCycles; cycle++)
        {
            cancellation.ThrowIfCancellationRequested();
            double before = step.Penalised;
            var next = Cycle(model, step, at);
            (at, step) = (next.At, next.Step);
            if (cycle >= fewestCycles && step.Penalised - before < tolerance) return new(at, step, true);
        }

        return new(at, step, false);
    }

    /// <summary>
    /// Climbs from the best of some starts: from each far enough to compare them, and from the best to the end.
    /// </summary>
    /// <param name="model">The likelihood to climb.</param>
    /// <param name="starts">Where to start.</param>
    /// <param name="tolerance">A cycle that gains less is the last.</param>
    /// <param name="count">The number of stations: L needs only be compared to a fraction of it.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static MixtureClimbEnd FromBest(
        IMixtureModel model, IEnumerable<MixtureParameters> starts, double tolerance, int count,
        CancellationToken cancellation)
    {
        double loose = Math.Max(tolerance, ToleranceByStation * count);
        MixtureClimbEnd? best = null;
        foreach (var from in starts)
        {
            var end = From(model, from, loose, cancellation);
            if (best is null || end.Step.Penalised > best.Step.Penalised) best = end;
        }

        return From(model, best!.At, tolerance, cancellation);
    }

    /// <summary>One cycle: two EM steps and, if it gains, an extrapolation.</summary>
    public static MixtureCycle Cycle(IMixtureModel model, MixtureStep step, MixtureParameters at)
    {
        var one = step.Next;
        var stepOfOne = model.Step(one);
        var two = stepOfOne.Next;
        double length = StepLength(at, one, two);
        if (length < -ShortestStep && Extrapolated(at, one, two, length) is { IsInside: true } further)
        {
            var stepOfFurther = model.Step(further);
            if (stepOfFurther.Penalised >= stepOfOne.Penalised)
            {
                return new(further, stepOfFurther, length, stepOfOne.Penalised);
            }
        }

        return new(two, model.Step(two), length, stepOfOne.Penalised);
    }

    private static double StepLength(MixtureParameters zero, MixtureParameters one, MixtureParameters two)
    {
        double first = 0, second = 0;
        for (int i = 1; i < zero.Shares.Length; i++)
        {
            if (HasClass(zero, one, two, i)) Add(LogOdds(zero, i), LogOdds(one, i), LogOdds(two, i));
        }

        Add(Math.Log(zero.Decay), Math.Log(one.Decay), Math.Log(two.Decay));
        Add(Math.Log(zero.Spread), Math.Log(one.Spread), Math.Log(two.Spread));
        for (int i = 0; i < zero.Means.Length; i++) Add(zero.Means[i], one.Means[i], two.Means[i]);
        double ratio = Math.Sqrt(first) / Math.Sqrt(second);
        return double.IsNaN(ratio) ? -1 : -Math.Min(Math.Max(ratio, 1), LongestStep);

        void Add(double a, double b, double c)
        {
            double d = b - a, e = c - b - d;
            first += d * d;
            second += e * e;
        }
    }

    private static MixtureParameters Extrapolated(
        MixtureParameters zero, MixtureParameters one, MixtureParameters two, double length)
    {
        double[] shares = [.. two.Shares];
        shares[0] = 1;
        for (int i = 1; i < shares.Length; i++)
        {
            shares[i] = HasClass(zero, one, two, i)
                ? Math.Exp(Further(LogOdds(zero, i), LogOdds(one, i), LogOdds(two, i)))
                : two.Shares[i] / two.Shares[0];
        }

        double[] means = new double[two.Means.Length];
        for (int i = 0; i < means.Length; i++) means[i] = Further(zero.Means[i], one.Means[i], two.Means[i]);
        return new(
            MixtureParameters.Normalised(shares),
            Math.Exp(Further(Math.Log(zero.Decay), Math.Log(one.Decay), Math.Log(two.Decay))),
            Math.Exp(Further(Math.Log(zero.Spread), Math.Log(one.Spread), Math.Log(two.Spread))), means);

        double Further(double a, double b, double c)
        {
            double d = b - a, e = c - b - d;
            return a - 2 * length * d + length * length * e;
        }
    }

    private static double LogOdds(MixtureParameters at, int index) => Math.Log(at.Shares[index] / at.Shares[0]);

    private static bool HasClass(MixtureParameters zero, MixtureParameters one, MixtureParameters two, int index) =>
        zero.Shares[index] > 0 && one.Shares[index] > 0 && two.Shares[index] > 0
        && zero.Shares[0] > 0 && one.Shares[0] > 0 && two.Shares[0] > 0;
}
