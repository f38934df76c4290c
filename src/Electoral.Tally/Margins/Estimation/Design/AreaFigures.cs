namespace Electoral.Tally;

/// <summary>A stratum as predictions of its outstanding votes see it.</summary>
/// <param name="Stratum">The stratum.</param>
/// <param name="Lead">The collected lead.</param>
/// <param name="Votes">The collected votes that the lead is a share of: valid ones, or those for the two.</param>
/// <param name="Share">The collected lead over these votes.</param>
/// <param name="Spread">The variance of one station's residual over its mean votes, squared.</param>
/// <param name="Outstanding">The outstanding votes of this kind at the collected rate of registered voters.</param>
internal sealed record AreaFigures(
    SampleStratum Stratum, double Lead, double Votes, double Share, double Spread, double Outstanding)
{
    /// <summary>The variance of the collected share as one of the process: without correction.</summary>
    public double Variance => Stratum.Observed == 0 ? double.PositiveInfinity : Spread / Stratum.Observed;

    /// <summary>The variance of the mean of the missing stations around the stratum's own level.</summary>
    public double VarianceOfMissing =>
        Stratum.Units > Stratum.Observed ? Spread / (Stratum.Units - Stratum.Observed) : 0;
}
