using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Upper tails of standardised sums with some skewness.</summary>
internal static class SkewedTails
{
    // Below that a gamma tail is the normal one to more digits than a p-value has.
    private const double NoSkewness = 1e-4;

    /// <summary>
    /// P(Z ≥ z) of a standardised gamma number with the skewness γ, shape 4/γ² (Pearson's
    /// type III); normal where γ is not above 0.
    /// </summary>
    public static PValue Upper(double z, double skewness)
    {
        if (!(skewness > NoSkewness)) return NormalTails.Upper(z);
        double shape = 4 / (skewness * skewness), reach = shape + z * Math.Sqrt(shape);
        double log = reach <= 0 ? 0 : RegularizedGamma.LogUpper(shape, reach);
        return PValue.FromLog(Math.Min(0, log), PValueMethod.Asymptotic, PValueSides.OneSided);
    }
}
