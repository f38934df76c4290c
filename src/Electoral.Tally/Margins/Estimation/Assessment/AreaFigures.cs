namespace Electoral.Tally;

/// <summary>A stratum as predictions of its outstanding votes see it.</summary>
/// <param name="Stratum">The stratum.</param>
/// <param name="Lead">The collected lead.</param>
/// <param name="Valid">The collected valid votes.</param>
/// <param name="Share">The collected lead over valid votes.</param>
/// <param name="Spread">The variance of one station's residual over its mean valid votes, squared.</param>
/// <param name="OutstandingValid">The outstanding valid votes at the collected turnout.</param>
/// <param name="OutstandingTwoWay">Those for either of the two.</param>
internal sealed record AreaFigures(
    SampleStratum Stratum, double Lead, double Valid, double Share, double Spread, double OutstandingValid,
    double OutstandingTwoWay)
{
    /// <summary>The variance of the collected share as one of the process: without correction.</summary>
    public double Variance => Stratum.Observed == 0 ? double.PositiveInfinity : Spread / Stratum.Observed;

    /// <summary>The variance of the mean of the missing stations around the stratum's own level.</summary>
    public double VarianceOfMissing =>
        Stratum.Units > Stratum.Observed ? Spread / (Stratum.Units - Stratum.Observed) : 0;
}
