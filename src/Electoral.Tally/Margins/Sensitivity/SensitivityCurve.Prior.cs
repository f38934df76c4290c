using Electoral.Tally.Kernels;

namespace Electoral.Tally;

public sealed partial class SensitivityCurve
{
    // Nine standard deviations leave 2e-19 outside.
    private const double PriorReach = 9;

    /// <summary>
    /// The standard deviation of a normal shift around 0 at which the lead is kept with a probability: d*/z, with
    /// z = 1.645 for 0.95. Null where no shift loses the lead, or where d* is not above 0.
    /// </summary>
    /// <param name="probability">Strictly between 0.5 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside.</exception>
    public double? PriorStandardDeviationKeepingLead(double probability = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(probability, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        return TippingDelta is double delta and > 0 ? delta / NormalDistribution.Quantile(probability) : null;
    }

    /// <summary>The curve under a shift drawn from a normal distribution around 0.</summary>
    /// <param name="standardDeviation">Its standard deviation, above 0.</param>
    /// <remarks>
    /// After COTECORA's model of Mexico's quick count, whose spread shrinks as the collected share grows. Whether the
    /// missing stations are unlike the observed ones is not in the data: the spread is the reader's premise.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0 or not finite.</exception>
    public SensitivityPrior WithNormalPrior(double standardDeviation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(standardDeviation);
        if (!double.IsFinite(standardDeviation))
        {
            throw new ArgumentOutOfRangeException(nameof(standardDeviation), standardDeviation, "Not finite.");
        }

        double kept = TippingDelta is double delta
            ? NormalDistribution.Cdf(delta / standardDeviation)
            : CollectedLead - OutstandingTwoWay >= 0 ? 1 : 0;
        return new(standardDeviation, TippingDelta, kept, ExpectedMargin(standardDeviation));
    }

    // The trapezoidal rule on the whole line: its error falls as exp(−2πa/h), a = π being the distance of the nearest
    // pole of the curve, and as exp(−2π²s²/h²) for the density: below 1e-15 for both at these steps.
    private double ExpectedMargin(double standardDeviation)
    {
        double step = Math.Min(standardDeviation / 4, 0.5);
        int nodes = (int)Math.Ceiling(PriorReach * standardDeviation / step);
        double sum = MarginAt(0), weights = 1;
        for (int node = 1; node <= nodes; node++)
        {
            double delta = node * step, weight = Math.Exp(-delta * delta / (2 * standardDeviation * standardDeviation));
            sum += weight * (MarginAt(delta) + MarginAt(-delta));
            weights += 2 * weight;
        }

        return sum / weights;
    }
}
