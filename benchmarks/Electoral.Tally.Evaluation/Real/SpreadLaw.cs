using Electoral.Tally.Kernels;

namespace Electoral.Tally.Evaluation;

/// <summary>How the dispersion of tables is distributed in a simulated election.</summary>
internal enum SpreadLaw
{
    /// <summary>One dispersion for all tables.</summary>
    One,

    /// <summary>Log-normal, the standard deviation of the logarithm 0.8.</summary>
    LogNormal,

    /// <summary>Log-normal, the standard deviation of the logarithm 1.4.</summary>
    WideLogNormal,

    /// <summary>Gamma with shape 0.3.</summary>
    Gamma,

    /// <summary>Six in a hundred tables have forty times the dispersion of the others.</summary>
    TwoKinds,

    /// <summary>Inverse gamma with shape 2.5: tails that fall as a power.</summary>
    InverseGamma,

    /// <summary>Log-normal, and of a whole centre: its tables differ much or little together.</summary>
    ByCentre,

    /// <summary>Inverse gamma with shape 1.5, the heaviest that is fitted.</summary>
    HeavyInverseGamma,

    /// <summary>Log-logistic with tails that fall as the square; no fitted law.</summary>
    LogLogistic,

    /// <summary>One in a hundred tables has twenty times the dispersion of the others.</summary>
    OneInHundred,

    /// <summary>Inverse gamma with shape 2.5, of a whole centre.</summary>
    InverseGammaByCentre,

    /// <summary>Inverse gamma with shape 1.5, of a whole centre.</summary>
    HeavyByCentre,
}

/// <summary>Draws dispersions.</summary>
internal static class SpreadLaws
{
    private const double Largest = 0.3;

    /// <summary>Whether the tables of a centre have one dispersion.</summary>
    public static bool IsOfCentre(SpreadLaw law) =>
        law is SpreadLaw.ByCentre or SpreadLaw.InverseGammaByCentre or SpreadLaw.HeavyByCentre;

    /// <summary>A dispersion of the law with a mean.</summary>
    public static double Draw(SpreadLaw law, double mean, ref CounterRandom random)
    {
        double drawn = law switch
        {
            SpreadLaw.One => mean,
            SpreadLaw.LogNormal => mean * Math.Exp(0.8 * random.NextNormal() - 0.32),
            SpreadLaw.WideLogNormal or SpreadLaw.ByCentre => mean * Math.Exp(1.4 * random.NextNormal() - 0.98),
            SpreadLaw.Gamma => mean * random.NextGamma(0.3) / 0.3,
            SpreadLaw.TwoKinds => mean * (random.NextDouble() < 0.06 ? 40 : 1) / (0.94 + 0.06 * 40),
            SpreadLaw.HeavyInverseGamma or SpreadLaw.HeavyByCentre => mean * 0.5 / random.NextGamma(1.5),
            SpreadLaw.OneInHundred => mean * (random.NextDouble() < 0.01 ? 20 : 1) / (0.99 + 0.01 * 20),
            SpreadLaw.LogLogistic => mean / (Math.PI / 2) * Math.Sqrt(1 / random.NextDouble() - 1),
            _ => mean * 1.5 / random.NextGamma(2.5),
        };
        return Math.Clamp(drawn, 1e-7, Largest);
    }
}
