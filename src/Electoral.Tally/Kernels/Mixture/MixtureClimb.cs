namespace Electoral.Tally.Kernels;

/// <summary>
/// EM with extrapolation: from all recent steps by <see cref="AndersonMixing"/>, and if that gains nothing, by a
/// <see cref="SquaremCycle"/>.
/// </summary>
internal static class MixtureClimb
{
    /// <summary>The precision of L for each station when fits only need to be compared.</summary>
    public const double ToleranceByStation = 1e-7;

    /// <summary>The cycles after which a climb ends without having converged.</summary>
    public const int MostCycles = 500;

    private const int SmallCycles = 2, Shortenings = 2, MostPatience = 8;
    private const double Shortening = 0.25, LikelihoodUnit = 1, ShareOfLastTrial = 0.5;

    /// <summary>Climbs from a point until two cycles in succession gain less than a tolerance.</summary>
    /// <param name="model">The likelihood to climb.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="tolerance">The climb ends after two cycles that gain less.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    public static MixtureClimbEnd From(
        IMixtureModel model, MixtureParameters start, double tolerance, CancellationToken cancellation)
    {
        var (at, step) = (start, model.Step(start));
        var coordinates = new MixtureCoordinates(at, step.Next);
        var mixing = new AndersonMixing();
        int squaremCycles = 0, patience = 1;
        double[] tried = new double[start.Shares.Length];
        Array.Fill(tried, double.PositiveInfinity);
        double gain = double.PositiveInfinity;
        for (int cycle = 1, small = 0; cycle <= MostCycles; cycle++)
        {
            cancellation.ThrowIfCancellationRequested();
            double before = step.Penalised;
            bool isWithout = gain < LikelihoodUnit && TryWithout(model, tried, ref at, ref step);
            if (!isWithout && squaremCycles == 0 && TryFurther(model, coordinates, mixing, ref at, ref step))
            {
                patience = 1;
            }
            else if (!isWithout)
            {
                // While Anderson's method gains nothing, it is tried less and less often.
                if (squaremCycles == 0) (squaremCycles, patience) = (patience, Math.Min(2 * patience, MostPatience));
                squaremCycles--;
                mixing.Clear();
                var squarem = SquaremCycle.From(model, step, at);
                (at, step) = (squarem.At, squarem.Step);
            }

            gain = step.Penalised - before;
            small = !isWithout && gain < tolerance ? small + 1 : 0;
            if (small == SmallCycles) return new(at, step, true);
            var next = new MixtureCoordinates(at, step.Next);
            if (!next.HasClassesOf(coordinates)) mixing.Clear();
            coordinates = next;
        }

        return new(at, step, false);
    }

    /// <summary>
    /// Climbs from the best of some starts: from each far enough to compare them, and from the best to the end.
    /// </summary>
    /// <param name="model">The likelihood to climb.</param>
    /// <param name="starts">Where to start.</param>
    /// <param name="tolerance">A cycle that gains less than this is the last.</param>
    /// <param name="count">The number of stations: L is only compared to within a fraction of it.</param>
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

    // Goes where the recent steps lead; if L is smaller there, to points closer to the EM step. Without recent steps
    // the EM step itself is taken.
    private static bool TryFurther(
        IMixtureModel model, MixtureCoordinates coordinates, AndersonMixing mixing, ref MixtureParameters at,
        ref MixtureStep step)
    {
        bool isFirst = mixing.IsEmpty;
        double[] image = coordinates.Of(step.Next), next = mixing.Next(coordinates.Of(at), image);
        for (int shortened = 0; shortened < Shortenings; shortened++)
        {
            var further = isFirst ? step.Next : coordinates.At(next).Inside();
            var stepOfFurther = model.Step(further);
            if (isFirst || stepOfFurther.Penalised >= step.Penalised)
            {
                (at, step) = (further, stepOfFurther);
                return true;
            }

            for (int i = 0; i < next.Length; i++) next[i] = image[i] + Shortening * (next[i] - image[i]);
        }

        return false;
    }

    // EM takes many steps to bring a share to 0. Whenever a shrinking share has halved since the last trial, its class
    // is dropped if L is no smaller without it and an EM step would not bring it back.
    private static bool TryWithout(
        IMixtureModel model, double[] tried, ref MixtureParameters at, ref MixtureStep step)
    {
        for (int i = 1; i < tried.Length; i++)
        {
            bool shrinks = at.Shares[i] > 0 && step.Next.Shares[i] < at.Shares[i];
            if (!shrinks || step.Expected[i] > ShareOfLastTrial * tried[i]) continue;
            tried[i] = step.Expected[i];
            double[] shares = [.. at.Shares];
            shares[i] = 0;
            var without = at with { Shares = MixtureParameters.Normalised(shares) };
            var stepOfWithout = model.StepWithGains(without);
            if (stepOfWithout.Penalised < step.Penalised || stepOfWithout.RaisesFromZero(i)) continue;
            (at, step) = (without, stepOfWithout);
            return true;
        }

        return false;
    }
}
