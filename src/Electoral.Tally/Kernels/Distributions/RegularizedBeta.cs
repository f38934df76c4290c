using System.Diagnostics;

namespace Electoral.Tally.Kernels;

/// <summary>
/// The regularised incomplete beta function I_x(a, b) and its complement as natural logarithms: no tail underflows.
/// </summary>
/// <remarks>
/// The continued fraction DLMF 8.17.22 by Lentz's method on the side of the mean where it converges (about √(a + b)
/// steps), with the factor in front from <see cref="BinomialDistribution.LogKernel"/>, so that large a and b cost no
/// digits. x and y = 1 − x are given both, so that neither loses digits near 1.
/// </remarks>
internal static class RegularizedBeta
{
    /// <summary>ln I_x(a, b), the probability that a Beta(a, b) variable is at most x.</summary>
    public static double LogLower(double a, double b, double x, double y) =>
        IsLeft(a, b, x) ? LogFraction(a, b, x, y) : LogSpace.Complement(LogFraction(b, a, y, x));

    /// <summary>ln (1 − I_x(a, b)), the probability that a Beta(a, b) variable is above x.</summary>
    public static double LogUpper(double a, double b, double x, double y) => LogLower(b, a, y, x);

    private static bool IsLeft(double a, double b, double x)
    {
        Debug.Assert(a > 0 && b > 0 && x is >= 0 and <= 1, "Positive shapes and a share.");
        return x * (a + b + 2) < a + 1;
    }

    private static double LogFraction(double a, double b, double x, double y)
    {
        if (x <= 0)
        {
            return double.NegativeInfinity;
        }

        double c = 1, d = 1 / Guard(1 - (a + b) * x / (a + 1));
        double value = d, factor;
        double m = 0;
        do
        {
            m++;
            double twice = 2 * m;
            double even = m * (b - m) * x / ((a + twice - 1) * (a + twice));
            d = 1 / Guard(1 + even * d);
            c = Guard(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + twice) * (a + twice + 1));
            d = 1 / Guard(1 + odd * d);
            c = Guard(1 + odd / c);
            factor = c * d;
            value *= factor;
        }
        while (Math.Abs(factor - 1) > 3e-16);

        double front = BinomialDistribution.LogKernel(a, b, x, y) + Math.Log(b / (a + b));
        return Math.Min(0, front + Math.Log(value));
    }

    // Lentz's method must not divide by zero; the value is corrected by the next factor.
    private static double Guard(double denominator) => Math.Abs(denominator) < 1e-300 ? 1e-300 : denominator;
}
