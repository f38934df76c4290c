using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The variance of the bulk of normal scores.</summary>
/// <remarks>
/// φ solves Σ min(z²/φ, q) = n·E min(χ²₁, q), as <see cref="SharedDispersion"/> does: far scores count as so many and
/// not by their size.
/// </remarks>
internal static class ScoreScale
{
    private const double Smallest = 0.05;
    private const double Largest = 20;

    /// <summary>φ; 1 without scores.</summary>
    public static double Of(ReadOnlySpan<double> scores)
    {
        if (scores.IsEmpty) return 1;
        double low = Smallest, high = Largest;
        while (high - low > 1e-10 * high)
        {
            double middle = (low + high) / 2;
            if (Excess(scores, middle) > 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Excess(ReadOnlySpan<double> scores, double scale)
    {
        double sum = 0;
        foreach (double score in scores)
        {
            sum += Math.Min(score * score / scale, SharedDispersion.Clip) - SharedDispersion.ClippedMean;
        }

        return sum;
    }
}
