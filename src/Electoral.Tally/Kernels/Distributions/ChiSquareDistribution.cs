namespace Electoral.Tally.Kernels;

/// <summary>The chi-square distribution: both tails as natural logarithms, and quantiles.</summary>
internal static class ChiSquareDistribution
{
    /// <summary>P(X ≤ x).</summary>
    public static double Cdf(double x, double degreesOfFreedom) => Math.Exp(LogCdf(x, degreesOfFreedom));

    /// <summary>P(X &gt; x).</summary>
    public static double Survival(double x, double degreesOfFreedom) => Math.Exp(LogSurvival(x, degreesOfFreedom));

    /// <summary>ln P(X ≤ x); −∞ for x ≤ 0.</summary>
    public static double LogCdf(double x, double degreesOfFreedom) =>
        x <= 0 ? double.NegativeInfinity : RegularizedGamma.LogLower(degreesOfFreedom / 2, x / 2);

    /// <summary>ln P(X &gt; x); 0 for x ≤ 0.</summary>
    public static double LogSurvival(double x, double degreesOfFreedom) =>
        x <= 0 ? 0 : RegularizedGamma.LogUpper(degreesOfFreedom / 2, x / 2);

    /// <summary>The x with P(X ≤ x) = <paramref name="probability"/>, strictly between 0 and 1.</summary>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        // On the scale of ln x, where the tails are nearly straight; Wilson and Hilferty's guess as the start.
        bool lower = probability < 0.5;
        double target = lower ? Math.Log(probability) : LogSpace.OnePlus(-probability);
        double spread = 2 / (9 * degreesOfFreedom);
        double root = 1 - spread + NormalDistribution.Quantile(probability) * Math.Sqrt(spread);
        double start = Math.Log(degreesOfFreedom) + 3 * Math.Log(Math.Max(root, 0.01));
        return Math.Exp(MonotoneRoot.Find(
            log => lower
                ? LogCdf(Math.Exp(log), degreesOfFreedom) - target
                : target - LogSurvival(Math.Exp(log), degreesOfFreedom),
            start,
            step: Math.Sqrt(2 / degreesOfFreedom),
            limit: 700));
    }
}
