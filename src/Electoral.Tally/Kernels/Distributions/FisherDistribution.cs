namespace Electoral.Tally.Kernels;

/// <summary>The F distribution (Fisher and Snedecor): both tails as natural logarithms, and quantiles.</summary>
internal static class FisherDistribution
{
    /// <summary>ln P(F ≤ f).</summary>
    public static double LogCdf(double f, double numerator, double denominator)
    {
        double scaled = numerator * Math.Max(f, 0), sum = denominator + scaled;
        return RegularizedBeta.LogLower(numerator / 2, denominator / 2, scaled / sum, denominator / sum);
    }

    /// <summary>ln P(F &gt; f).</summary>
    public static double LogSurvival(double f, double numerator, double denominator)
    {
        double scaled = numerator * Math.Max(f, 0), sum = denominator + scaled;
        return RegularizedBeta.LogUpper(numerator / 2, denominator / 2, scaled / sum, denominator / sum);
    }

    /// <summary>The f with P(F ≤ f) = <paramref name="probability"/>, strictly between 0 and 1.</summary>
    public static double Quantile(double probability, double numerator, double denominator) =>
        denominator / numerator
        * Math.Exp(BetaDistribution.LogitQuantile(probability, numerator / 2, denominator / 2));
}
