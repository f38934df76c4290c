namespace Electoral.Tally.Kernels;

/// <summary>Student's t distribution: the upper tail and quantiles.</summary>
internal static class StudentDistribution
{
    private const double LogHalf = -0.69314718055994530942;

    /// <summary>P(T &gt; t).</summary>
    public static double Survival(double t, double degreesOfFreedom) => Math.Exp(LogSurvival(t, degreesOfFreedom));

    /// <summary>ln P(T &gt; t).</summary>
    public static double LogSurvival(double t, double degreesOfFreedom)
    {
        double logTail = LogHalf + LogBeyond(Math.Abs(t), degreesOfFreedom);
        return t >= 0 ? logTail : LogSpace.Complement(logTail);
    }

    /// <summary>The t with P(T ≤ t) = <paramref name="probability"/>, strictly between 0 and 1.</summary>
    public static double Quantile(double probability, double degreesOfFreedom)
    {
        if (probability == 0.5)
        {
            return 0;
        }

        double tail = 2 * Math.Min(probability, 1 - probability);
        double logit = BetaDistribution.LogitQuantile(tail, degreesOfFreedom / 2, 0.5);
        return Math.CopySign(Math.Sqrt(degreesOfFreedom * Math.Exp(-logit)), probability - 0.5);
    }

    // ln P(|T| > t): df/(df + t²) is beta with df/2 and ½ (DLMF 8.17(iv); Abramowitz and Stegun 26.7.1).
    private static double LogBeyond(double t, double degreesOfFreedom)
    {
        double sum = degreesOfFreedom + t * t;
        return RegularizedBeta.LogLower(degreesOfFreedom / 2, 0.5, degreesOfFreedom / sum, t / sum * t);
    }
}
