using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Stations of centres against a common overdispersion: which stations, and which mass of
/// stations, stand out.</summary>
/// <remarks>
/// <para>Null hypothesis: a station's votes are beta-binomial around its centre's share, with a dispersion ρ that all
/// centres have in common (<see cref="Dispersion"/>, fitted so that odd stations hardly move it), up to a scale that
/// may rise or fall with the centre's share (<see cref="ScaleSlope"/>). Given the votes of the centre, a station's are
/// then distributed as <see cref="StationPValues"/> takes them; with ρ = 0 that is the hypergeometric distribution, as
/// in <see cref="StationScores"/>.</para>
/// <para>Two tests: <see cref="FurthestPValue"/> asks whether one station is further out than the furthest of so many
/// should be; <see cref="HomogeneityPValue"/> asks whether more stations differ from those before them in their centre,
/// and further, than the common dispersion allows.</para>
/// <para>Not evidence of: wrong counts. A station where soldiers or students vote differs as well; and where ρ differs
/// from centre to centre by more than its share says, more stations are far out than it allows.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
internal sealed class DispersedStations
{
    // What part of the information of normal scores the clipped fit keeps.
    private const double Efficiency = 0.8;

    // Scores that are no further apart than this share of them may have one p-value.
    private const double Rounding = 1e-9;

    // The score of each station as one of t, 0 or more; not a number where it cannot be compared.
    private readonly double[] _scores;
    private readonly double _degreesOfFreedom;

    private DispersedStations(
        SharedDispersion fit, ScoreScale scale, double[] scores, long comparisons, ResidualSum residuals)
    {
        (Dispersion, FitComparisons) = (fit.Value, fit.Comparisons);
        (Scale, ScaleSlope) = (scale.Middle, scale.Slope);
        (_scores, Comparisons, Residuals) = (scores, comparisons, residuals);
        _degreesOfFreedom = Math.Max(1, Efficiency * residuals.Count);
        Furthest = FindFurthest();
    }

    /// <summary>ρ: a station's variance is Tp(1 − p)(1 + (T − 1)ρ); 0 where stations differ no more
    /// than by chance.</summary>
    public double Dispersion { get; }

    /// <summary>
    /// What the squared normal scores of the stations were divided by after ρ was fitted, so that their bulk is that of
    /// normal ones: about 1, and below it where stations differ less than by chance. In a centre of the mean share.
    /// </summary>
    public double Scale { get; }

    /// <summary>
    /// How much the logarithm of that scale grows for each unit of the centre's share: 0 where dispersion has nothing
    /// to do with it, or the comparisons are too few to tell.
    /// </summary>
    public double ScaleSlope { get; }

    /// <summary>The comparisons of a station with those before it in its centre that ρ rests on.</summary>
    public long FitComparisons { get; }

    /// <summary>
    /// The two-sided p-value of each station given its centre's votes, half of the probability of its own outcome
    /// counted (mid-p); null where it cannot be compared. Both stations of a centre of two have the same.
    /// </summary>
    public IReadOnlyList<PValue?> StationPValues => field ??= Array.ConvertAll(_scores, PValueOf);

    /// <summary>
    /// The different comparisons behind <see cref="StationPValues"/>: one for a centre of two stations.
    /// </summary>
    public long Comparisons { get; }

    /// <summary>The station with the least p-value; null where no station can be compared.</summary>
    public int? Furthest { get; }

    /// <summary>The p-value of the furthest station, adjusted for all of them (Šidák).</summary>
    public PValue? FurthestPValue => Furthest is not int station ? null : PValue.FromLog(
        LogOfAny(LogPValueOf(_scores[station]), Comparisons), PValueMethod.Asymptotic, PValueSides.TwoSided);

    /// <summary>The stations compared with those before them.</summary>
    public long HomogeneityComparisons => Residuals.Count;

    /// <summary>Σ ln(0.05/u) over the comparisons with u below 0.05, whose expectation is 0.05 each.</summary>
    public double HomogeneityStatistic => Residuals.Sum;

    /// <summary>The p-value of <see cref="HomogeneityStatistic"/>; null without a comparison.</summary>
    public PValue? HomogeneityPValue => Residuals.Count == 0 ? null : PValue.FromLog(
        TailExcess.LogSurvival(Residuals.Sum, Residuals.Count), PValueMethod.Asymptotic,
        PValueSides.OneSided);

    internal ResidualSum Residuals { get; }

    /// <summary>Fits the common dispersion and compares every station.</summary>
    /// <param name="stations">The stations of the centres.</param>
    /// <param name="seed">The seed of the random numbers that split an outcome's own probability.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer threads than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static DispersedStations Of(
        CentreStations stations, ulong seed = 1, int? maxDegreeOfParallelism = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stations);
        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        ulong[] keys = [.. Enumerable.Range(0, stations.Count).Select(station => (ulong)station)];
        return Of(new CentreComparer(stations, keys, seed, threads, cancellation));
    }

    internal static DispersedStations Of(CentreComparer compared)
    {
        var rest = compared.Rest;
        int[] used = [.. Enumerable.Range(0, compared.Before.Length).Where(i => compared.Before[i].IsThere)];
        double[] scores = Array.ConvertAll(used, station => Math.Abs(compared.Before[station].Score));
        double[] shares = Array.ConvertAll(used, station => compared.Shares[station]);
        var scale = ScoreScale.Fit(scores, shares);
        var values = new double[rest.Length];
        for (int station = 0; station < values.Length; station++)
        {
            values[station] = rest[station].IsThere
                ? StationComparison.ScoreOf(rest[station].LogPValue) / Math.Sqrt(scale.At(compared.Shares[station]))
                : double.NaN;
        }

        var residuals = ResidualSum.Of(scores, shares, scale);
        return new(compared.Shared, scale, values, compared.RestComparisons, residuals);
    }

    // Of equal p-values the first. The others need not be computed.
    private int? FindFurthest()
    {
        double largest = double.NegativeInfinity, least = double.PositiveInfinity;
        foreach (double score in _scores) largest = score > largest ? score : largest;
        int? furthest = null;
        for (int station = 0; station < _scores.Length; station++)
        {
            if (!(_scores[station] >= largest * (1 - Rounding))) continue;
            double logValue = LogPValueOf(_scores[station]);
            if (furthest is null || logValue < least) (furthest, least) = (station, logValue);
        }

        return furthest;
    }

    private PValue? PValueOf(double score) => double.IsNaN(score)
        ? null
        : PValue.FromLog(LogPValueOf(score), PValueMethod.Asymptotic, PValueSides.TwoSided);

    // The normal score was rescaled and is read as a t score, because the scale was fitted.
    private double LogPValueOf(double score) =>
        Math.Min(0, Math.Log(2) + StudentDistribution.LogSurvival(score, _degreesOfFreedom));

    // ln(1 − (1 − p)^n): ln np where that is beyond the accuracy of a number, as p may be below the least one.
    private static double LogOfAny(double logValue, long count)
    {
        if (logValue >= 0) return 0;
        double logSum = logValue + Math.Log(count);
        return logSum < -40 ? logSum : LogSpace.Complement(count * LogSpace.Complement(logValue));
    }
}
