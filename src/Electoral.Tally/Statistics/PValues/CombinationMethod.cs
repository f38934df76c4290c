namespace Electoral.Tally.Statistics;

/// <summary>How several p-values are combined into one for the hypothesis that all null hypotheses hold.</summary>
public enum CombinationMethod
{
    /// <summary>Fisher (1932): −2 Σ ln p. For independent tests; a single tiny p-value decides.</summary>
    Fisher,

    /// <summary>
    /// Pearson (1933): 2 Σ ln(1 − p). For independent tests; one p-value near 1 prevents a low answer.
    /// </summary>
    Pearson,

    /// <summary>Tippett (1931): the smallest p-value. For independent tests.</summary>
    Tippett,

    /// <summary>Stouffer (1949): Σ Φ⁻¹(1 − p)/√n. For independent tests; many middling p-values add up.</summary>
    Stouffer,

    /// <summary>Mudholkar and George (1979): Σ ln((1 − p)/p), by Student's t. For independent tests.</summary>
    MudholkarGeorge,

    /// <summary>
    /// Liu and Xie (2020): the mean of cot(πp). Holds approximately under dependence if the answer is small. One
    /// p-value near 1 outweighs everything else: a single 0.999999 among fifteen drives the answer to 0.99998.
    /// </summary>
    Cauchy,

    /// <summary>
    /// Wilson (2019): n / Σ(1/p), raw. Holds approximately under dependence if the answer is small; as a p-value it is
    /// slightly too small, increasingly so with more tests.
    /// </summary>
    HarmonicMean,

    /// <summary>Simes (1986): the least n p(i)/i. For independent and for positively dependent tests.</summary>
    Simes,
}
