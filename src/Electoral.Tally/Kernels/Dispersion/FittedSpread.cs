namespace Electoral.Tally.Kernels;

/// <summary>Normal scores of stations whose dispersion differs from station to station by a law.</summary>
/// <remarks>
/// A score h was taken with one dispersion ρ̂ for all. A station of dispersion ρ has then the variance
/// σ² = (1 + ργ)/(1 + ρ̂γ), where γ is how much dispersion adds to its comparison; the density of h is the mean of
/// normal ones over the <see cref="DispersionLattice"/>.
/// </remarks>
internal sealed class FittedSpread
{
    private readonly double _shared;
    private readonly double[] _weights = new double[DispersionLattice.Count];
    private readonly double[] _logWeights;

    /// <param name="shared">ρ̂.</param>
    /// <param name="law">The law of ρ.</param>
    /// <param name="middle">The middle of ρ, under the law.</param>
    /// <param name="shape">The shape of the law.</param>
    public FittedSpread(double shared, DispersionLaw law, double middle, double shape)
    {
        (_shared, Middle, Shape) = (shared, middle, shape);
        law.Weigh(middle, shape, _weights);
        _logWeights = Array.ConvertAll(_weights, Math.Log);
    }

    /// <summary>The middle of ρ: the median of a log-normal one.</summary>
    public double Middle { get; }

    /// <summary>The shape of the law: the standard deviation of ln ρ of a log-normal one.</summary>
    public double Shape { get; }

    /// <summary>The weights of the lattice.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>The mean of ρ.</summary>
    public double Mean => DispersionLattice.Mean(_weights);

    /// <summary>The share of stations whose ρ is above a bound.</summary>
    public double ShareAbove(double bound)
    {
        double share = 0;
        for (int point = 0; point < _weights.Length; point++)
        {
            if (DispersionLattice.Values[point] > bound) share += _weights[point];
        }

        return share;
    }

    /// <summary>ln of the density of a score.</summary>
    public double LogDensity(double score, double gamma)
    {
        Span<double> logs = stackalloc double[DispersionLattice.Count];
        for (int point = 0; point < logs.Length; point++)
        {
            double variance = VarianceAt(point, gamma);
            logs[point] = _logWeights[point] - (score * score / variance + Math.Log(variance)) / 2;
        }

        return LogSpace.Sum(logs) - SpecialFunctions.LogTwoPi / 2;
    }

    /// <summary>ln P(|H| ≥ |h|).</summary>
    public double LogTail(double score, double gamma)
    {
        Span<double> logs = stackalloc double[DispersionLattice.Count];
        for (int point = 0; point < logs.Length; point++)
        {
            double standard = Math.Abs(score) / Math.Sqrt(VarianceAt(point, gamma));
            logs[point] = _logWeights[point] + NormalDistribution.LogSurvival(standard);
        }

        return Math.Min(0, Math.Log(2) + LogSpace.Sum(logs));
    }

    /// <summary>ln of a number that no P(|H| ≥ |h|) is below, whatever γ between two ends is.</summary>
    /// <param name="score">h.</param>
    /// <param name="least">The smallest γ.</param>
    /// <param name="largest">The largest γ.</param>
    public double LeastLogTail(double score, double least, double largest)
    {
        Span<double> logs = stackalloc double[DispersionLattice.Count];
        for (int point = 0; point < logs.Length; point++)
        {
            // The variance is monotone in γ.
            double variance = Math.Min(VarianceAt(point, least), VarianceAt(point, largest));
            logs[point] = _logWeights[point] + NormalDistribution.LogSurvival(Math.Abs(score) / Math.Sqrt(variance));
        }

        return Math.Min(0, Math.Log(2) + LogSpace.Sum(logs));
    }

    /// <summary>ln of the odds that a score belongs to no polling place rather than to this spread.</summary>
    /// <param name="score">The score.</param>
    /// <param name="gamma">How much dispersion adds to its comparison.</param>
    /// <param name="flat">The density of the score if the station's share could be anything.</param>
    /// <param name="oddShare">The share of such scores.</param>
    public double LogOdds(double score, double gamma, double flat, double oddShare) =>
        Math.Log(oddShare) - LogSpace.OnePlus(-oddShare) + Math.Log(flat) - LogDensity(score, gamma);

    private double VarianceAt(int point, double gamma) =>
        (1 + DispersionLattice.Values[point] * gamma) / (1 + _shared * gamma);
}
