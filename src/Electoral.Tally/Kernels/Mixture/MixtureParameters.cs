namespace Electoral.Tally.Kernels;

/// <summary>A point of either mixture model.</summary>
/// <param name="Shares">π of the clean, incremental and extreme classes, and of the odd class if there is one; they add
/// up to 1.</param>
/// <param name="Decay">b, the decay of incremental moves.</param>
/// <param name="Spread">σ of clean logits; 1 if a model has none.</param>
/// <param name="Means">η of clean logits, one for each group; empty if a model has none.</param>
internal sealed record MixtureParameters(double[] Shares, double Decay, double Spread, double[] Means)
{
    public const double LeastDecay = 0.25, MostDecay = 49, LeastSpread = 0.05, MostSpread = 20;

    /// <summary>An expected number below which a class disappears.</summary>
    public const double FewestInClass = 0.001;

    public const int Clean = 0, Incremental = 1, Extreme = 2, Odd = 3;

    /// <summary>Whether the decay and the spread are inside their limits.</summary>
    public bool IsInside => Decay is >= LeastDecay and <= MostDecay && Spread is >= LeastSpread and <= MostSpread;

    /// <summary>The mean intensity of incremental moves, 1/(1 + b).</summary>
    public double Intensity => 1 / (1 + Decay);

    /// <summary>Shares divided by their sum.</summary>
    public static double[] Normalised(double[] shares)
    {
        double sum = 0;
        foreach (double share in shares) sum += share;
        return Array.ConvertAll(shares, share => share / sum);
    }

    /// <summary>The decay for a mean length of moves.</summary>
    /// <param name="length">The expected sum of the nodes that were moved.</param>
    /// <param name="moves">The expected number of moves.</param>
    /// <param name="step">h.</param>
    /// <param name="before">The decay so far, which is kept if nothing moved.</param>
    public static double DecayOf(double length, double moves, double step, double before)
    {
        double decay = moves > 0 && length > 0 ? -Math.Log(length / (length + moves)) / step : before;
        return Math.Clamp(decay, LeastDecay, MostDecay);
    }
}
