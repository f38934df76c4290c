using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// Stations whose share is exactly a coarse fraction such as 1/2 or 3/4, against what sizes make likely.
/// </summary>
/// <remarks>
/// <para>Null hypothesis: each station's votes are binomial with the station's own share. Coarse fractions are over-
/// represented in any list of shares, so that the expectation has to know the sizes; here it is a finite sum, where
/// published software resamples (Rozenas 2017, Political Analysis 25:41, gave the idea).</para>
/// <para>Denominators 2 to 10: 31 irreducible fractions below 1. A low p-value says that shares are rounder than
/// counting makes them; a single fraction is only to explore, after adjustment for 31 of them.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CoarseFractions>))]
public sealed class CoarseFractions : IJsonResult<CoarseFractions>
{
    private CoarseFractions(FractionLattice lattice)
    {
        (Stations, ByFraction, UpperPValue) = (lattice.Stations, lattice.Fractions(), lattice.Upper());
        (Expected, double variance) = lattice.Sums();
        StandardDeviation = Math.Sqrt(variance);
        (CorrectedExcess, CorrectedDeviation, CorrectedSkewness) = lattice.Corrected();
    }

    /// <summary>The fractions, by denominator and numerator: 1/2, 1/3, 2/3, 1/4, …, 9/10.</summary>
    public static IReadOnlyList<Fraction> Fractions { get; } = [.. Irreducible()];

    /// <summary>How many fractions there are.</summary>
    internal const int Count = 31;

    /// <summary>The stations with votes to divide.</summary>
    public long Stations { get; }

    /// <summary>Each fraction, in the order of <see cref="Fractions"/>.</summary>
    public IReadOnlyList<CoarseFraction> ByFraction { get; }

    /// <summary>Stations at any of the fractions.</summary>
    public long Observed => ByFraction.Sum(fraction => fraction.Observed);

    /// <summary>What their sizes and shares make likely.</summary>
    public double Expected { get; }

    /// <summary>The standard deviation of the observed number.</summary>
    public double StandardDeviation { get; }

    /// <summary>The excess in standard deviations, not corrected for continuity; null where nothing varies.</summary>
    public double? Z => StandardDeviation > 0 ? (Observed - Expected) / StandardDeviation : null;

    /// <summary>
    /// The probability of at least as many: the exact Poisson–binomial tail where it costs little, else the normal
    /// limit. Null where nothing can vary. Exact given the shares; these are estimated, see <see cref="Corrected"/>.
    /// </summary>
    public PValue? UpperPValue { get; }

    /// <summary>
    /// Observed less expected, less the bias of expectations that use each station's own share: in small stations a
    /// share at a fraction makes that fraction look likelier than it is ("twicing", Tukey 1977).
    /// </summary>
    public double CorrectedExcess { get; }

    /// <summary>
    /// The standard deviation of the corrected excess, from the stations themselves, less what it owes to the excess.
    /// </summary>
    public double CorrectedDeviation { get; }

    /// <summary>The skewness of the corrected excess, likewise: 1/√E where E stations are expected.</summary>
    public double CorrectedSkewness { get; }

    /// <summary>
    /// The corrected excess in standard deviations, one-sided; the p-value is that of a gamma number with the same
    /// variance and skewness, because a few expected stations are far from normal. Asymptotic. Null: nothing varies.
    /// </summary>
    public FitStatistic? Corrected
    {
        get
        {
            if (CorrectedDeviation == 0) return null;
            double z = CorrectedExcess / CorrectedDeviation;
            return new("coarse fractions z", z, null, SkewedTails.Upper(z, CorrectedSkewness));
        }
    }

    /// <summary>Compares shares with the fractions.</summary>
    /// <param name="votes">Votes a station.</param>
    /// <param name="totals">What they are shares of; stations with 0 are left out.</param>
    /// <param name="maxDegreeOfParallelism">The maximum number of threads; null: all processors.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ArgumentException">
    /// The lists differ in length, a count is negative, or votes exceed their total.
    /// </exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static CoarseFractions Of(
        ReadOnlySpan<int> votes, ReadOnlySpan<int> totals, int? maxDegreeOfParallelism = null,
        CancellationToken cancellation = default)
    {
        if (votes.Length != totals.Length) Throw.UnlikeStations(votes.Length, totals.Length);
        int threads = ThreadCount.Of(maxDegreeOfParallelism);
        for (int station = 0; station < votes.Length; station++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(votes[station], nameof(votes));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(votes[station], totals[station], nameof(votes));
        }

        var lattice = new FractionLattice(votes.ToArray(), totals.ToArray());
        lattice.Run(threads, cancellation);
        return new(lattice);
    }

    private static IEnumerable<Fraction> Irreducible()
    {
        for (int denominator = 2; denominator <= 10; denominator++)
        {
            for (int numerator = 1; numerator < denominator; numerator++)
            {
                bool isReduced = true;
                for (int d = 2; d <= numerator; d++) isReduced &= numerator % d != 0 || denominator % d != 0;
                if (isReduced) yield return new(numerator, denominator);
            }
        }
    }

    static void IJsonResult<CoarseFractions>.Describe(JsonForm<CoarseFractions> form) => form
        .Whole("stations", fractions => fractions.Stations)
        .Items("byFraction", fractions => fractions.ByFraction)
        .Whole("observed", fractions => fractions.Observed)
        .Number("expected", fractions => fractions.Expected)
        .Number("standardDeviation", fractions => fractions.StandardDeviation)
        .Number("z", fractions => fractions.Z)
        .ItemOrNull("upperPValue", fractions => fractions.UpperPValue)
        .Number("correctedExcess", fractions => fractions.CorrectedExcess)
        .Number("correctedDeviation", fractions => fractions.CorrectedDeviation)
        .Number("correctedSkewness", fractions => fractions.CorrectedSkewness)
        .ItemOrNull("corrected", fractions => fractions.Corrected);
}
