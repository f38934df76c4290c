namespace Electoral.Tally.Kernels;

/// <summary>What one EM step from a point says.</summary>
/// <param name="LogLikelihood">ℓ at the point.</param>
/// <param name="Penalised">L = ℓ + ln of the clean share (of clean and odd ones), what is maximised.</param>
/// <param name="Next">The point after the step.</param>
/// <param name="Expected">The expected number of each class at the point.</param>
/// <param name="Gains">For each class Σ P(data | class)/P(data): its share grows where that exceeds the number of
/// stations and 1.</param>
internal sealed record MixtureStep(
    double LogLikelihood, double Penalised, MixtureParameters Next, double[] Expected, double[] Gains);
