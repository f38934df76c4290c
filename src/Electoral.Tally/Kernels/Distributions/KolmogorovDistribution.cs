namespace Electoral.Tally.Kernels;

/// <summary>Kolmogorov's limiting distribution of √n times the largest distance of
/// two distribution functions.</summary>
internal static class KolmogorovDistribution
{
    // The two series of the theta function; each has at most four terms that count on its side of 1.
    private const double Border = 1;
    private const double EighthOfPiSquared = Math.PI * Math.PI / 8;

    /// <summary>P(K &gt; x).</summary>
    public static double Survival(double x) => Math.Exp(LogSurvival(x));

    /// <summary>ln P(K &gt; x); 0 for x ≤ 0.</summary>
    /// <remarks>Kolmogorov (1933); the second form by Jacobi's transformation (Marsaglia, Tsang
    /// and Wang 2003).</remarks>
    public static double LogSurvival(double x)
    {
        if (x < Border)
        {
            return x <= 0.03 ? 0 : LogSpace.OnePlus(-LowerSeries(x)); // below 0.03 the complement is under 1e-500
        }

        double step = 2 * x * x, sum = 0;
        for (int k = 4; k >= 1; k--)
        {
            sum = 1 - sum * Math.Exp(-step * (2 * k + 1));
        }

        return Math.Log(2) - step + Math.Log(sum);
    }

    private static double LowerSeries(double x)
    {
        double sum = 0;
        for (int odd = 9; odd >= 1; odd -= 2)
        {
            sum += Math.Exp(-EighthOfPiSquared * odd * odd / (x * x));
        }

        return Math.Sqrt(2 * Math.PI) / x * sum;
    }
}
