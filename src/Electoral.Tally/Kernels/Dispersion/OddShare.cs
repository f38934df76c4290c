using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The share of scores that are from a flat density rather than from their own,
/// by maximum likelihood.</summary>
/// <remarks>
/// Σ ln((1 − ε)f₀ + εf₁) is concave in ε, so that there is one maximum. It is where ε times the slope is 0: nearly
/// a straight line where the odd scores are far from the others, so that Newton's method takes a few steps; an
/// interval is kept about the root.
/// </remarks>
internal static class OddShare
{
    /// <summary>No share is larger.</summary>
    public const double Most = 0.5;

    private const int MostSteps = 80;

    /// <summary>Whether a share above 0 makes the scores more likely.</summary>
    /// <param name="own">f₀ of each score.</param>
    /// <param name="flat">f₁ of each score.</param>
    /// <param name="work">Threads; blocks are those of <see cref="SpreadDensities"/>.</param>
    public static bool Gains(double[] own, double[] flat, Workload work) => SlopeAt(own, flat, 0, work).Slope > 0;

    /// <param name="own">f₀ of each score.</param>
    /// <param name="flat">f₁ of each score.</param>
    /// <param name="work">Threads; blocks are those of <see cref="SpreadDensities"/>.</param>
    public static double Of(double[] own, double[] flat, Workload work)
    {
        if (!Gains(own, flat, work)) return 0;
        double low = 0, high = Most, share = 0.005;
        for (int step = 0; step < MostSteps; step++)
        {
            var (slope, squares) = SlopeAt(own, flat, share, work);
            // The slope falls with the share: where it is below 0 here, it is below 0 at the largest one as well.
            bool mayBeMost = step == 0 && slope >= 0;
            if (mayBeMost && SlopeAt(own, flat, Most, work).Slope >= 0) return Most;
            if (slope > 0) low = share;
            else high = share;
            double bend = slope - share * squares, next = share - share * slope / bend;
            bool isInside = bend < 0 && next > low && next < high;
            if (!isInside) next = low > 0 ? Math.Sqrt(low * high) : high / 16;
            double moved = Math.Abs(next - share);
            share = next;
            if (moved <= 1e-9 * share || share < 1e-12) break;
        }

        return share;
    }

    // Σ r and Σ r² of r = (f₁ − f₀)/((1 − ε)f₀ + εf₁): the first derivative, and minus the second one.
    private static (double Slope, double Squares) SlopeAt(double[] own, double[] flat, double share, Workload work)
    {
        int blocks = (own.Length + SpreadDensities.BlockScores - 1) / SpreadDensities.BlockScores;
        var slopes = new double[blocks];
        var squares = new double[blocks];
        work.For(blocks, block =>
        {
            int start = block * SpreadDensities.BlockScores;
            int count = Math.Min(SpreadDensities.BlockScores, own.Length - start);
            (slopes[block], squares[block]) = Sums(own.AsSpan(start, count), flat.AsSpan(start, count), share);
        });
        double slope = 0, square = 0;
        for (int block = 0; block < blocks; block++)
        {
            slope += slopes[block];
            square += squares[block];
        }

        return (slope, square);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double Slope, double Squares) Sums(
        ReadOnlySpan<double> own, ReadOnlySpan<double> flat, double share)
    {
        double slope = 0, squares = 0;
        for (int i = 0; i < own.Length; i++)
        {
            double apart = flat[i] - own[i], ratio = apart / (own[i] + share * apart);
            slope += ratio;
            squares += ratio * ratio;
        }

        return (slope, squares);
    }
}
