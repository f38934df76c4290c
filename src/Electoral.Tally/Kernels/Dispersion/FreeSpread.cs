namespace Electoral.Tally.Kernels;

/// <summary>Scores under any dispersion up to a bound, without and with odd ones, by maximum likelihood.</summary>
/// <param name="LogLikelihoodWithout">The ln likelihood without odd scores.</param>
/// <param name="Lacking">How much that may lack to its maximum, at most.</param>
/// <param name="LogLikelihood">The ln likelihood with a share of them.</param>
/// <param name="Share">The share of odd scores.</param>
/// <remarks>
/// <para>The law has no formula: it is the weights of the points of the <see cref="DispersionLattice"/> up to the
/// bound. Odd scores are one more point. The likelihood is concave in the weights, so that there is one maximum:
/// Newton's method, each step a quadratic problem in weights that are not negative (Wang 2007, J. R. Stat.
/// Soc. B 69:185).</para>
/// <para>At weights w the maximum is at most the largest Σ f_k/f less n above the likelihood. The ratio takes that off,
/// so that an unfinished search makes it smaller and never larger.</para>
/// </remarks>
internal sealed record FreeSpread(
    double LogLikelihoodWithout, double Lacking, double LogLikelihood, double Share)
{
    /// <summary>The points of the lattice up to a dispersion of 0.164.</summary>
    public const int Points = 44;

    // A share from which the search for odd scores starts.
    private const double FirstShare = 1e-3;

    private const int MostSteps = 60, MostHalvings = 30, MostSweeps = 400;
    private const double Gap = 1e-3, Still = 1e-4, LeastLeft = 0.01;

    /// <summary>2(l₁ − l₀), and 0 where the search does not show that it is above 0.</summary>
    public double Ratio => Math.Max(0, 2 * (LogLikelihood - LogLikelihoodWithout - Lacking));

    /// <param name="densities">The scores.</param>
    /// <param name="flat">The density of each if it is an odd one.</param>
    /// <param name="work">Threads.</param>
    public static FreeSpread Of(SpreadDensities densities, double[] flat, Workload work)
    {
        var sums = new FreeSpreadSums(densities, flat, work);
        double[] even = new double[Points];
        even.AsSpan().Fill(1.0 / Points);
        var without = Maximum(sums, even);
        var with = Maximum(sums, [.. without.Weights.Select(weight => (1 - FirstShare) * weight), FirstShare]);
        return new(without.Value, without.Gap, with.Value, with.Weights[^1]);
    }

    private static (double Value, double Gap, double[] Weights) Maximum(FreeSpreadSums sums, double[] weights)
    {
        double value = sums.LogLikelihood(weights), gap = double.PositiveInfinity;
        for (int step = 0; step < MostSteps; step++)
        {
            var (slopes, squares) = sums.Derivatives(weights);
            for (int k = 0; k < slopes.Length; k++) slopes[k] -= sums.Count;
            gap = Math.Max(0, slopes.Max());
            if (gap <= Gap) break;
            double[] target = Target(slopes, squares, weights);
            (weights, value) = Towards(sums, weights, target, value);
        }

        return (value, gap, weights);
    }

    // Half of the step, and half of that, until the likelihood grows.
    private static (double[] Weights, double Value) Towards(
        FreeSpreadSums sums, double[] weights, double[] target, double value)
    {
        double length = 1;
        for (int halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            double[] trial = [.. weights.Zip(target, (from, to) => from + length * (to - from))];
            double all = trial.Sum();
            for (int k = 0; k < trial.Length; k++) trial[k] /= all;
            double found = sums.LogLikelihood(trial);
            if (found > value) return (trial, found);
        }

        return (weights, value);
    }

    // The weights at which slope·d − ½d'Sd is largest, d what they differ by: one weight after another. No weight falls
    // below a hundredth of itself in one step; otherwise a score that only its point explains would have no density
    // left.
    private static double[] Target(double[] slopes, double[,] squares, double[] weights)
    {
        double[] target = [.. weights];
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            double moved = 0;
            for (int k = 0; k < target.Length; k++)
            {
                double to = Math.Max(LeastLeft * weights[k], target[k] + slopes[k] / squares[k, k]);
                double by = to - target[k];
                if (by == 0) continue;
                target[k] = to;
                for (int l = 0; l < target.Length; l++) slopes[l] -= by * squares[k, l];
                moved = Math.Max(moved, Math.Abs(by) * Math.Sqrt(squares[k, k]));
            }

            if (moved < Still) break;
        }

        return target;
    }
}
