namespace Electoral.Tally.Statistics;

/// <summary>
/// What a binomial interval does at the ends of the scale, where textbooks and packages differ
/// (<see cref="BinomialInterval.Jeffreys"/>, <see cref="BinomialInterval.AgrestiCoull"/>,
/// <see cref="BinomialInterval.Wald"/>).
/// </summary>
public enum ProportionEnds
{
    /// <summary>
    /// Ends stay within 0 and 1, and Jeffreys' interval begins at 0 if nothing was found and ends at 1 if everything
    /// was (Brown, Cai and DasGupta 2001). This is the default.
    /// </summary>
    Natural,

    /// <summary>
    /// Ends are what the formula gives: below 0 or above 1 for Agresti–Coull and
    /// Wald, plain beta quantiles for Jeffreys.
    /// </summary>
    AsComputed,
}
