using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The share of a total that falls to one of two sides, given the total.</summary>
/// <remarks>
/// <para>Two beta-binomial counts X of n₁ and Y of n₂ with one mean p and dispersions ρ₁ and ρ₂, conditioned on
/// X + Y = s: P(X = k) ∝ BB(k; n₁)·BB(s − k; n₂). Without dispersion this is the hypergeometric distribution, whatever
/// p is; with it, p matters little, because the total contains nearly all information about it.</para>
/// <para>Neighbouring terms have a rational ratio. Terms are summed from the one next to the mean, both ways, until
/// they no longer count; the tail beyond an outcome is summed outwards from it and kept as a logarithm.</para>
/// </remarks>
internal readonly struct ConditionalSplit
{
    private const double Negligible = 1e-14;
    private const double Small = 1e-200;
    private static readonly double LogSmall = Math.Log(Small);

    private readonly double _n1;
    private readonly double _n2;
    private readonly double _sum;
    private readonly double _alpha1;
    private readonly double _beta1;
    private readonly double _alpha2;
    private readonly double _beta2;
    private readonly bool _isHypergeometric;

    /// <param name="n1">The trials of the first side.</param>
    /// <param name="n2">The trials of the second side.</param>
    /// <param name="sum">The total of both counts.</param>
    /// <param name="mean">p, strictly between 0 and 1.</param>
    /// <param name="rho1">The dispersion of the first side, 0 for a binomial count.</param>
    /// <param name="rho2">The dispersion of the second side, 0 exactly where the first is.</param>
    public ConditionalSplit(long n1, long n2, long sum, double mean, double rho1, double rho2)
    {
        (_n1, _n2, _sum) = (n1, n2, sum);
        _isHypergeometric = rho1 <= 0 || rho2 <= 0;
        double concentration1 = (1 - rho1) / rho1, concentration2 = (1 - rho2) / rho2;
        (_alpha1, _beta1) = (mean * concentration1, (1 - mean) * concentration1);
        (_alpha2, _beta2) = (mean * concentration2, (1 - mean) * concentration2);
    }

    /// <summary>ln P(X &lt; k), ln P(X = k) and ln P(X &gt; k).</summary>
    public (double Below, double At, double Above) Tails(long k)
    {
        double low = Math.Max(0, _sum - _n2), high = Math.Min(_n1, _sum);
        double start = Math.Clamp(Math.Round(_sum * _n1 / (_n1 + _n2)), low, high);
        bool isUpper = k >= start;
        // Upwards and downwards from the start, and outwards from the outcome. The fourth lane is idle.
        var sums = Beyond(
            Vector256.Create(start, start, k, 0), Vector256.Create(high, low, isUpper ? high : low, 0),
            Vector256.Create(1.0, -1.0, isUpper ? 1.0 : -1.0, 0.0));
        var (above, below, beyond) = (sums[0], sums[1], sums[2]);
        double logTotal = Math.Log(1 + above + below);
        double logAt = LogTerm(start, k, isUpper) - logTotal;
        double logBeyond = beyond > 0 ? logAt + Math.Log(beyond) : double.NegativeInfinity;
        double logOther = LogSpace.Complement(Math.Min(0, LogSpace.Add(logAt, logBeyond)));
        return isUpper ? (logOther, logAt, logBeyond) : (logBeyond, logAt, logOther);
    }

    // In each lane the terms from one beyond an outcome to an end, in units of the term at the outcome.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<double> Beyond(Vector256<double> from, Vector256<double> end, Vector256<double> steps)
    {
        var isUpwards = Vector256.GreaterThan(steps, Vector256<double>.Zero);
        // A step down has the inverse ratio of the outcome that it leads to.
        var back = Vector256.ConditionalSelect(isUpwards, Vector256<double>.Zero, Vector256<double>.One);
        Vector256<double> term = Vector256<double>.One, sum = Vector256<double>.Zero, k = from;
        var isOpen = ~Vector256.Equals(k, end);
        while (isOpen.AsInt64() != Vector256<long>.Zero)
        {
            var (upper, lower) = Neighbours(k - back);
            var next = term * (Vector256.ConditionalSelect(isUpwards, upper, lower)
                / Vector256.ConditionalSelect(isUpwards, lower, upper));
            sum += next & isOpen;
            k += steps;
            var isDone = Vector256.LessThan(next, Negligible * (Vector256<double>.One + sum))
                & Vector256.LessThanOrEqual(next, term);
            isOpen &= ~(isDone | Vector256.Equals(k, end));
            term = next;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double LogTerm(double from, double to, bool upwards)
    {
        double term = 1, log = 0;
        for (double k = from; k != to; k += upwards ? 1 : -1)
        {
            term *= upwards ? Ratio(k) : Inverse(k - 1);
            if (term >= Small) continue;
            term /= Small;
            log += LogSmall;
        }

        return log + Math.Log(term);
    }

    /// <summary>P(X = k + 1)/P(X = k).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Ratio(double k)
    {
        var (next, here) = Neighbours(k);
        return next / here;
    }

    /// <summary>P(X = k)/P(X = k + 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Inverse(double k)
    {
        var (next, here) = Neighbours(k);
        return here / next;
    }

    // Both up to a common factor.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (double Next, double Here) Neighbours(double k)
    {
        double j = _sum - k;
        double next = (_n1 - k) * j, here = (k + 1) * (_n2 - j + 1);
        return _isHypergeometric
            ? (next, here)
            : (next * (_alpha1 + k) * (_beta2 + _n2 - j), here * (_beta1 + _n1 - k - 1) * (_alpha2 + j - 1));
    }

    // The same of four outcomes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Vector256<double> Next, Vector256<double> Here) Neighbours(Vector256<double> k)
    {
        var one = Vector256<double>.One;
        var (n1, n2, j) = (Vector256.Create(_n1), Vector256.Create(_n2), Vector256.Create(_sum) - k);
        var next = (n1 - k) * j;
        var here = (k + one) * (n2 - j + one);
        if (_isHypergeometric) return (next, here);
        return (
            next * (Vector256.Create(_alpha1) + k) * (Vector256.Create(_beta2 + _n2) - j),
            here * (Vector256.Create(_beta1 + _n1) - k - one) * (Vector256.Create(_alpha2) + j - one));
    }
}
