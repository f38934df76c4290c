using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x) for a ≥ 0.01 and x ≥ 0, as natural
/// logarithms: no tail underflows.
/// </summary>
/// <remarks>
/// DLMF 8.2.4, 8.11.4 (series, left of a + 1) and 8.9.2 (continued fraction, right of it), with the factor in front
/// from Stirling's error and the deviance, so that large a costs no digits. About √a steps near the mean.
/// </remarks>
internal static class RegularizedGamma
{
    /// <summary>ln P(a, x), the lower function.</summary>
    public static double LogLower(double a, double x) =>
        IsLeft(a, x) ? LogSeries(a, x) : LogSpace.Complement(LogFraction(a, x));

    /// <summary>ln Q(a, x), the upper function.</summary>
    public static double LogUpper(double a, double x) =>
        IsLeft(a, x) ? LogSpace.Complement(LogSeries(a, x)) : LogFraction(a, x);

    private static bool IsLeft(double a, double x)
    {
        Debug.Assert(a > 0 && x >= 0, "Positive shape, argument not negative.");
        return x < a + 1;
    }

    // ln of x^a e^−x / Γ(a + 1).
    private static double LogFront(double a, double x) =>
        -SpecialFunctions.StirlingError(a) - SpecialFunctions.Deviance(a, x)
        - 0.5 * (SpecialFunctions.LogTwoPi + Math.Log(a));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double LogSeries(double a, double x)
    {
        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        double term = 1, sum = 1;
        for (double n = a + 1; term > sum * 1e-17; n++)
        {
            term *= x / n;
            sum += term;
        }

        return Math.Min(0, LogFront(a, x) + Math.Log(sum));
    }

    // Lentz's method in Thompson and Barnett's form; no denominator vanishes right of a + 1.
    private static double LogFraction(double a, double x)
    {
        if (double.IsPositiveInfinity(x))
        {
            return double.NegativeInfinity;
        }

        double b = x + 1 - a;
        double c = double.MaxValue, d = 1 / b, value = d, factor;
        double n = 0;
        do
        {
            n++;
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / (numerator * d + b);
            c = b + numerator / c;
            factor = c * d;
            value *= factor;
        }
        while (Math.Abs(factor - 1) > 3e-16);
        return Math.Min(0, LogFront(a, x) + Math.Log(a) + Math.Log(value));
    }
}
