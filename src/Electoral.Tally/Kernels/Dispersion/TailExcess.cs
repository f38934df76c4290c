namespace Electoral.Tally.Kernels;

/// <summary>Whether independent p-values accumulate below a threshold: the sum of how far they are below it.</summary>
/// <remarks>
/// <para>S = Σ max(0, ln(τ/u)) over uniform u: with chance τ an exponential number, else 0 (the truncated product of
/// Zaykin et al. 2002, Genet. Epidemiol. 22:170). Where the scale of the scores behind the u was fitted to the same
/// scores by <see cref="SharedDispersion"/>, the fit takes part of the variation away; the variance that is left
/// follows from the influence of one score on sum and fit together, and the distribution keeps its shape.</para>
/// <para>The tail is that of a Poisson number of exponential ones with the mean and variance of S, summed in
/// logarithms: good for any size of S.</para>
/// </remarks>
internal static class TailExcess
{
    /// <summary>τ.</summary>
    public const double Threshold = 0.05;

    private static readonly double FittedVarianceValue = FittedVariance();

    /// <summary>ln P(S ≥ <paramref name="sum"/>) for <paramref name="count"/> uniform numbers with
    /// a fitted scale.</summary>
    public static double LogSurvival(double sum, long count)
    {
        if (sum <= 0) return 0;
        double scale = FittedVarianceValue / (2 * Threshold), mean = count * Threshold / scale, reach = sum / scale;
        // P = Σ Poisson(k; mean)·Q(k, reach), largest near √(mean·reach) where that is beyond the mean.
        double peak = Math.Max(mean, Math.Sqrt(mean * reach)), spread = 12 * Math.Sqrt(peak) + 40;
        long low = Math.Max(1, (long)(peak - spread)), high = (long)(peak + spread);
        double log = double.NegativeInfinity;
        for (long k = low; k <= high; k++)
        {
            log = LogSpace.Add(log, PoissonDistribution.LogMass(k, mean) + RegularizedGamma.LogUpper(k, reach));
        }

        return Math.Min(0, log);
    }

    // Var(h − bψ): h the shortfall of one score, ψ its clipped square less the mean, b how much of it the fit passes
    // on.
    private static double FittedVariance()
    {
        double clip = SharedDispersion.Clip, mean = SharedDispersion.ClippedMean;
        double slope = ChiSquareDistribution.Cdf(clip, 3);
        double passed = Sensitivity() / slope;
        double shared = Threshold * (clip - mean);
        return 2 * Threshold - Threshold * Threshold - 2 * passed * shared
            + passed * passed * SharedDispersion.ClippedVariance;
    }

    // d E[h]/d ln(variance): the integral of zλ(z)φ(z) beyond the threshold, λ the hazard of the normal distribution.
    private static double Sensitivity()
    {
        const int Steps = 2_000;
        double from = NormalDistribution.SurvivalQuantile(Threshold / 2), step = 12.0 / Steps, sum = 0;
        for (int i = 0; i <= Steps; i++)
        {
            double z = from + i * step, density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
            double value = z * density * density / NormalDistribution.Survival(z);
            sum += value * (i == 0 || i == Steps ? 1 : i % 2 == 1 ? 4 : 2);
        }

        return sum * step / 3;
    }
}
