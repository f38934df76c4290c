namespace Electoral.Tally;

/// <summary>What unequal weights cost: Kish's design effect and the number of equal weights worth as much.</summary>
/// <param name="DesignEffect">n Σw² / (Σw)², 1 where all weights are equal.</param>
/// <param name="EffectiveSize">n divided by it.</param>
/// <remarks>
/// Kish (1965), <i>Survey Sampling</i>, section 11.7: for weights that have nothing to do with what is measured.
/// Equality compares both. The default value belongs to no weights. Immutable and safe to share between threads.
/// </remarks>
internal readonly record struct KishDesignEffect(double DesignEffect, double EffectiveSize)
{
    /// <summary>The design effect of weights.</summary>
    /// <param name="weights">One for each unit, 0 or more, not all of them 0.</param>
    /// <exception cref="ArgumentException">There is no weight above 0, or one is negative or not finite.</exception>
    public static KishDesignEffect Of(params ReadOnlySpan<double> weights)
    {
        double sum = 0, squares = 0;
        foreach (double weight in weights)
        {
            if (!(weight >= 0 && double.IsFinite(weight)))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Found the weight {weight}, expected 0 or more."), nameof(weights));
            }

            sum += weight;
            squares += weight * weight;
        }

        if (sum == 0) throw new ArgumentException("There is no weight above 0.", nameof(weights));
        double effective = sum * sum / squares;
        return new(weights.Length / effective, effective);
    }
}
