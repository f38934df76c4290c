using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>The probability that a lead is above 0, from its estimate and standard error.</summary>
/// <remarks>
/// It assumes that the estimate has no bias, so that it is only as good as the assumption behind the estimate, such as
/// "missing at random within stratum". It is not a statement about sheets that are missing for a reason.
/// </remarks>
public static class LeadProbability
{
    /// <summary>Φ(margin/se).</summary>
    /// <param name="margin">The estimated lead.</param>
    /// <param name="standardError">Its standard error, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The standard error is negative.</exception>
    public static double Normal(double margin, double standardError)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(standardError);
        return standardError == 0 ? Certain(margin) : NormalDistribution.Cdf(margin / standardError);
    }

    /// <summary>The same by Student's t.</summary>
    /// <param name="margin">The estimated lead.</param>
    /// <param name="standardError">Its standard error, 0 or more.</param>
    /// <param name="degreesOfFreedom">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static double Student(double margin, double standardError, long degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(standardError);
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        return standardError == 0
            ? Certain(margin)
            : StudentDistribution.Survival(-margin / standardError, degreesOfFreedom);
    }

    private static double Certain(double margin) => margin > 0 ? 1 : margin < 0 ? 0 : 0.5;
}
