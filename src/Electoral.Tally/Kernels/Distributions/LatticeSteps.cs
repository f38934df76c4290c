using System.Numerics;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The counts over which a smooth function is averaged under a binomial law: every one, or every second, fourth, …
/// </summary>
/// <remarks>
/// Where a function of the count is itself a mean over a law of deviation σ, neither it nor the law's masses have
/// components of a higher frequency than about 1/σ: of a frequency of f per count, exp(−2π²σ²f²) remains. A sum over
/// every s-th count times s then differs from that over all by at most about 2 exp(−π²σ²/s²), which is 4e-10 at s =
/// σ/1.5. Steps are powers of two and counts their multiples, so that stations of one size ask for the same counts.
/// </remarks>
internal static class LatticeSteps
{
    /// <summary>Masses below this fraction of the mode's are left out of averages: less than 1e-13 of all.</summary>
    public const double Negligible = 1e-14;

    /// <summary>The step for a law of a standard deviation: two thirds of it, or less.</summary>
    public static long Of(double deviation) =>
        deviation < 3 ? 1 : 1L << BitOperations.Log2((uint)Math.Min(deviation / 1.5, uint.MaxValue));

    /// <summary>The first multiple of the step that is not below a count.</summary>
    public static long FirstFrom(long count, long step) => (count + step - 1) / step * step;
}
