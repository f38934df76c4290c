using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Statistics;

/// <summary>
/// Ratios of two counts of a sheet, such as ballots cast to registered voters, counted by size, which gives exact
/// quantiles without sorting.
/// </summary>
/// <remarks>
/// <para>
/// One pass counts the ratios of the counted sheets in steps of 1/16,384; this locates a quantile to within one step
/// (<see cref="Bracket"/>). A second pass over the same sheets extracts only the ratios of that step and finds the
/// quantile among them. Quantiles between two neighbours are interpolated linearly (type 7 of Hyndman and Fan 1996).
/// </para>
/// <para>
/// Histograms of parts merge into that of the whole, in any order. A histogram keeps the tables that it was made from,
/// for the second pass. If very many sheets have the same ratio, that pass uses eight bytes for each of them.
/// </para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<QuantileHistogram>))]
public sealed partial class QuantileHistogram : IJsonResult<QuantileHistogram>
{
    private readonly RatioColumns[] _parts;
    private readonly RatioSteps _steps;
    private readonly Int128 _sum;
    private readonly AggregationOptions _options;

    private QuantileHistogram(RatioColumns[] parts, RatioSteps steps, Int128 sum, AggregationOptions options)
    {
        (_parts, _steps, _sum, _options) = (parts, steps, sum, options);
        Count = steps.Table.Sum();
    }

    /// <summary>The number of ratios.</summary>
    public long Count { get; }

    /// <summary>The number of counted sheets that lack one of the two counts and so have no ratio.</summary>
    public long Lacking { get; private init; }

    /// <summary>The number of counted sheets without a ratio because the denominator is 0.</summary>
    public long Undefined { get; private init; }

    /// <summary>
    /// The mean of the ratios, each sheet weighted alike, correct to 1/2^45; null if there are no ratios. It does not
    /// depend on the order of sheets or parts.
    /// </summary>
    public double? Mean => Count == 0 ? null : (double)_sum / (1L << RatioHistogram.SumBits) / Count;

    /// <summary>Counts the ratios of two columns of a table.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="over">The numerator, such as <see cref="TallyTable.BallotsCast"/>.</param>
    /// <param name="under">The denominator, such as <see cref="TallyTable.Registered"/>.</param>
    /// <param name="options">How to compute it. The answer does not depend on it.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    /// <exception cref="ArgumentException">A column does not have as many rows as the table.</exception>
    /// <exception cref="OperationCanceledException">The operation was cancelled.</exception>
    public static QuantileHistogram Of(
        TallyTable table, CountColumn over, CountColumn under, AggregationOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(over);
        ArgumentNullException.ThrowIfNull(under);
        if (over.Count != table.Count) Throw.ForeignColumn(over, table, nameof(over));
        if (under.Count != table.Count) Throw.ForeignColumn(under, table, nameof(under));
        options ??= AggregationOptions.Default;
        var columns = new RatioColumns(table, over, under);
        var found = RatioPass.Count(columns, options.WorkOn(2L * table.Count, cancellation));
        return new([columns], new(found.Table), found.Sum, options)
        {
            Lacking = found.Lacking,
            Undefined = found.Undefined,
        };
    }

    /// <summary>The ratios of these sheets and of others together.</summary>
    public QuantileHistogram Merge(QuantileHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new([.. _parts, .. other._parts], _steps.Merge(other._steps), _sum + other._sum, _options)
        {
            Lacking = Lacking + other.Lacking,
            Undefined = Undefined + other.Undefined,
        };
    }

    /// <summary>The number of ratios and the position of their median, in one line.</summary>
    public override string ToString() => Bracket(0.5) is not (double least, double most)
        ? "No ratios"
        : string.Create(
            CultureInfo.InvariantCulture, $"{Counted.Of(Count, "ratio")}, the median from {least:F5} to {most:F5}");

    static void IJsonResult<QuantileHistogram>.Describe(JsonForm<QuantileHistogram> form) => form
        .Whole("count", histogram => histogram.Count)
        .Whole("lacking", histogram => histogram.Lacking)
        .Whole("undefined", histogram => histogram.Undefined)
        .Number("mean", histogram => histogram.Mean);
}
