using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// Stations whose turnout, or share of the votes, lies within 0.05 points of a whole percentage, against what their
/// sizes make likely.
/// </summary>
/// <remarks>
/// <para>Null hypothesis: each station's count is binomial with the station's own share, so that it falls near a whole
/// percentage as often as the lattice of its size allows. The expectation and variance are finite sums, no
/// simulation; membership |100k − mn|·20 ≤ n is exact integer arithmetic (Kobak, Shpilkin and Pshenichnikov 2016,
/// Annals of Applied Statistics 10:54, who draw 1,000 outcomes a station).</para>
/// <para>Stations enter with ballots above 0, at least 100 registered voters, turnout and share at most 99 %.</para>
/// <para>A low p-value says that counts were made to fit percentages, or that sheets were filled in from them. It does
/// not say by whom, nor that the result changed. Equality compares all parts. Immutable and safe to
/// share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<IntegerPercentages>))]
public sealed record IntegerPercentages : IJsonResult<IntegerPercentages>
{
    internal IntegerPercentages(
        PercentageOf percentage, int period, long included, double observed, (double Expected, double Variance) sums,
        PValue? upper)
    {
        (Percentage, Period, Included, Observed, UpperPValue) = (percentage, period, included, observed, upper);
        (Expected, StandardDeviation) = (sums.Expected, Math.Sqrt(sums.Variance));
    }

    /// <summary>What the percentages are of.</summary>
    public PercentageOf Percentage { get; }

    /// <summary>1 for all whole percentages, 5 or 10 for their multiples only.</summary>
    public int Period { get; }

    /// <summary>The stations that entered.</summary>
    public long Included { get; }

    /// <summary>Those at a whole percentage, or the sum of their weights.</summary>
    public double Observed { get; }

    /// <summary>What their sizes and shares make likely.</summary>
    public double Expected { get; }

    /// <summary>The standard deviation of the observed number.</summary>
    public double StandardDeviation { get; }

    /// <summary>Observed less expected.</summary>
    public double Excess => Observed - Expected;

    /// <summary>The excess in standard deviations; null where nothing can vary.</summary>
    public double? Z => StandardDeviation > 0 ? Excess / StandardDeviation : null;

    /// <summary>
    /// The probability of at least as many: the exact Poisson–binomial tail where it costs little and stations are not
    /// weighted, else the normal limit. Null where nothing can vary.
    /// </summary>
    public PValue? UpperPValue { get; }

    /// <summary>
    /// Observed less expected, less the bias of expectations that use each station's own share: where many stations
    /// have about the same share, those near it that are whole percentages come up a little more often, or more seldom,
    /// than the shares that were observed make likely. Null for a period tested with others.
    /// </summary>
    public double? CorrectedExcess => CorrectedSum?.Sum;

    /// <summary>
    /// The corrected excess in standard deviations, one-sided, and the probability of as much or more by a
    /// gamma law of the same variance and skewness. Asymptotic. Null where nothing varies. It is what the tests
    /// of a table report: the bias of <see cref="Z"/> grows with the number of stations, and is a fifth of a
    /// standard deviation for 17,000 small ones.
    /// </summary>
    public FitStatistic? Corrected
    {
        get
        {
            if (CorrectedSum is not { Deviation: > 0 } sum) return null;
            double z = sum.Sum / sum.Deviation;
            return new("whole percentages z", z, null, SkewedTails.Upper(z, sum.Skewness));
        }
    }

    /// <summary>The corrected excess with what describes its law; null for a period tested with others.</summary>
    internal CorrectedSum? CorrectedSum { get; init; }

    /// <summary>The excess with its 95 % interval; null where nothing can vary.</summary>
    public Interval? ExcessInterval
    {
        get
        {
            if (StandardDeviation == 0) return null;
            double half = 1.959963984540054 * StandardDeviation;
            return new(Excess - half, Excess + half, 0.95, IntervalAssumption.IndependentTrials, "normal");
        }
    }

    /// <summary>Turnout, result, and either of them, for one selection.</summary>
    /// <param name="registered">Registered voters a station.</param>
    /// <param name="ballots">Ballots cast a station.</param>
    /// <param name="votes">Votes of the selection a station.</param>
    /// <param name="period">1, or 5 or 10 for their multiples only.</param>
    /// <param name="weight">What a station counts as.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>Three tests: of the turnout, of the result, of either.</returns>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, a count is negative, or the period does not divide 100.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static IReadOnlyList<IntegerPercentages> Of(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes, int period = 1,
        StationWeight weight = StationWeight.One, int? maxDegreeOfParallelism = null,
        CancellationToken cancellation = default)
    {
        if (registered.Length != ballots.Length || votes.Length != ballots.Length)
        {
            Throw.UnlikeStations(registered.Length, ballots.Length, votes.Length);
        }

        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        if (period < 1 || 100 % period != 0) Throw.PeriodOutOfRange(period);
        for (int station = 0; station < ballots.Length; station++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(registered[station], nameof(registered));
            ArgumentOutOfRangeException.ThrowIfNegative(ballots[station], nameof(ballots));
            ArgumentOutOfRangeException.ThrowIfNegative(votes[station], nameof(votes));
        }

        var lattice = new PercentageLattice(registered.ToArray(), ballots.ToArray(), votes.ToArray(), [period]);
        lattice.Run(threads, cancellation);
        return
        [
            lattice.Test(PercentageOf.Turnout, 0, weight), lattice.Test(PercentageOf.Result, 0, weight),
            lattice.Test(PercentageOf.Either, 0, weight),
        ];
    }

    /// <summary>What is tested and the excess, in one line; invariant.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Percentage}: {Observed:G6} observed, {Expected:F2} expected, z = {Z:F2}, p = {UpperPValue}");

    static void IJsonResult<IntegerPercentages>.Describe(JsonForm<IntegerPercentages> form) => form
        .Word("percentage", percentages => percentages.Percentage)
        .Whole("period", percentages => percentages.Period)
        .Whole("included", percentages => percentages.Included)
        .Number("observed", percentages => percentages.Observed)
        .Number("expected", percentages => percentages.Expected)
        .Number("standardDeviation", percentages => percentages.StandardDeviation)
        .Number("excess", percentages => percentages.Excess)
        .Number("z", percentages => percentages.Z)
        .ItemOrNull("upperPValue", percentages => percentages.UpperPValue)
        .Number("correctedExcess", percentages => percentages.CorrectedExcess)
        .ItemOrNull("corrected", percentages => percentages.Corrected)
        .ItemOrNull("excessInterval", percentages => percentages.ExcessInterval);
}
