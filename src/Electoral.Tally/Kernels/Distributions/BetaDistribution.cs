namespace Electoral.Tally.Kernels;

/// <summary>The beta distribution: both tails as natural logarithms, and quantiles.</summary>
internal static class BetaDistribution
{
    // Beyond this, a share rounds to 0 or to 1.
    private const double LogitLimit = 745;

    /// <summary>P(X ≤ x).</summary>
    public static double Cdf(double x, double alpha, double beta) => Math.Exp(LogCdf(x, alpha, beta));

    /// <summary>ln P(X ≤ x).</summary>
    public static double LogCdf(double x, double alpha, double beta) =>
        x >= 1 ? 0 : RegularizedBeta.LogLower(alpha, beta, Math.Max(x, 0), 1 - Math.Max(x, 0));

    /// <summary>ln P(X &gt; x).</summary>
    public static double LogSurvival(double x, double alpha, double beta) =>
        x <= 0 ? 0 : RegularizedBeta.LogUpper(alpha, beta, Math.Min(x, 1), 1 - Math.Min(x, 1));

    /// <summary>The x with P(X ≤ x) = <paramref name="probability"/>, strictly between 0 and 1.</summary>
    public static double Quantile(double probability, double alpha, double beta) =>
        Logistic(LogitQuantile(probability, alpha, beta));

    /// <summary>ln(x / (1 − x)) of the quantile x: neither x nor its complement loses digits.</summary>
    public static double LogitQuantile(double probability, double alpha, double beta)
    {
        bool lower = probability < 0.5;
        double target = lower ? Math.Log(probability) : LogSpace.OnePlus(-probability);
        return MonotoneRoot.Find(
            logit => lower
                ? RegularizedBeta.LogLower(alpha, beta, Logistic(logit), Logistic(-logit)) - target
                : target - RegularizedBeta.LogUpper(alpha, beta, Logistic(logit), Logistic(-logit)),
            start: Math.Log(alpha / beta),
            step: Math.Sqrt(1 / alpha + 1 / beta),
            LogitLimit);
    }

    private static double Logistic(double logit) =>
        logit >= 0 ? 1 / (1 + Math.Exp(-logit)) : Math.Exp(logit) / (1 + Math.Exp(logit));
}
