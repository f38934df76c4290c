namespace Electoral.Tally;

/// <summary>How a probability is represented: as itself or as its logarithm. Both have the same order.</summary>
internal interface IProbabilityScale
{
    /// <summary>The probability 1.</summary>
    static abstract double One { get; }

    /// <summary>A probability times a positive factor.</summary>
    static abstract double Times(double probability, double factor);
}
