using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>The upper tail of Σ λᵢ χ²₁, the null distribution of quadratic forms of counts.</summary>
/// <remarks>
/// Ruben (1962), "Probability content of regions under spherical normal distributions, IV", with β the least weight:
/// a mixture of chi-squares with positive weights, so that no digit is lost at any distance. The weights of the
/// mixture follow one recursion for each λ, and the chi-square tails another, so that a term costs as many steps as
/// there are weights. Far tails are summed until what is left out is below 1e-14 of what is there.
/// </remarks>
internal static class WeightedChiSquare
{
    private const double Negligible = 1e-13;
    private const double Tiny = 1e-150;

    /// <summary>ln P(Σ λᵢ χ²₁ &gt; <paramref name="statistic"/>).</summary>
    /// <param name="statistic">Any number.</param>
    /// <param name="weights">At least one; those below 1e-13 of the largest are dropped.</param>
    public static double LogSurvival(double statistic, ReadOnlySpan<double> weights)
    {
        if (statistic <= 0) return 0;
        double largest = 0, least = double.PositiveInfinity;
        foreach (double weight in weights) largest = Math.Max(largest, weight);
        Debug.Assert(largest > 0, "Some weight is positive.");
        var rates = new List<double>(weights.Length);
        double logFirst = 0;
        foreach (double weight in weights)
        {
            if (weight > Negligible * largest) least = Math.Min(least, weight);
        }

        foreach (double weight in weights)
        {
            if (weight <= Negligible * largest) continue;
            rates.Add(1 - least / weight);
            logFirst += 0.5 * Math.Log(least / weight);
        }

        return Math.Min(0, Sum([.. rates], logFirst, statistic / (2 * least)));
    }

    // ln Σ a(t) Q(m/2 + t, x), with a(t) = Σᵢ hᵢ(t)/2t and hᵢ(t) = rᵢ (hᵢ(t−1) + a(t−1)).
    private static double Sum(double[] rates, double logFirst, double x)
    {
        double shape = rates.Length / 2.0, rate = rates.Max();
        double logTail = RegularizedGamma.LogUpper(shape, x);
        double logMass = shape * Math.Log(x) - x - SpecialFunctions.LogGamma(shape + 1);
        double a = 1, logScale = logFirst, sum = logFirst + logTail;
        var h = new double[rates.Length];
        for (int t = 1; rate > 0; t++)
        {
            double next = 0;
            for (int i = 0; i < h.Length; i++)
            {
                h[i] = rates[i] * (h[i] + a);
                next += h[i];
            }

            a = next / (2 * t);
            if (a > 1 / Tiny || (a < Tiny && a > 0)) Rescale(h, ref a, ref logScale);
            logTail = LogSpace.Add(logTail, logMass);
            logMass += Math.Log(x / (shape + t));
            double logWeight = Math.Log(a) + logScale;
            sum = LogSpace.Add(sum, logWeight + logTail);

            // What follows is below a(t) × the geometric rest, once the terms fall about as the largest rate does.
            double ratio = rate * (1 + rates.Length / (2.0 * t));
            if (ratio < 1 && logWeight - Math.Log(1 - ratio) < sum - 32.5) break;
        }

        return sum;
    }

    private static void Rescale(double[] h, ref double a, ref double logScale)
    {
        double factor = 1 / a;
        for (int i = 0; i < h.Length; i++) h[i] *= factor;
        logScale -= Math.Log(factor);
        a = 1;
    }
}
