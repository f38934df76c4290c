namespace Electoral.Tally.Kernels;

/// <summary>L of the stations of centres as a function of their dispersion ρ, and where it is largest.</summary>
/// <remarks>
/// During the search L is only as precise as locating its maximum requires. L is nearly parabolic in ln ρ there:
/// parabolas through three points, and the golden section where these do not help (Brent 1973). The best point is then
/// climbed to the end.
/// </remarks>
internal sealed class DispersionProfile(StationsByCentre stations, double tolerance, Workload work)
{
    private const double Width = 0.01, NearEnd = 0.1, ShareOfReturn = 0.002;
    private static readonly double Golden = (3 - Math.Sqrt(5)) / 2;
    private static readonly double LeastLog = Math.Log(CentreFit.LeastRho), MostLog = Math.Log(CentreFit.MostRho);

    /// <summary>The precision of L during the search.</summary>
    private double SearchTolerance => Math.Max(tolerance, MixtureClimb.ToleranceByStation * stations.Count);

    /// <summary>The fit at one dispersion.</summary>
    public CentreFitEnd At(double rho, MixtureParameters start)
    {
        var kernels = CentreKernels.Of(stations, rho, work);
        var model = new CentreModel(kernels, null, work);
        return new(kernels, MixtureClimb.From(model, start, SearchTolerance, work.Cancellation));
    }

    /// <summary>The best fit over all dispersions.</summary>
    /// <param name="best">A fit to start from.</param>
    /// <param name="allowsAdded">Whether there may be added ballots.</param>
    /// <param name="halfWidth">How far from ln ρ of the fit the search goes; further if the best is near an end.
    /// </param>
    public CentreFitEnd Maximise(CentreFitEnd best, bool allowsAdded, double halfWidth)
    {
        while (true)
        {
            double centre = Math.Log(best.Rho);
            double low = Math.Max(LeastLog, centre - halfWidth), high = Math.Min(MostLog, centre + halfWidth);
            best = Search(best, low, high, allowsAdded);
            double found = Math.Log(best.Rho), near = Math.Min(NearEnd, halfWidth / 4);
            bool isAtLow = found - low < near && low > LeastLog, isAtHigh = high - found < near && high < MostLog;
            if (!isAtLow && !isAtHigh) break;
        }

        var model = new CentreModel(best.Kernels, null, work);
        var from = WithReturned(model, best.End.At, allowsAdded);
        return best with { End = MixtureClimb.From(model, from, tolerance, work.Cancellation) };
    }

    // The points x, w and v are the best three so far, the best first.
    private CentreFitEnd Search(CentreFitEnd best, double low, double high, bool allowsAdded)
    {
        double x = Math.Log(best.Rho), atX = best.End.Step.Penalised;
        double w = x, v = x, atW = atX, atV = atX, step = 0, before = 0;
        for (int evaluation = 0; evaluation < 40; evaluation++)
        {
            double middle = (low + high) / 2;
            if (Math.Abs(x - middle) <= Width - (high - low) / 2) break;
            double? parabolic = Math.Abs(before) > Width / 2 ? Vertex(x, w, v, atX, atW, atV) : null;
            bool isUsed = parabolic is double vertex && vertex > low && vertex < high
                && Math.Abs(vertex - x) < Math.Abs(before) / 2;
            if (isUsed)
            {
                (before, step) = (step, parabolic!.Value - x);
            }
            else
            {
                before = x < middle ? high - x : low - x;
                step = Golden * before;
            }

            double next = Math.Abs(step) >= Width / 2 ? x + step : x + Math.CopySign(Width / 2, step);
            next = Math.Clamp(next, low, high);
            var fit = Again(next, best.End.At, allowsAdded);
            double value = fit.End.Step.Penalised;
            if (value > best.End.Step.Penalised) best = fit;
            if (value >= atX)
            {
                if (next < x) high = x;
                else low = x;
                (v, w, x) = (w, x, next);
                (atV, atW, atX) = (atW, atX, value);
                continue;
            }

            if (next < x) low = next;
            else high = next;
            if (value >= atW || w == x)
            {
                (v, w, atV, atW) = (w, next, atW, value);
            }
            else if (value >= atV || v == x || v == w)
            {
                (v, atV) = (next, value);
            }
        }

        return best;
    }

    // The vertex of the parabola through three points; null if it is not a maximum.
    private static double? Vertex(double x, double w, double v, double atX, double atW, double atV)
    {
        if (x == w || x == v || w == v) return null;
        double r = (x - w) * (atX - atV), q = (x - v) * (atX - atW);
        double numerator = (x - v) * q - (x - w) * r, denominator = 2 * (q - r);
        return denominator == 0 || !double.IsFinite(denominator) ? null : x - numerator / denominator;
    }

    private CentreFitEnd Again(double logRho, MixtureParameters start, bool allowsAdded)
    {
        var kernels = CentreKernels.Of(stations, Math.Exp(logRho), work);
        var model = new CentreModel(kernels, null, work);
        var from = WithReturned(model, start, allowsAdded);
        return new(kernels, MixtureClimb.From(model, from, SearchTolerance, work.Cancellation, fewestCycles: 1));
    }

    // A class that has disappeared comes back if an EM step would raise its share.
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
            bool returns = shares[index] == 0 && (isImpossible || step.Gains[index] > stations.Count + 1);
            if (returns) shares[index] = ShareOfReturn;
        }

        return at with { Shares = MixtureParameters.Normalised(shares) };
    }
}
