using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

public sealed partial class GoodnessOfFit
{
    /// <summary>
    /// ln BF01: how much likelier the counts are under the probabilities than under unknown ones with a symmetric
    /// Dirichlet prior. Above 0 the counts speak for the probabilities, below 0 against.
    /// </summary>
    /// <remarks>
    /// Pericchi and Torres (2011), Statistical Science 26:502. Unlike a p-value it can speak for the null hypothesis;
    /// but the alternative is "any probabilities at all", which no count of votes has either.
    /// </remarks>
    /// <param name="concentration">α of the prior, positive; 1 is the uniform prior.</param>
    /// <exception cref="ArgumentOutOfRangeException">α is not positive and finite.</exception>
    public double LogBayesFactor(double concentration = 1)
    {
        if (!(concentration > 0 && double.IsFinite(concentration))) Throw.ConcentrationOutOfRange(concentration);
        double simple = 0, alternative = 0, logOne = SpecialFunctions.LogGamma(concentration);
        for (int cell = 0; cell < Cells; cell++)
        {
            simple += _counts[cell] * Math.Log(_probabilities[cell]);
            alternative += SpecialFunctions.LogGamma(_counts[cell] + concentration) - logOne;
        }

        double all = Cells * concentration;
        return simple - (SpecialFunctions.LogGamma(all) - SpecialFunctions.LogGamma(N + all) + alternative);
    }

    /// <summary>
    /// The least Bayes factor of the null hypothesis that a p-value allows: −e·p·ln p below 1/e, else 1 (Sellke,
    /// Bayarri and Berger 2001).
    /// </summary>
    /// <param name="p">A p-value.</param>
    /// <returns>A number from 0 to 1; it underflows to 0 only where the p-value does.</returns>
    public static double BayesFactorBound(PValue p) =>
        p.LogValue < -1 ? -Math.E * Math.Exp(p.LogValue) * p.LogValue : 1;

    /// <summary>
    /// The least posterior probability of the null hypothesis that a p-value allows, at even odds before: 1/(1 + 1/B)
    /// with B of <see cref="BayesFactorBound"/>.
    /// </summary>
    /// <param name="p">A p-value.</param>
    public static double PosteriorBound(PValue p)
    {
        double bound = BayesFactorBound(p);
        return bound / (1 + bound);
    }
}
