using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>Stations of centres under a dispersion that differs from station to station: are there stations whose votes
/// are unrelated to those of their centre?</summary>
/// <remarks>
/// <para>Null hypothesis: given its centre, a station's votes are beta-binomial with a dispersion ρ of its own, which
/// is log-normal over all stations (<see cref="MedianDispersion"/>, <see cref="DispersionDeviation"/>). Alternative: in
/// a share of the comparisons (<see cref="OddShare"/>) the station's share of votes could be any number between 0 and
/// 1. Each station but the first of a centre is compared with those before it; both hypotheses are fitted by maximum
/// likelihood, and twice the difference of the log likelihoods is <see cref="LikelihoodRatio"/>.</para>
/// <para>Not evidence of: a wrong count, by itself. The votes of a station with other voters, such as
/// a barracks, are unrelated to its centre as well. Moderate changes to many sheets look like
/// dispersion: nothing here shows them.</para>
/// <para>Equality is that of the object. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<OddStations>))]
public sealed class OddStations : IJsonResult<OddStations>
{
    private readonly SpreadFit _fit;
    private readonly SplitFits? _splits;

    private OddStations(
        SharedDispersion shared, SpreadFit fit, SplitFits? splits, int comparisons, OddStation[] listed)
    {
        (SharedDispersion, _fit, _splits, Comparisons, Listed) = (shared.Value, fit, splits, comparisons, listed);
    }

    /// <summary>ρ̂, the dispersion that all stations share, with which they were compared.</summary>
    public double SharedDispersion { get; }

    /// <summary>The comparisons of a station with those before it in which both sides expect at least two votes for the
    /// selection and two for the others.</summary>
    public int Comparisons { get; }

    /// <summary>The median of the stations' ρ.</summary>
    public double MedianDispersion => _fit.With.Middle;

    /// <summary>The standard deviation of the logarithm of the stations' ρ, 0.3 to 1.75.</summary>
    public double DispersionDeviation => _fit.With.Shape;

    /// <summary>The mean of the stations' ρ.</summary>
    public double MeanDispersion => _fit.With.Mean;

    /// <summary>ε, the share of comparisons with a station that is unrelated to its centre: 0 to 0.5.</summary>
    public double OddShare => _fit.Ratio == 0 ? 0 : _fit.Share;

    /// <summary>How many such comparisons there are by the fit; an odd station spoils about as many as
    /// its centre has.</summary>
    public double ExpectedOdd => OddShare * Comparisons;

    /// <summary>The smallest of the four ratios: that of the law under which odd stations explain least.</summary>
    public double LikelihoodRatio => Math.Min(
        Math.Min(ScoreRatio, LogNormalRatio), Math.Min(InverseGammaRatio, BoundedRatio));

    /// <summary>Twice the logarithm of the ratio of both likelihoods, of normal scores under a log-normal dispersion,
    /// not negative. The list rests on this fit. Where it is 0, the others are not computed and are 0.</summary>
    public double ScoreRatio => _fit.Ratio;

    /// <summary>The same of the counts themselves, under a log-normal dispersion.</summary>
    public double LogNormalRatio => _splits?.LogNormal.Ratio ?? 0;

    /// <summary>
    /// The same of the counts themselves, under an inverse gamma dispersion, whose tails fall as a power.
    /// </summary>
    public double InverseGammaRatio => _splits?.InverseGamma.Ratio ?? 0;

    /// <summary>The same of the counts themselves, under any dispersion of at most
    /// <see cref="LargestDispersion"/>.</summary>
    public double BoundedRatio => _splits?.Free.Ratio ?? 0;

    /// <summary>The largest dispersion of <see cref="BoundedRatio"/>.</summary>
    public static double LargestDispersion => DispersionLattice.Values[FreeSpread.Points - 1];

    /// <summary>½P(χ²₁ &gt; <see cref="LikelihoodRatio"/>), and 1 where that is 0.</summary>
    public PValue PValue => PValue.FromLog(
        SpreadFit.LogPValueOf(LikelihoodRatio), PValueMethod.Asymptotic, PValueSides.OneSided);

    /// <summary>
    /// The odd stations, the furthest first, as many as hold the mean of 1 − posterior at 5 %. Each is taken out before
    /// the others of its centre are compared again.
    /// </summary>
    public IReadOnlyList<OddStation> Listed { get; }

    internal SpreadFit Fit => _fit;

    /// <summary>Fits both hypotheses and lists the odd stations.</summary>
    /// <param name="stations">The stations of the centres.</param>
    /// <param name="seed">The seed of the random numbers that split an outcome's own probability.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Null where no station can be compared.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer threads than 1.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static OddStations? Of(
        CentreStations stations, ulong seed = 1, int? maxDegreeOfParallelism = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stations);
        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        ulong[] keys = [.. Enumerable.Range(0, stations.Count).Select(station => (ulong)station)];
        return Of(new CentreComparer(stations, keys, seed, threads, cancellation), threads, cancellation);
    }

    internal static OddStations? Of(CentreComparer compared, int threads, CancellationToken cancellation)
    {
        int[] used = compared.Usable();
        if (used.Length == 0) return null;
        StationComparison[] before = Array.ConvertAll(used, station => compared.Before[station]);
        double shared = compared.Shared.Value;
        var fit = SpreadFit.Of(
            Array.ConvertAll(before, one => one.Score), Array.ConvertAll(before, one => one.Gamma),
            Array.ConvertAll(before, one => one.Flat), shared, threads, cancellation);
        if (fit.Ratio == 0) return new(compared.Shared, fit, null, used.Length, []);
        var splits = SplitFits.Of(Array.ConvertAll(used, compared.SplitOf), shared, threads, cancellation);
        return new(
            compared.Shared, fit, splits, used.Length, new OddStationList(compared, fit, cancellation).Listed());
    }

    static void IJsonResult<OddStations>.Describe(JsonForm<OddStations> form) => form
        .Number("sharedDispersion", stations => stations.SharedDispersion)
        .Whole("comparisons", stations => stations.Comparisons)
        .Number("medianDispersion", stations => stations.MedianDispersion)
        .Number("dispersionDeviation", stations => stations.DispersionDeviation)
        .Number("meanDispersion", stations => stations.MeanDispersion)
        .Number("oddShare", stations => stations.OddShare)
        .Number("expectedOdd", stations => stations.ExpectedOdd)
        .Number("likelihoodRatio", stations => stations.LikelihoodRatio)
        .Number("scoreRatio", stations => stations.ScoreRatio)
        .Number("logNormalRatio", stations => stations.LogNormalRatio)
        .Number("inverseGammaRatio", stations => stations.InverseGammaRatio)
        .Number("boundedRatio", stations => stations.BoundedRatio)
        .Item("pValue", stations => stations.PValue)
        .Items("listed", stations => stations.Listed);
}
