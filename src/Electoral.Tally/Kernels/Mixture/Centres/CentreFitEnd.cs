namespace Electoral.Tally.Kernels;

/// <summary>Where a fit at one dispersion ended.</summary>
/// <param name="Kernels">The kernels at this dispersion.</param>
/// <param name="End">The best point.</param>
internal sealed record CentreFitEnd(CentreKernels Kernels, MixtureClimbEnd End)
{
    public double Rho => Kernels.Rho;
}
