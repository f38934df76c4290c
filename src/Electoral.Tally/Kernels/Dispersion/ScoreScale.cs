using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The variance of the bulk of normal scores, and how it changes with the position of a score.</summary>
/// <param name="Middle">φ at the mean position; 1 without scores.</param>
/// <param name="Slope">The change of ln φ per unit of position; 0 where there is nothing to estimate it from.</param>
/// <param name="MeanPosition">The mean position.</param>
/// <remarks>
/// <para>φ solves Σ min(z²/φ, q) = n·E min(χ²₁, q), as <see cref="SharedDispersion"/> does: far scores count by their
/// number and not by their size. With y the standardised position, the slope b solves Σ y·min(z²/φe^(by), q) = 0 as
/// well, in a few Newton steps; then it is shrunk by 1 − 1/t², t its distance from 0 in standard errors (James and
/// Stein's positive part), so that few scores, or uninformative positions, do not add the noise of a second parameter.
/// It is at most a tenth for each standard deviation of the positions, and so none below some 256 scores.</para>
/// <para>Because y has the mean 0, the slope takes nothing from a sum over all scores that φ leaves
/// (<see cref="TailExcess"/>).</para>
/// </remarks>
internal readonly record struct ScoreScale(double Middle, double Slope, double MeanPosition)
{
    private const double Smallest = 0.05;
    private const double Largest = 20;
    // Per standard deviation of the positions. Odd scores at one end of them may pull the slope this far and no
    // further: steeper slopes would make ordinary scores at the other end look far out.
    private const double SteepestSlope = 0.1;

    private const int Steps = 4;

    // The variance of a standardised slope, times the scores that it is from.
    private static readonly double SlopeVariance =
        SharedDispersion.ClippedVariance / Math.Pow(ChiSquareDistribution.Cdf(Clip, 3), 2);

    private static double Clip => SharedDispersion.Clip;

    /// <summary>φ at a position.</summary>
    public double At(double position) => Slope == 0 ? Middle : Middle * Math.Exp(Slope * (position - MeanPosition));

    /// <param name="scores">The scores.</param>
    /// <param name="positions">The position of each.</param>
    public static ScoreScale Fit(ReadOnlySpan<double> scores, ReadOnlySpan<double> positions)
    {
        var (mean, deviation) = Moments(positions);
        double[] squares = new double[scores.Length], standard = new double[scores.Length];
        for (int i = 0; i < squares.Length; i++)
        {
            squares[i] = scores[i] * scores[i];
            standard[i] = deviation > 0 ? (positions[i] - mean) / deviation : 0;
        }

        double slope = deviation > 0 ? SlopeOf(squares, standard) : 0;
        double middle = MiddleOf(Tilted(squares, standard, slope));
        return new(middle, slope == 0 ? 0 : slope / deviation, mean);
    }

    private static double SlopeOf(double[] squares, double[] standard)
    {
        double slope = 0;
        for (int step = 0; step < Steps; step++)
        {
            double[] tilted = Tilted(squares, standard, slope);
            double middle = MiddleOf(tilted), excess = 0, change = 0;
            for (int i = 0; i < tilted.Length; i++)
            {
                double square = tilted[i] / middle;
                excess += standard[i] * Math.Min(square, Clip);
                if (square < Clip) change += standard[i] * standard[i] * square;
            }

            if (!(change > 0)) return 0;
            slope = Math.Clamp(slope + excess / change, -SteepestSlope, SteepestSlope);
        }

        double distance = slope * slope * squares.Length / SlopeVariance;
        return distance > 1 ? slope * (1 - 1 / distance) : 0;
    }

    private static double[] Tilted(double[] squares, double[] standard, double slope)
    {
        if (slope == 0) return squares;
        double[] tilted = new double[squares.Length];
        for (int i = 0; i < tilted.Length; i++) tilted[i] = squares[i] * Math.Exp(-slope * standard[i]);
        return tilted;
    }

    private static double MiddleOf(ReadOnlySpan<double> squares)
    {
        if (squares.IsEmpty) return 1;
        double low = Smallest, high = Largest;
        while (high - low > 1e-10 * high)
        {
            double middle = (low + high) / 2;
            if (Excess(squares, middle) > 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Excess(ReadOnlySpan<double> squares, double scale)
    {
        double sum = 0;
        foreach (double square in squares) sum += Math.Min(square / scale, Clip) - SharedDispersion.ClippedMean;
        return sum;
    }

    private static (double Mean, double Deviation) Moments(ReadOnlySpan<double> positions)
    {
        double mean = 0, squares = 0;
        foreach (double position in positions) mean += position / positions.Length;
        foreach (double position in positions) squares += (position - mean) * (position - mean);
        // Positions that differ by rounding alone are one.
        double deviation = positions.IsEmpty ? 0 : Math.Sqrt(squares / positions.Length);
        return (mean, deviation > 1e-9 ? deviation : 0);
    }
}
