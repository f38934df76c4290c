using Electoral.Tally.Kernels;
using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>The limitations of the answer of a mixture model.</summary>
internal static class MixtureWarnings
{
    private const double Near = 1e-3, PoorFit = 0.05;

    public static IEnumerable<ReportStatement> OfFit(MixtureParameters at, bool hasConverged)
    {
        if (!hasConverged) yield return new("not-converged", MixtureTexts.NotConverged, MixtureClimb.MostCycles);
        bool isAtLimit = at.Decay <= MixtureParameters.LeastDecay || at.Decay >= MixtureParameters.MostDecay;
        if (at.Shares[MixtureParameters.Incremental] > 0 && isAtLimit)
        {
            yield return new("intensity-at-limit", MixtureTexts.IntensityAtLimit, at.Intensity);
        }
    }

    public static IEnumerable<ReportStatement> OfCleanPart(CleanPartFit? fit)
    {
        if (fit?.PValue.Value <= PoorFit) yield return new("poor-fit", MixtureTexts.PoorFit, fit.PValue);
    }

    public static IEnumerable<ReportStatement> OfDispersion(double rho)
    {
        bool isAtLimit = rho <= CentreFit.LeastRho * (1 + Near) || rho >= CentreFit.MostRho * (1 - Near);
        if (isAtLimit) yield return new("dispersion-at-limit", MixtureTexts.DispersionAtLimit, rho);
    }
}
