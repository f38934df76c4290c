namespace Electoral.Tally.Kernels;

/// <summary>Where a cycle ended.</summary>
/// <param name="At">The point.</param>
/// <param name="Step">The EM step from there.</param>
/// <param name="Length">The length of the extrapolation, -1 for none.</param>
/// <param name="AfterOne">L after the first EM step.</param>
internal sealed record MixtureCycle(MixtureParameters At, MixtureStep Step, double Length, double AfterOne);
