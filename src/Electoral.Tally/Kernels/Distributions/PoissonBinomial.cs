using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The number of successes of independent trials with chances of their own.</summary>
/// <remarks>
/// The upper tail is the sum, over trials, of the chance that the trial is the one that reaches the observed number:
/// all terms are positive, so that far tails keep their digits. Cost: trials × observed.
/// </remarks>
internal static class PoissonBinomial
{
    /// <summary>The work up to which the exact tail takes little time: some 10 ms.</summary>
    public const double LittleWork = 8e6;

    private const double Far = 1e-250;
    private const double LargestTilt = 500;

    /// <summary>ln P(successes ≥ <paramref name="observed"/>); −∞ where that is impossible.</summary>
    public static double LogAtLeast(ReadOnlySpan<double> chances, long observed)
    {
        if (observed <= 0) return 0;
        if (observed > chances.Length) return double.NegativeInfinity;
        double plain = Reached(chances, observed, 0);
        return Math.Min(0, plain > Far ? Math.Log(plain) : LogFar(chances, observed));
    }

    /// <summary>
    /// A p-value of this many successes or more: exact where that takes little time, else the normal limit.
    /// </summary>
    public static double LogUpper(ReadOnlySpan<double> chances, long observed, out bool isExact)
    {
        isExact = (double)chances.Length * observed <= LittleWork;
        if (isExact) return LogAtLeast(chances, observed);
        double mean = 0, variance = 0;
        foreach (double chance in chances)
        {
            mean += chance;
            variance += chance * (1 - chance);
        }

        return variance == 0 ? 0 : NormalDistribution.LogSurvival((observed - mean) / Math.Sqrt(variance));
    }

    // Tails that numbers of this size cannot hold: with odds e^θ times as high, at which so many successes are what is
    // expected, each outcome of j successes before trial i is e^(θj) / Π(1 − q + q e^θ) times as likely, over the
    // trials before i.
    private static double LogFar(ReadOnlySpan<double> chances, long observed)
    {
        double low = 0, high = LargestTilt;
        while (high - low > 1e-6 * high)
        {
            double middle = (low + high) / 2, mean = 0;
            foreach (double chance in chances) mean += Tilted(chance, middle);
            if (mean < observed - 0.5) low = middle;
            else high = middle;
        }

        double sum = Reached(chances, observed, high);
        return Math.Log(sum) + LogNorm(chances, high) - high * (observed - 1);
    }

    // The sum of the chances that a trial is the one that reaches the number: each over the norm of all trials.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Reached(ReadOnlySpan<double> chances, long observed, double tilt)
    {
        var states = new double[observed];
        states[0] = 1;
        double tail = 0, norm = 0, whole = tilt == 0 ? 0 : LogNorm(chances, tilt);
        long most = 0;
        foreach (double chance in chances)
        {
            Debug.Assert(chance is >= 0 and <= 1 + 1e-12, "A chance.");
            double success = tilt == 0 ? Math.Min(1, chance) : Tilted(chance, tilt), failure = 1 - success;
            tail += states[observed - 1] * Math.Min(1, chance) * Math.Exp(norm - whole);
            if (tilt != 0) norm += LogNorm(chance, tilt);
            most = Math.Min(most + 1, observed - 1);
            for (long state = most; state > 0; state--)
            {
                states[state] = states[state] * failure + states[state - 1] * success;
            }

            states[0] *= failure;
        }

        return tail;
    }

    private static double Tilted(double chance, double tilt) =>
        chance <= 0 ? 0 : 1 / (1 + (1 - Math.Min(1, chance)) / chance * Math.Exp(-tilt));

    private static double LogNorm(double chance, double tilt) =>
        Math.Log(1 - Math.Min(1, chance) + Math.Min(1, chance) * Math.Exp(tilt));

    private static double LogNorm(ReadOnlySpan<double> chances, double tilt)
    {
        double sum = 0;
        foreach (double chance in chances) sum += LogNorm(chance, tilt);
        return sum;
    }
}
