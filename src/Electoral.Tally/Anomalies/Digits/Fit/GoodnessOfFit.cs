using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>Counts of k cells checked against given probabilities: statistics, p-values, sizes of departure.</summary>
/// <remarks>
/// <para>Null hypothesis: the counts are multinomial, n independent trials with these probabilities. Notation: O the
/// counts, r = O/n, p the probabilities, E = np, S the cumulative sums of r − p, H those of p.</para>
/// <para>The statistics are different views of the same counts: picking the smallest of their p-values makes it
/// invalid. At large n any of them rejects probabilities that are only nearly right; look at the sizes
/// (<see cref="Dissimilarity"/>, <see cref="MixtureIndex"/>) as well.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<GoodnessOfFit>))]
public sealed partial class GoodnessOfFit : IJsonResult<GoodnessOfFit>
{
    private readonly long[] _counts;
    private readonly double[] _probabilities;

    /// <summary>Counts and the probabilities of their cells.</summary>
    /// <param name="counts">Two or more, none negative, not all 0.</param>
    /// <param name="probabilities">As many, all above 0; they sum to 1 within 1e-9.</param>
    /// <param name="firstValue">The number that the first cell stands for, for <see cref="MeanDigit"/>.</param>
    /// <exception cref="ArgumentException">Any of that does not hold.</exception>
    public GoodnessOfFit(ReadOnlySpan<long> counts, ReadOnlySpan<double> probabilities, int firstValue = 0)
    {
        if (counts.Length != probabilities.Length || counts.Length < 2)
        {
            Throw.UnlikeCells(counts.Length, probabilities.Length);
        }

        double sum = 0;
        MinimumExpected = double.PositiveInfinity;
        for (int cell = 0; cell < counts.Length; cell++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(counts[cell], nameof(counts));
            if (!(probabilities[cell] is > 0 and < 1)) Throw.CellProbability(probabilities[cell], cell);
            N += counts[cell];
            sum += probabilities[cell];
            MinimumExpected = Math.Min(MinimumExpected, probabilities[cell]);
        }

        if (N == 0) Throw.NoCountInAnyCategory();
        if (!(Math.Abs(sum - 1) < 1e-9)) Throw.CellProbabilities(sum);
        MinimumExpected *= N;
        (_counts, _probabilities, FirstValue) = (counts.ToArray(), probabilities.ToArray(), firstValue);
    }

    /// <summary>Counts of digits and the law that they are checked against.</summary>
    /// <param name="counts">One per cell of the law, none negative, not all 0.</param>
    /// <param name="law">The law.</param>
    /// <exception cref="ArgumentException">Any of that does not hold.</exception>
    public GoodnessOfFit(ReadOnlySpan<long> counts, DigitLaw law)
        : this(counts, CheckedLaw(law).Probabilities, CheckedLaw(law).FirstValue)
    {
    }

    /// <summary>The sum of the counts.</summary>
    public long N { get; }

    /// <summary>The number of cells.</summary>
    public int Cells => _counts.Length;

    /// <summary>The counts.</summary>
    public ReadOnlySpan<long> Counts => _counts;

    /// <summary>The probabilities.</summary>
    public ReadOnlySpan<double> Probabilities => _probabilities;

    /// <summary>The number that the first cell stands for.</summary>
    public int FirstValue { get; }

    /// <summary>
    /// The least expected count. Below 5, Cochran's rule (1954), the chi-square tails of Pearson's X² and its kin are
    /// rough: use <see cref="PearsonExact"/> or <see cref="Simulate"/>.
    /// </summary>
    public double MinimumExpected { get; }

    private static DigitLaw CheckedLaw(DigitLaw law)
    {
        ArgumentNullException.ThrowIfNull(law);
        return law;
    }

    static void IJsonResult<GoodnessOfFit>.Describe(JsonForm<GoodnessOfFit> form) => form
        .Whole("n", fit => fit.N)
        .Whole("cells", fit => fit.Cells)
        .Wholes("counts", fit => fit.Counts.ToArray())
        .Numbers("probabilities", fit => fit.Probabilities.ToArray())
        .Whole("firstValue", fit => fit.FirstValue)
        .Number("minimumExpected", fit => fit.MinimumExpected)
        .Truth("isEnumerable", fit => fit.IsEnumerable)
        .Number("cohenW", fit => fit.CohenW)
        .Number("dissimilarity", fit => fit.Dissimilarity)
        .Number("mixtureIndex", fit => fit.MixtureIndex)
        .Number("meanAbsoluteDeviation", fit => fit.MeanAbsoluteDeviation)
        .Number("squaredPoints", fit => fit.SquaredPoints)
        .Number("kullbackLeibler", fit => fit.KullbackLeibler)
        .Number("hellinger", fit => fit.Hellinger)
        .Number("squaredCorrelation", fit => fit.SquaredCorrelation)
        .Number("kuiperScaled", fit => fit.KuiperScaled);
}
