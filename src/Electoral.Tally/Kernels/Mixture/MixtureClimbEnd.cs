namespace Electoral.Tally.Kernels;

/// <summary>Where a climb ended.</summary>
/// <param name="At">The best point.</param>
/// <param name="Step">The EM step from there.</param>
/// <param name="HasConverged">Whether the last cycle gained less than the tolerance.</param>
internal sealed record MixtureClimbEnd(MixtureParameters At, MixtureStep Step, bool HasConverged);
