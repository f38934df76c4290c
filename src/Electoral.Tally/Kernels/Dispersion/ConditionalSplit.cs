using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The share of a total that falls to one of two sides, given the total.</summary>
/// <remarks>
/// <para>Two beta-binomial counts X of n₁ and Y of n₂ with one mean p and dispersions ρ₁ and ρ₂, conditioned on
/// X + Y = s: P(X = k) ∝ BB(k; n₁)·BB(s − k; n₂). Without dispersion this is the hypergeometric distribution, whatever
/// p is; with it, p matters little, because the total says nearly all about it.</para>
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
        double above = Beyond(start, high, upwards: true), below = Beyond(start, low, upwards: false);
        double logTotal = Math.Log(1 + above + below);
        bool isUpper = k >= start;
        double logAt = LogTerm(start, k, isUpper) - logTotal;
        double beyond = Beyond(k, isUpper ? high : low, isUpper);
        double logBeyond = beyond > 0 ? logAt + Math.Log(beyond) : double.NegativeInfinity;
        double logOther = LogSpace.Complement(Math.Min(0, LogSpace.Add(logAt, logBeyond)));
        return isUpper ? (logOther, logAt, logBeyond) : (logBeyond, logAt, logOther);
    }

    // The terms from one beyond a count to an end, in units of the term at that count.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Beyond(double from, double end, bool upwards)
    {
        double term = 1, sum = 0;
        for (double k = from; k != end; k += upwards ? 1 : -1)
        {
            double next = term * (upwards ? Ratio(k) : Inverse(k - 1));
            sum += next;
            if (next < Negligible * (1 + sum) && next <= term) break;
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
}
