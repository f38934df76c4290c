using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// A Poisson count whose mean is a whole number, cut to a window around that mean that grows count by count.
/// </summary>
/// <remarks>
/// Holds probabilities relative to the one at the mean, and moments about the mean: these are sums of small numbers,
/// whereas factorial moments would suffer from cancellation.
/// </remarks>
internal sealed class PoissonWindow(long count)
{
    private readonly double _logMassAtMean = PoissonDistribution.LogMass(count, count);
    private double _distance, _above = 1, _below = 1;
    private double _sum = 1, _first, _second, _third, _fourth;

    /// <summary>Whether wider windows would add nothing.</summary>
    public bool IsWhole => _above == 0 && _below == 0;

    /// <summary>The logarithm of the probability of the window.</summary>
    public double LogProbability => _logMassAtMean + Math.Log(_sum);

    /// <summary>The mean of the truncated count, minus the mean.</summary>
    public double Shift => _first / _sum;

    /// <summary>One count more on either side; never below 0.</summary>
    public void Widen()
    {
        _distance++;
        _above *= count / (count + _distance);
        _below *= _distance <= count ? (count - _distance + 1) / count : 0;
        double square = _distance * _distance, both = _above + _below, difference = _above - _below;
        _sum += both;
        _first += _distance * difference;
        _second += square * both;
        _third += square * _distance * difference;
        _fourth += square * square * both;
    }

    /// <summary>The second to fourth central moments of the truncated count.</summary>
    public (double Second, double Third, double Fourth) CentralMoments()
    {
        double shift = Shift, square = shift * shift;
        double raw2 = _second / _sum, raw3 = _third / _sum, raw4 = _fourth / _sum;
        return (
            raw2 - square,
            raw3 - 3 * shift * raw2 + 2 * shift * square,
            raw4 - 4 * shift * raw3 + 6 * square * raw2 - 3 * square * square);
    }
}
