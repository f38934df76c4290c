using System.Diagnostics;
using MathNetFunctions = MathNet.Numerics.SpecialFunctions;

namespace Electoral.Tally.Kernels;

/// <summary>
/// Gamma and error functions. The only use of MathNet: its error functions and ln Γ are good to the last digits
/// (compared with 40-digit arithmetic); what loses digits to cancellation is computed here.
/// </summary>
internal static class SpecialFunctions
{
    /// <summary>ln 2π.</summary>
    public const double LogTwoPi = 1.83787706640934548356;

    /// <summary>The complementary error function.</summary>
    public static double Erfc(double x) => MathNetFunctions.Erfc(x);

    /// <summary>The x whose <see cref="Erfc"/> is <paramref name="value"/>, between 0 and 2.</summary>
    public static double ErfcInverse(double value) => MathNetFunctions.ErfcInv(value);

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    public static double LogGamma(double x)
    {
        Debug.Assert(x > 0, "Positive.");
        return MathNetFunctions.GammaLn(x);
    }

    /// <summary>ln n!.</summary>
    public static double LogFactorial(long n) => LogGamma(n + 1.0);

    /// <summary>The logarithm of the number of ways to choose, with full relative precision at any size.</summary>
    public static double LogChoose(long n, long chosen)
    {
        Debug.Assert(chosen >= 0 && chosen <= n, "A choice among n.");
        if (chosen == 0 || chosen == n)
        {
            return 0;
        }

        if (chosen > n / 2)
        {
            return LogChoose(n, n - chosen);
        }

        double share = chosen / (double)n;
        return BinomialDistribution.LogKernel(chosen, n - chosen, share, 1 - share)
            - chosen * Math.Log(share) - (n - chosen) * LogSpace.OnePlus(-share);
    }

    /// <summary>δ(x) = ln Γ(x + 1) − [½ ln 2π + (x + ½) ln x − x] for x &gt; 0: what Stirling's
    /// formula leaves out.</summary>
    /// <remarks>Loader (2000), "Fast and accurate computation of binomial probabilities".</remarks>
    public static double StirlingError(double x)
    {
        if (x < 10)
        {
            return LogGamma(x + 1) - (0.5 * LogTwoPi + (x + 0.5) * Math.Log(x) - x);
        }

        // The Stirling series (DLMF 5.11.1); the first term left out is below 1e-15 here.
        double inverse = 1 / x, z = inverse * inverse;
        return inverse * (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z * (1.0 / 1188
            - z * (691.0 / 360360 - z * (1.0 / 156)))))));
    }

    /// <summary>x ln(x/m) + m − x without cancellation where x is near m; x and m positive.</summary>
    /// <remarks>Loader (2000), section 3, "the deviance part".</remarks>
    public static double Deviance(double x, double m)
    {
        double difference = x - m;
        if (Math.Abs(difference) > 0.1 * (x + m))
        {
            return x * Math.Log(x / m) - difference;
        }

        double v = difference / (x + m);
        double sum = difference * v;
        double power = 2 * x * v;
        for (int odd = 3; ; odd += 2)
        {
            power *= v * v;
            double next = sum + power / odd;
            if (next == sum)
            {
                return sum;
            }

            sum = next;
        }
    }
}
