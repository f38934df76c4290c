namespace Electoral.Tally.Kernels;

/// <summary>The values that the recipe of Klimek et al. (2012) takes from the stations before the fit.</summary>
/// <param name="Turnout">The mode of turnout.</param>
/// <param name="TurnoutSpread">The spread below it.</param>
/// <param name="Share">The mode of the selection's share of ballots cast.</param>
/// <param name="ShareSpread">The spread below it.</param>
/// <param name="Theta">The scale of incremental moves.</param>
internal sealed record KlimekStart(
    double Turnout, double TurnoutSpread, double Share, double ShareSpread, double Theta)
{
    private const int Bins = 1000, Reach = 80;
    private const double Bandwidth = 20, LeastSpread = 0.01, LeastSquare = 1e-4;

    public static KlimekStart Of(ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes)
    {
        var (turnout, turnoutSpread, _) = Describe(ballots, registered);
        var (share, shareSpread, above) = Describe(votes, ballots);
        return new(turnout, turnoutSpread, share, shareSpread, Math.Sqrt(Math.Max(LeastSquare, above)));
    }

    // The mode of a ratio, and the root mean squares of the deviations below and above it.
    private static (double Mode, double Below, double Above) Describe(ReadOnlySpan<int> parts, ReadOnlySpan<int> wholes)
    {
        double[] counts = new double[Bins];
        for (int i = 0; i < parts.Length; i++)
        {
            counts[Math.Min(Bins - 1, (int)(Bins * (long)parts[i] / wholes[i]))]++;
        }

        double mode = (ModeOf(counts) + 0.5) / Bins;
        double below = 0, above = 0;
        long fewBelow = 0, fewAbove = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            double apart = (double)parts[i] / wholes[i] - mode;
            if (apart < 0)
            {
                below += apart * apart;
                fewBelow++;
            }
            else if (apart > 0)
            {
                above += apart * apart;
                fewAbove++;
            }
        }

        return (
            mode, Math.Max(LeastSpread, fewBelow == 0 ? 0 : Math.Sqrt(below / fewBelow)),
            fewAbove == 0 ? 0 : Math.Sqrt(above / fewAbove));
    }

    private static int ModeOf(double[] counts)
    {
        double[] smooth = new double[Bins];
        for (int bin = 0; bin < Bins; bin++)
        {
            for (int m = -Reach; m <= Reach; m++)
            {
                if (bin + m is < 0 or >= Bins) continue;
                double z = m / Bandwidth;
                smooth[bin] += counts[bin + m] * Math.Exp(-0.5 * z * z);
            }
        }

        double largest = smooth.Max();
        return Array.FindIndex(smooth, value => value >= largest * (1 - 1e-12));
    }
}
