using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// Last digits, second digits or pairs of last digits against those that stations of these sizes and shares
/// show by themselves.
/// </summary>
/// <remarks>
/// <para>Null hypothesis: a station's votes are binomial, with as many trials as it has ballots. The probabilities of
/// its digits, given a count of 10 or more (100 for pairs), are finite sums; so are their covariances. No law of digits
/// is assumed, so that stations of like size do not raise alarms, which against Benford's law they do.</para>
/// <para><see cref="PlugIn"/> takes each station's own share for its chance. Where a digit changes slower than the
/// chance of a station is known, as second digits do, the expectation then follows what is observed, and the test
/// hardly ever rejects. <see cref="Corrected"/> takes the expectation's own average over the law away again (bias
/// corrected by "twicing", Tukey 1977) and the covariance from the stations: what it needs is that the counts of all
/// stations are spread smoothly, not that each is binomial.</para>
/// <para>Not evidence of who made up numbers, nor whether; rounded counts, and sheets copied from others, have such
/// digits too. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<StationDigitTest>))]
public sealed partial class StationDigitTest : IFormattable, IJsonResult<StationDigitTest>
{
    private const double Normal95 = 1.959963984540054;

    private readonly StationDigitSums _sums;

    internal StationDigitTest(DigitPlace place, StationDigitSums sums, bool hasOwnShares)
    {
        (Place, _sums, HasOwnShares) = (place, sums, hasOwnShares);
        Observed = Array.ConvertAll(sums.Observed, count => (long)count);
        Expected = Array.AsReadOnly(sums.Expected);
    }

    /// <summary>Last or second digits, or the last two.</summary>
    public DigitPlace Place { get; }

    /// <summary>Whether the chance of each station is its own share.</summary>
    public bool HasOwnShares { get; }

    /// <summary>The stations whose count is 10 or more; 100 or more for the last two digits.</summary>
    public long N => _sums.Stations;

    /// <summary>
    /// How often each digit 0 … 9 comes up; of the last two digits, how often they are
    /// equal, adjacent (9 and 0 are), or neither.
    /// </summary>
    public IReadOnlyList<long> Observed { get; }

    /// <summary>How often it should.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>
    /// How often it should, with the correction for own shares. <see cref="Corrected"/> also weighs small counts less.
    /// </summary>
    public IReadOnlyList<double> CorrectedExpected =>
        [.. _sums.Observed.Zip(_sums.Differences, (observed, difference) => observed - difference)];

    /// <summary>
    /// For each digit by itself, between which counts it stays with a probability of 95 % under the null hypothesis:
    /// <see cref="CorrectedExpected"/> with 1.96 standard deviations of the stations' own differences, from 0 to
    /// <see cref="N"/>. Null for fewer than 30 stations.
    /// </summary>
    /// <remarks>
    /// Of ten digits one or another lies outside in about four clean elections of ten: <see cref="Corrected"/> judges
    /// them together, the ranges do not.
    /// </remarks>
    public IReadOnlyList<Interval>? Ranges
    {
        get
        {
            if (_sums.Deviance() is not { } deviance) return null;
            return [.. CorrectedExpected.Zip(deviance, RangeOf)];
        }
    }

    /// <summary>
    /// x'V⁻¹x with x = observed less expected, V = Σ diag(q) − qq', on 9 degrees of freedom (2 for pairs), or fewer
    /// where some digits cannot come up; asymptotic. Null where no digit can vary.
    /// </summary>
    public FitStatistic? PlugIn => _sums.PlugIn();

    /// <summary>
    /// The same with the correction for own shares, and counts of fewer than 50 votes (140 for pairs) weighted less;
    /// asymptotic. Of last digits and pairs a quadratic form with the covariance of the stations under the null
    /// hypothesis, chi-square; of second digits Hotelling's T² in the directions in which at least as many stations
    /// speak as 100 normal numbers, F. Null for fewer than 30 stations, or where nothing of that can vary.
    /// </summary>
    /// <remarks>Without own shares they are those of the plain differences.</remarks>
    public FitStatistic? Corrected => _sums.Corrected();

    /// <summary>Σ(O − E)²/E, as if expectations were not estimated; null where a digit cannot come up.</summary>
    public double? NaivePearson
    {
        get
        {
            double sum = 0;
            for (int cell = 0; cell < Expected.Count; cell++)
            {
                if (Expected[cell] == 0) return null;
                double difference = Observed[cell] - Expected[cell];
                sum += difference * difference / Expected[cell];
            }

            return sum;
        }
    }

    /// <summary>½ Σ|O − E|/n, the share of counts that have another digit than expected; null for no station.</summary>
    public double? Dissimilarity =>
        N == 0 ? null : Observed.Zip(Expected, (observed, expected) => Math.Abs(observed - expected)).Sum() / (2 * N);

    /// <summary>Tests stations.</summary>
    /// <param name="votes">Votes a station; counts below 10 are left out.</param>
    /// <param name="totals">What they are part of, such as ballots cast; counts above it are left out.</param>
    /// <param name="place">Last digits, second digits, or the last two as equal, adjacent or distant.</param>
    /// <param name="shares">
    /// The chance of a vote at each station, such as the share of its centre, from 0 to 1; empty for its own share.
    /// </param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, a count is negative, a share is out of range,
    /// or the digit place is another.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static StationDigitTest Of(
        ReadOnlySpan<int> votes, ReadOnlySpan<int> totals, DigitPlace place, ReadOnlySpan<double> shares = default,
        int? maxDegreeOfParallelism = null, CancellationToken cancellation = default)
    {
        if (place is not (DigitPlace.Last or DigitPlace.Second or DigitPlace.LastTwo)) Throw.NotAStationDigit(place);
        if (votes.Length != totals.Length) Throw.UnlikeStations(votes.Length, totals.Length);
        if (!shares.IsEmpty && shares.Length != totals.Length) Throw.UnlikeStations(totals.Length, shares.Length);
        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        for (int station = 0; station < votes.Length; station++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(votes[station], nameof(votes));
            ArgumentOutOfRangeException.ThrowIfNegative(totals[station], nameof(totals));
            if (shares.IsEmpty) continue;
            if (!(shares[station] is >= 0 and <= 1)) Throw.ProbabilityOutOfRange(shares[station], nameof(shares));
        }

        double[]?[]? given = shares.IsEmpty ? null : [shares.ToArray()];
        var sums = StationDigitPass.Of(
            [votes.ToArray()], totals.ToArray(), given, threads, null, cancellation)[0];
        return new(place, sums.Of(place), shares.IsEmpty);
    }

    private Interval RangeOf(double expected, double deviation)
    {
        double low = Math.Clamp(expected - Normal95 * deviation, 0, N);
        double high = Math.Clamp(expected + Normal95 * deviation, 0, N);
        return new(low, high, 0.95, IntervalAssumption.IndependentTrials, "normal");
    }

    static void IJsonResult<StationDigitTest>.Describe(JsonForm<StationDigitTest> form) => form
        .Word("place", test => test.Place)
        .Truth("hasOwnShares", test => test.HasOwnShares)
        .Whole("n", test => test.N)
        .Wholes("observed", test => test.Observed)
        .Numbers("expected", test => test.Expected)
        .Numbers("correctedExpected", test => test.CorrectedExpected)
        .Member("ranges", JsonKinds.OrNull(JsonKinds.List(JsonKinds.Of<Interval>())), test => test.Ranges)
        .ItemOrNull("plugIn", test => test.PlugIn)
        .ItemOrNull("corrected", test => test.Corrected)
        .Number("naivePearson", test => test.NaivePearson)
        .Number("dissimilarity", test => test.Dissimilarity);
}
