namespace Electoral.Tally.Kernels;

/// <summary>The standard normal distribution, with tails on the logarithmic scale at any distance.</summary>
internal static class NormalDistribution
{
    private const double SquareRootOfTwo = 1.41421356237309504880;

    /// <summary>P(Z ≤ z).</summary>
    public static double Cdf(double z) => 0.5 * SpecialFunctions.Erfc(-z / SquareRootOfTwo);

    /// <summary>P(Z &gt; z).</summary>
    public static double Survival(double z) => Cdf(-z);

    /// <summary>ln P(Z ≤ z).</summary>
    public static double LogCdf(double z) => LogSurvival(-z);

    /// <summary>ln P(Z &gt; z); finite for every finite z up to 1e150.</summary>
    public static double LogSurvival(double z)
    {
        if (z < 0)
        {
            return LogSpace.OnePlus(-Cdf(z));
        }

        return z < 6
            ? Math.Log(Survival(z))
            : -0.5 * z * z - 0.5 * SpecialFunctions.LogTwoPi - Math.Log(InverseMillsRatio(z));
    }

    /// <summary>The z with P(Z ≤ z) = <paramref name="probability"/>, strictly between 0 and 1.</summary>
    public static double Quantile(double probability) => -SurvivalQuantile(probability);

    /// <summary>The z with P(Z &gt; z) = <paramref name="probability"/>, strictly between 0 and 1.</summary>
    public static double SurvivalQuantile(double probability) =>
        SquareRootOfTwo * SpecialFunctions.ErfcInverse(2 * probability);

    /// <summary>The z with ln P(Z &gt; z) = <paramref name="logProbability"/>, below 0 and finite.</summary>
    public static double LogSurvivalQuantile(double logProbability)
    {
        if (logProbability > -0.5)
        {
            return -SurvivalQuantile(-LogSpace.ExpMinusOne(logProbability));
        }

        if (logProbability > -600)
        {
            return SurvivalQuantile(Math.Exp(logProbability));
        }

        // Newton's method; the slope of ln P(Z > z) is minus the inverse Mills ratio, and the curve is nearly a
        // parabola.
        double z = Math.Sqrt(-2 * logProbability);
        for (int step = 0; step < 6; step++)
        {
            z += (LogSurvival(z) - logProbability) / InverseMillsRatio(z);
        }

        return z;
    }

    // Density over upper tail for z ≥ 6: z + 1/(z + 2/(z + 3/(z + …))) (DLMF 7.9.2), from a depth that is enough at 6.
    private static double InverseMillsRatio(double z)
    {
        double fraction = z;
        for (int term = 60; term >= 1; term--)
        {
            fraction = z + term / fraction;
        }

        return fraction;
    }
}
