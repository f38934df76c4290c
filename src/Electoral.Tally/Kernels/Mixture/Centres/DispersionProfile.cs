namespace Electoral.Tally.Kernels;

/// <summary>L of the tables of centres as a function of their dispersion ρ, and where it is largest.</summary>
internal sealed class DispersionProfile(
    CentreTables tables, double tolerance, Workload work)
{
    private const double HalfWidth = 1.5, Width = 0.01, NearEnd = 0.1, ShareOfReturn = 0.002;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;
    private static readonly double LeastLog = Math.Log(CentreFit.LeastRho), MostLog = Math.Log(CentreFit.MostRho);

    /// <summary>The fit at one dispersion.</summary>
    public CentreFitEnd At(double rho, MixtureParameters start)
    {
        var kernels = CentreKernels.Of(tables, rho, work);
        var model = new CentreModel(kernels, null, work);
        return new(kernels, MixtureClimb.From(model, start, tolerance, work.Cancellation));
    }

    /// <summary>The best fit over all dispersions.</summary>
    /// <param name="best">A fit to begin with.</param>
    /// <param name="allowsAdded">Whether there may be added ballots.</param>
    public CentreFitEnd Maximise(CentreFitEnd best, bool allowsAdded)
    {
        while (true)
        {
            double centre = Math.Log(best.Rho);
            double low = Math.Max(LeastLog, centre - HalfWidth), high = Math.Min(MostLog, centre + HalfWidth);
            best = Search(best, low, high, allowsAdded);
            double found = Math.Log(best.Rho);
            bool isAtLow = found - low < NearEnd && low > LeastLog, isAtHigh = high - found < NearEnd && high < MostLog;
            if (!isAtLow && !isAtHigh) return best;
        }
    }

    private CentreFitEnd Search(CentreFitEnd best, double low, double high, bool allowsAdded)
    {
        double left = high - Golden * (high - low), right = low + Golden * (high - low);
        double atLeft = Value(left), atRight = Value(right);
        while (high - low > Width)
        {
            if (atLeft >= atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - Golden * (high - low);
                atLeft = Value(left);
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + Golden * (high - low);
                atRight = Value(right);
            }
        }

        return best;

        double Value(double logRho)
        {
            var fit = Again(logRho, best.End.At, allowsAdded);
            if (fit.End.Step.Penalised > best.End.Step.Penalised) best = fit;
            return fit.End.Step.Penalised;
        }
    }

    private CentreFitEnd Again(double logRho, MixtureParameters start, bool allowsAdded)
    {
        var kernels = CentreKernels.Of(tables, Math.Exp(logRho), work);
        var model = new CentreModel(kernels, null, work);
        var from = WithReturned(model, start, allowsAdded);
        return new(kernels, MixtureClimb.From(model, from, tolerance, work.Cancellation));
    }

    // A class that has disappeared comes back where an EM step would raise its share.
    private MixtureParameters WithReturned(CentreModel model, MixtureParameters at, bool allowsAdded)
    {
        int[] allowed = allowsAdded
            ? [MixtureParameters.Incremental, MixtureParameters.Extreme, MixtureParameters.Odd]
            : [MixtureParameters.Odd];
        if (allowed.All(index => at.Shares[index] > 0)) return at;
        var step = model.StepWithGains(at);
        bool isImpossible = !double.IsFinite(step.LogLikelihood);
        double[] shares = [.. at.Shares];
        foreach (int index in allowed)
        {
            bool returns = shares[index] == 0 && (isImpossible || step.Gains[index] > tables.Count + 1);
            if (returns) shares[index] = ShareOfReturn;
        }

        return at with { Shares = MixtureParameters.Normalised(shares) };
    }
}
