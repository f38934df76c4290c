namespace Electoral.Tally.Kernels;

/// <summary>The noncentral chi-square distribution, and the noncentralities that an observed value allows.</summary>
internal static class NoncentralChiSquare
{
    private const double Far = 2_000;

    /// <summary>P(X ≤ x) with noncentrality λ: a Poisson mixture of chi-squares, from its middle outwards.</summary>
    public static double Cdf(double x, double degreesOfFreedom, double noncentrality)
    {
        if (x <= 0) return 0;
        if (noncentrality == 0) return ChiSquareDistribution.Cdf(x, degreesOfFreedom);
        double mean = noncentrality / 2, sum = 0;
        long middle = (long)mean;
        for (long j = middle; ; j++)
        {
            double weight = Math.Exp(PoissonDistribution.LogMass(j, mean));
            sum += weight * ChiSquareDistribution.Cdf(x, degreesOfFreedom + 2 * j);
            if (weight < 1e-14) break;
        }

        for (long j = middle - 1; j >= 0; j--)
        {
            double weight = Math.Exp(PoissonDistribution.LogMass(j, mean));
            sum += weight * ChiSquareDistribution.Cdf(x, degreesOfFreedom + 2 * j);
            if (weight < 1e-14) break;
        }

        return sum;
    }

    /// <summary>The noncentralities where P(X ≥ x) or P(X ≤ x) is α/2 (Smithson 2003); 0 where none.</summary>
    /// <remarks>
    /// Far out, where the mixture would have too many terms, √X is about normal around √(λ + k − 1) with deviation 1.
    /// </remarks>
    public static (double Low, double High) Interval(double x, double degreesOfFreedom, double alpha)
    {
        if (x <= Far) return (Solve(x, degreesOfFreedom, 1 - alpha / 2), Solve(x, degreesOfFreedom, alpha / 2));
        double z = NormalDistribution.SurvivalQuantile(alpha / 2), root = Math.Sqrt(x);
        return (Centre(root - z), Centre(root + z));

        double Centre(double at) => Math.Max(0, Math.Max(0, at) * Math.Max(0, at) - degreesOfFreedom + 1);
    }

    // The cdf falls as the noncentrality grows.
    private static double Solve(double x, double degreesOfFreedom, double target)
    {
        if (Cdf(x, degreesOfFreedom, 0) <= target) return 0;
        double low = 0, high = x + 10;
        while (Cdf(x, degreesOfFreedom, high) > target) high *= 2;
        for (int step = 0; step < 60 && high - low > 1e-6 * high; step++)
        {
            double middle = (low + high) / 2;
            (low, high) = Cdf(x, degreesOfFreedom, middle) > target ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
