using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>One station compared with others of its centre.</summary>
/// <param name="LogPValue">ln of the two-sided p-value; NaN where the station cannot be compared.</param>
/// <param name="Score">
/// The normal score, positive where the station has more votes than the others lead one to expect.
/// </param>
/// <param name="Gamma">
/// How much dispersion adds to the variance of the comparison: γ = (1 + ΣT²/(ΣT)²)/(1/T + 1/ΣT).
/// </param>
/// <param name="Flat">The density of the score if the station's share could be anything between 0 and 1.</param>
/// <param name="Expected">The fewest votes, of the selection or the others, that either side expects.</param>
internal readonly record struct StationComparison(
    double LogPValue, double Score, double Gamma, double Flat, double Expected)
{
    // With fewer expected votes, the score is far from normal.
    private const double FewestExpected = 2;

    public static StationComparison None { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN, 0);

    public bool IsThere => !double.IsNaN(LogPValue);

    /// <summary>Whether enough votes are expected for the score to be a normal one.</summary>
    public bool IsUsable => IsThere && Expected >= FewestExpected;

    /// <summary>The same comparison as seen from the other side.</summary>
    public StationComparison Mirrored => this with { Score = -Score };

    /// <param name="votes">The station's votes.</param>
    /// <param name="total">What they are a part of, not 0.</param>
    /// <param name="others">The stations that it is compared with.</param>
    /// <param name="share">The centre's share, strictly between 0 and 1.</param>
    /// <param name="rho">The dispersion of all stations.</param>
    /// <param name="part">How much of its own outcome's probability counts as below it: ½ is mid-p.</param>
    public static StationComparison Of(
        int votes, int total, StationPool others, double share, double rho, double part)
    {
        long sum = others.Votes + votes;
        var split = new ConditionalSplit(total, others.Total, sum, share, rho, others.DispersionOf(rho));
        var (below, at, above) = split.Tails(votes);
        double low = LogSpace.Add(below, at + Math.Log(part)), high = LogSpace.Add(above, at + LogSpace.OnePlus(-part));
        double log = Math.Min(0, Math.Log(2) + Math.Min(low, high)), score = ScoreOf(log);
        double whole = others.Total, inverse = 1.0 / total + 1 / whole, spread = share * (1 - share);
        double gamma = (1 + others.Squares / (whole * whole)) / inverse;
        return new(
            log, high < low ? score : -score, gamma, Math.Sqrt(spread * inverse * (1 + rho * gamma)),
            spread * Math.Min(total, whole));
    }

    /// <summary>The normal score, not negative, of a two-sided p-value.</summary>
    public static double ScoreOf(double logTwoSided) =>
        NormalDistribution.LogSurvivalQuantile(Math.Min(0, logTwoSided) - Math.Log(2));
}
