using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// How many stations are within 0.05 points of each whole percentage, 0 to 100, against what their sizes make likely.
/// </summary>
/// <remarks>
/// <para>Null hypothesis, stations that enter, and what is at a percentage: those of <see cref="IntegerPercentages"/>,
/// which says whether there are more than chance at whole percentages together; here one can see at which. The
/// expectation of each is a finite sum over the stations, and so is its variance (Kobak, Shpilkin and Pshenichnikov
/// 2016, Annals of Applied Statistics 10:54).</para>
/// <para>Not evidence of who rounded, nor that the result changed; one percentage picked after looking is not a test.
/// Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<PercentageComb>))]
public sealed partial class PercentageComb : IFormattable, IJsonResult<PercentageComb>
{
    private const int Percentages = 101;
    private const double Normal95 = 1.959963984540054;

    private PercentageComb(PercentageOf percentage, long included, PercentageTeeth teeth)
    {
        (Percentage, Included) = (percentage, included);
        Observed = Array.AsReadOnly(teeth.Observed);
        Expected = Array.AsReadOnly(teeth.Expected);
        TotalStandardDeviation = Math.Sqrt(teeth.TotalVariance);
        StandardDeviations = Array.AsReadOnly(Array.ConvertAll(teeth.Variances, Math.Sqrt));
    }

    /// <summary>What the percentages are of: turnout, or votes of ballots cast.</summary>
    public PercentageOf Percentage { get; }

    /// <summary>The stations that entered.</summary>
    public long Included { get; }

    /// <summary>The stations at 0 %, 1 %, … 100 %.</summary>
    public IReadOnlyList<long> Observed { get; }

    /// <summary>What sizes and shares make likely, at 0 %, 1 %, … 100 %.</summary>
    public IReadOnlyList<double> Expected { get; }

    /// <summary>The standard deviations of the observed numbers.</summary>
    public IReadOnlyList<double> StandardDeviations { get; }

    /// <summary>
    /// The standard deviation of the number at any whole percentage; less than that of independent numbers, because a
    /// station is at one percentage at most.
    /// </summary>
    public double TotalStandardDeviation { get; }

    /// <summary>
    /// For each percentage by itself, between which numbers of stations it stays with a probability of 95 % under the
    /// null hypothesis, by the normal limit, from 0 to <see cref="Included"/>.
    /// </summary>
    /// <remarks>Of a hundred percentages some five lie outside in a clean election.</remarks>
    public IReadOnlyList<Interval> Ranges => [.. Expected.Zip(StandardDeviations, RangeOf)];

    /// <summary>Counts stations at whole percentages.</summary>
    /// <param name="registered">Registered voters a station.</param>
    /// <param name="ballots">Ballots cast a station.</param>
    /// <param name="votes">Votes of a selection a station.</param>
    /// <param name="percentage">Turnout, or the result; not either.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, or <paramref name="percentage"/> is neither of the two.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PercentageComb Of(
        ReadOnlySpan<int> registered, ReadOnlySpan<int> ballots, ReadOnlySpan<int> votes, PercentageOf percentage,
        int? maxDegreeOfParallelism = null, CancellationToken cancellation = default)
    {
        if (registered.Length != ballots.Length || votes.Length != ballots.Length)
        {
            Throw.UnlikeStations(registered.Length, ballots.Length, votes.Length);
        }

        if (percentage is not (PercentageOf.Turnout or PercentageOf.Result)) Throw.NotOnePercentage(percentage);
        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        var (wholes, parts) = (new List<int>(ballots.Length), new List<int>(ballots.Length));
        for (int i = 0; i < ballots.Length; i++)
        {
            if (!PercentageLattice.IsIncluded(registered[i], ballots[i], votes[i])) continue;
            bool isTurnout = percentage == PercentageOf.Turnout;
            wholes.Add(isTurnout ? registered[i] : ballots[i]);
            parts.Add(isTurnout ? ballots[i] : votes[i]);
        }

        var teeth = PercentageTeeth.Of([.. wholes], [.. parts], Percentages, threads, cancellation);
        return new(percentage, wholes.Count, teeth);
    }

    private Interval RangeOf(double expected, double deviation)
    {
        double low = Math.Clamp(expected - Normal95 * deviation, 0, Included);
        double high = Math.Clamp(expected + Normal95 * deviation, 0, Included);
        return new(low, high, 0.95, IntervalAssumption.IndependentTrials, "normal");
    }

    static void IJsonResult<PercentageComb>.Describe(JsonForm<PercentageComb> form) => form
        .Word("percentage", comb => comb.Percentage)
        .Whole("included", comb => comb.Included)
        .Wholes("observed", comb => comb.Observed)
        .Numbers("expected", comb => comb.Expected)
        .Numbers("standardDeviations", comb => comb.StandardDeviations)
        .Number("totalStandardDeviation", comb => comb.TotalStandardDeviation)
        .Items("ranges", comb => comb.Ranges);
}
