namespace Electoral.Tally.Kernels;

/// <summary>The result of one EM step from a point.</summary>
/// <param name="LogLikelihood">ℓ at the point.</param>
/// <param name="Penalised">L = ℓ + ln of the clean share (of the clean and odd classes), which is maximised.</param>
/// <param name="Next">The point after the step.</param>
/// <param name="Expected">The expected number of each class at the point.</param>
/// <param name="Gains">For each class Σ P(data | class)/P(data): its share grows if this exceeds the number of stations
/// plus 1.</param>
internal sealed record MixtureStep(
    double LogLikelihood, double Penalised, MixtureParameters Next, double[] Expected, double[] Gains);
