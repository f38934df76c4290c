using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>The probability of a split at each point of the <see cref="DispersionLattice"/>.</summary>
/// <remarks>
/// As in <see cref="ConditionalSplit"/>, for four points at a time: terms are summed from the one next to the mean,
/// both ways, until they no longer count.
/// </remarks>
internal sealed class SplitDensities
{
    private const double Negligible = 1e-17;

    // On the scale of a normal score: far outcomes below this do not matter.
    private double[] _factors = new double[512];

    /// <summary>P(X = k) at each point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(in CountSplit split, Span<double> into)
    {
        long low = Math.Max(0, split.Sum - split.Second), high = Math.Min(split.First, split.Sum);
        long start = Math.Clamp(
            (long)Math.Round((double)split.Sum * split.First / (split.First + split.Second)), low, high);
        SetFactors(split, low, high);
        for (int point = 0; point < DispersionLattice.Count; point += Vector256<double>.Count)
        {
            Fill(split, low, high, start, point).CopyTo(into[point..]);
        }
    }

    // The part of a ratio of neighbours that is the same at each point.
    private void SetFactors(in CountSplit split, long low, long high)
    {
        if (_factors.Length < high - low + 1) _factors = new double[2 * (high - low + 1)];
        for (long k = low; k < high; k++)
        {
            double j = split.Sum - k;
            _factors[k - low] = (split.First - k) * j / ((k + 1) * (split.Second - j + 1));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector256<double> Fill(in CountSplit split, long low, long high, long start, int point)
    {
        var rho = Vector256.Create(DispersionLattice.Values.Slice(point, Vector256<double>.Count));
        var pooled = rho * split.Pooled;
        var first = (Vector256<double>.One - rho) / rho;
        var second = (Vector256<double>.One - pooled) / pooled;
        var (alpha1, beta1) = (first * split.Mean, first * (1 - split.Mean));
        var (alpha2, beta2) = (second * split.Mean, second * (1 - split.Mean));
        Vector256<double> sum = Vector256<double>.One, at = sum;
        var term = Vector256<double>.One;
        for (long k = start; k < high; k++)
        {
            double j = split.Sum - k;
            var next = (alpha1 + Vector256.Create((double)k)) * (beta2 + Vector256.Create(split.Second - j));
            var here = (beta1 + Vector256.Create((double)(split.First - k - 1)))
                * (alpha2 + Vector256.Create(j - 1));
            var ratio = next / here * _factors[k - low];
            term *= ratio;
            sum += term;
            if (k + 1 == split.Count) at = term;
            bool isDone = k + 1 >= split.Count && Vector256.LessThanAll(term, sum * Negligible)
                && Vector256.LessThanAll(ratio, Vector256<double>.One);
            if (isDone) break;
        }

        term = Vector256<double>.One;
        for (long k = start; k > low; k--)
        {
            double j = split.Sum - k + 1;
            var next = (alpha1 + Vector256.Create((double)(k - 1))) * (beta2 + Vector256.Create(split.Second - j));
            var here = (beta1 + Vector256.Create((double)(split.First - k))) * (alpha2 + Vector256.Create(j - 1));
            var ratio = here / (next * _factors[k - 1 - low]);
            term *= ratio;
            sum += term;
            if (k - 1 == split.Count) at = term;
            bool isDone = k - 1 <= split.Count && Vector256.LessThanAll(term, sum * Negligible)
                && Vector256.LessThanAll(ratio, Vector256<double>.One);
            if (isDone) break;
        }

        return at / sum;
    }
}
