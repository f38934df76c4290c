using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>Predicts units from an earlier election, with intervals that assume nothing but exchangeability.</summary>
/// <remarks>
/// <para>The change of a unit is (result − baseline)/baseline; the centre is the median change of the training units,
/// weighted by baseline; the width is the ⌈(n + 1) × confidence⌉-th smallest distance from it among n calibration units
/// (Lei et al. 2018, JASA 113:1094). Where there are too few units for the confidence it is infinite.</para>
/// <para>Exchangeability of collected and missing units is missingness at random under another name. Each unit's
/// interval has the confidence; their sum is valid too, and very wide. Immutable and safe to
/// share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SplitConformal>))]
public sealed class SplitConformal : IJsonResult<SplitConformal>
{
    private SplitConformal(
        double centre, double[] scores, int rank, double width, double weightedWidth, double level) =>
        (Centre, Scores, Rank, Width, WeightedWidth, Confidence) = (centre, scores, rank, width, weightedWidth, level);

    /// <summary>The median change.</summary>
    public double Centre { get; }

    /// <summary>The distances of the calibration units from it, in their order.</summary>
    public IReadOnlyList<double> Scores { get; }

    /// <summary>Which of the distances, from the smallest, is the width; one more than there are for none.</summary>
    public int Rank { get; }

    /// <summary>The width to each side; infinite with too few calibration units.</summary>
    public double Width { get; }

    /// <summary>
    /// The width where units count by their baseline: the smallest distance up to which their baselines exceed
    /// confidence × (1 + 1/n) of all; infinite where none does.
    /// </summary>
    public double WeightedWidth { get; }

    /// <summary>The confidence of each unit's interval.</summary>
    public double Confidence { get; }

    /// <summary>Learns from units of which both counts are known.</summary>
    /// <param name="training">The units that give the centre; at least one.</param>
    /// <param name="calibration">Other units, which give the width.</param>
    /// <param name="confidence">Strictly between 0 and 1.</param>
    /// <exception cref="ArgumentException">There is no training unit, or a baseline is not above 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public static SplitConformal Of(
        IReadOnlyList<UnitResult> training, IReadOnlyList<UnitResult> calibration, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(calibration);
        _ = Electoral.Tally.Confidence.Alpha(confidence);
        foreach (var unit in training.Concat(calibration))
        {
            if (!(unit.Baseline > 0 && double.IsFinite(unit.Baseline) && double.IsFinite(unit.Result)))
            {
                Throw.NoBaseline(unit);
            }
        }

        if (training.Count == 0) Throw.NoValues();
        double centre = WeightedQuantile.Of(
            [.. training.Select(unit => unit.Change)], [.. training.Select(unit => unit.Baseline)], 0.5);
        double[] scores = [.. calibration.Select(unit => Math.Abs(unit.Change - centre))];
        // In decimals: 19 × 0.95 is not quite 18.05 as a double.
        decimal level = (decimal)confidence;
        int rank = (int)decimal.Ceiling((scores.Length + 1) * level);
        double width = rank <= scores.Length ? scores.Order().ElementAt(rank - 1) : double.PositiveInfinity;
        return new(centre, scores, rank, width, WeightedWidthOf(calibration, scores, level), confidence);
    }

    /// <summary>The prediction of a unit: its baseline times 1 + centre.</summary>
    /// <param name="baseline">The earlier count, 0 or more.</param>
    public double Predict(double baseline) => baseline * (1 + Centre);

    /// <summary>The interval of a unit.</summary>
    /// <param name="baseline">The earlier count, 0 or more.</param>
    /// <param name="seen">Votes already counted in it, below which it cannot fall; null for no floor at all.</param>
    /// <param name="byBaseline">Whether units count by their baseline.</param>
    public Interval IntervalOf(double baseline, long? seen = null, bool byBaseline = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(baseline);
        double width = byBaseline ? WeightedWidth : Width, floor = seen ?? double.NegativeInfinity;
        double reach = baseline == 0 ? 0 : baseline * width, point = Predict(baseline);
        return new(
            Math.Max(floor, point - reach), Math.Max(floor, point + reach), Confidence,
            IntervalAssumption.ExchangeableWithBaseline, "split conformal");
    }

    private static double WeightedWidthOf(IReadOnlyList<UnitResult> units, double[] scores, decimal level)
    {
        if (scores.Length == 0) return double.PositiveInfinity;
        double all = units.Sum(unit => unit.Baseline), goal = (double)(level * (1 + 1m / scores.Length)), reached = 0;
        int[] order = [.. Enumerable.Range(0, scores.Length).OrderBy(unit => scores[unit])];
        for (int i = 0; i < order.Length; i++)
        {
            reached += units[order[i]].Baseline / all;
            bool isLastOfEqual = i + 1 == order.Length || scores[order[i + 1]] > scores[order[i]];
            if (isLastOfEqual && reached > goal) return scores[order[i]];
        }

        return double.PositiveInfinity;
    }

    static void IJsonResult<SplitConformal>.Describe(JsonForm<SplitConformal> form) => form
        .Number("centre", conformal => conformal.Centre)
        .Numbers("scores", conformal => conformal.Scores)
        .Whole("rank", conformal => conformal.Rank)
        .Number("width", conformal => conformal.Width)
        .Number("weightedWidth", conformal => conformal.WeightedWidth)
        .Number("confidence", conformal => conformal.Confidence);
}
