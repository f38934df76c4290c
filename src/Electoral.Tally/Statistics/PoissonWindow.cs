using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// A Poisson count whose mean is a whole number, cut to a window around that mean that grows count by count.
/// </summary>
/// <remarks>
/// Masses relative to the one at the mean, and moments of the distance from the mean: sums of small numbers, where
/// factorial moments would cancel.
/// </remarks>
internal sealed class PoissonWindow(long count)
{
    private readonly double logMassAtMean = PoissonDistribution.LogMass(count, count);
    private double distance, above = 1, below = 1;
    private double sum = 1, first, second, third, fourth;

    /// <summary>Whether wider windows hold nothing more.</summary>
    public bool IsWhole => above == 0 && below == 0;

    /// <summary>The logarithm of the probability of the window.</summary>
    public double LogProbability => logMassAtMean + Math.Log(sum);

    /// <summary>The mean of what is left, less the mean.</summary>
    public double Shift => first / sum;

    /// <summary>One count more on either side; never below 0.</summary>
    public void Widen()
    {
        distance++;
        above *= count / (count + distance);
        below *= distance <= count ? (count - distance + 1) / count : 0;
        double square = distance * distance, both = above + below, difference = above - below;
        sum += both;
        first += distance * difference;
        second += square * both;
        third += square * distance * difference;
        fourth += square * square * both;
    }

    /// <summary>The second to fourth moments of what is left, about its mean.</summary>
    public (double Second, double Third, double Fourth) CentralMoments()
    {
        double shift = Shift, square = shift * shift;
        double raw2 = second / sum, raw3 = third / sum, raw4 = fourth / sum;
        return (
            raw2 - square,
            raw3 - 3 * shift * raw2 + 2 * shift * square,
            raw4 - 4 * shift * raw3 + 6 * square * raw2 - 3 * square * square);
    }
}
