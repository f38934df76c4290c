namespace Electoral.Tally;

/// <summary>The quantile of weighted numbers.</summary>
internal static class WeightedQuantile
{
    /// <summary>The smallest number up to which the weights are at least a share of all of them.</summary>
    /// <param name="values">The numbers, finite, in any order.</param>
    /// <param name="weights">One for each number, 0 or more, not all of them 0.</param>
    /// <param name="probability">From 0 to 1.</param>
    /// <remarks>
    /// The answer of a quantile regression on an intercept alone (Koenker and Bassett 1978, Econometrica 46:33). There
    /// is no interpolation.
    /// </remarks>
    /// <exception cref="ArgumentException">The lists differ in length, or a number or
    /// weight is out of its range.</exception>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, double probability)
    {
        if (!(probability is >= 0 and <= 1)) Throw.ProbabilityOutOfRange(probability, nameof(probability));
        if (values.Length == 0) Throw.NoValues();
        if (values.Length != weights.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Found {weights.Length} weights for {values.Length} numbers."));
        }

        double sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i])) Throw.NotFinite(values[i], i);
            if (!(weights[i] >= 0 && double.IsFinite(weights[i]))) Throw.NotFinite(weights[i], i);
            sum += weights[i];
        }

        if (sum == 0) throw new ArgumentException("All weights are 0.", nameof(weights));
        double[] ordered = values.ToArray(), own = weights.ToArray();
        Array.Sort(ordered, own);
        // Sums of weights such as 0.1 may fall short of their share by a rounding error, which must be ignored.
        double goal = probability * sum * (1 - 1e-12), reached = 0;
        for (int i = 0; i < ordered.Length; i++)
        {
            reached += own[i];
            if (reached >= goal && own[i] > 0) return ordered[i];
        }

        return ordered[^1];
    }
}
