using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// The lead if the missing stations differ from the observed ones of their stratum by a shift of the log-odds, and the
/// one shift at which the lead is lost.
/// </summary>
/// <remarks>
/// <para>margin(d) = M + κ Σ W (2 expit(logit p − d) − 1) over the strata: M the collected lead, p the leader's
/// collected share of the two, W the outstanding votes of the two, κ a factor on the turnout of the missing. A shift d
/// above 0 moves the outstanding votes away from the leader; exp(d) is the odds ratio.</para>
/// <para>Assumption: within a stratum the missing stations differ from the observed by d and by nothing else; d = 0 is
/// "missing at random". The curve falls strictly, so that the tipping shift is unique. It is not a probability.</para>
/// <para>Pattern-mixture model (Rubin 1977; Little 1994); tipping-point analysis (Yan, Lee and Li 2009).</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SensitivityCurve>))]
public sealed partial class SensitivityCurve : IFormattable, IJsonResult<SensitivityCurve>
{
    // Shares differ by less than e^1000 even where one vote is compared with 2^63.
    private const double FurthestShift = 1_000;

    private readonly double[] _logits;
    private readonly double[] _outstanding;

    private SensitivityCurve(long lead, SensitivityStratum[] strata, IReadOnlyList<string> collapsed)
    {
        (CollectedLead, Strata, Collapsed) = (lead, strata, collapsed);
        _logits = Array.ConvertAll(strata, stratum => stratum.Logit);
        _outstanding = Array.ConvertAll(strata, stratum => stratum.OutstandingTwoWay);
        OutstandingTwoWay = _outstanding.Sum();
    }

    /// <summary>The leader's collected votes less those of the trailing candidate: M.</summary>
    public long CollectedLead { get; }

    /// <summary>The strata.</summary>
    public IReadOnlyList<SensitivityStratum> Strata { get; }

    /// <summary>The strata without a collected vote of the two, whose shares are those of the unit above.</summary>
    public IReadOnlyList<string> Collapsed { get; }

    /// <summary>The outstanding votes for either of the two, over all strata.</summary>
    public double OutstandingTwoWay { get; }

    /// <summary>
    /// The lead if the missing stations are like the observed ones of their stratum: the curve at d = 0.
    /// </summary>
    public double MarginIfMissingAtRandom => MarginAt(0);

    /// <summary>The shift at which the lead is lost; null where no shift does that.</summary>
    public double? TippingDelta => field ??= TippingDeltaAt(1);

    /// <summary>exp of <see cref="TippingDelta"/>: the odds ratio by which the missing would have to differ.</summary>
    public double? TippingOddsRatio => TippingDelta is double delta ? Math.Exp(delta) : null;

    /// <summary>
    /// The trailing candidate's average share of the outstanding votes of the two at the tipping shift.
    /// </summary>
    public double? ImpliedTrailingShare => TippingDelta is double delta ? TrailingShareAt(delta) : null;

    /// <summary>A curve for stated strata; the collected lead is the sum of theirs.</summary>
    /// <param name="strata">
    /// At least one; each with a collected vote of either candidate, or nothing outstanding.
    /// </param>
    /// <exception cref="ArgumentException">
    /// There is no stratum, a count is negative or not finite, or a stratum without a collected vote of the two has
    /// outstanding ones: join it with another first.
    /// </exception>
    public static SensitivityCurve Of(params IEnumerable<SensitivityStratum> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        SensitivityStratum[] all = [.. strata];
        foreach (var stratum in all) Check(stratum);
        return Of(all.Sum(stratum => stratum.Leading - stratum.Trailing), all, []);
    }

    /// <summary>The lead at a shift.</summary>
    /// <param name="delta">The shift of the log-odds away from the leader.</param>
    /// <param name="turnoutFactor">The factor on the outstanding votes of every stratum, at least 0: κ.</param>
    public double MarginAt(double delta, double turnoutFactor = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(turnoutFactor);
        double sum = 0;
        for (int h = 0; h < _logits.Length; h++)
        {
            // 2 expit(x) − 1 is the hyperbolic tangent of x/2.
            sum += _outstanding[h] * Math.Tanh((_logits[h] - delta) / 2);
        }

        return CollectedLead + turnoutFactor * sum;
    }

    /// <summary>
    /// The shift at which the lead is lost, for a factor on the turnout of the missing; null where none is.
    /// </summary>
    /// <param name="turnoutFactor">The factor, at least 0: κ.</param>
    public double? TippingDeltaAt(double turnoutFactor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(turnoutFactor);
        double outstanding = turnoutFactor * OutstandingTwoWay;
        if (CollectedLead - outstanding >= 0 || CollectedLead + outstanding <= 0) return null;
        return MonotoneRoot.Find(delta => -MarginAt(delta, turnoutFactor), 0, 1, FurthestShift);
    }

    /// <summary>The trailing candidate's average share of the outstanding votes of the two at a shift.</summary>
    /// <param name="delta">The shift.</param>
    /// <returns>The share; null where nothing is outstanding.</returns>
    public double? TrailingShareAt(double delta) =>
        OutstandingTwoWay == 0 ? null : (1 - (MarginAt(delta) - CollectedLead) / OutstandingTwoWay) / 2;

    /// <summary>
    /// The lead over a grid of shifts and turnout factors, with the shift that loses it for each factor.
    /// </summary>
    /// <param name="deltas">The shifts.</param>
    /// <param name="turnoutFactors">The factors, each at least 0.</param>
    public SensitivityGrid Grid(IReadOnlyList<double> deltas, IReadOnlyList<double> turnoutFactors) =>
        new(this, deltas, turnoutFactors);

    internal static SensitivityCurve Of(long lead, SensitivityStratum[] strata, IReadOnlyList<string> collapsed)
    {
        if (strata.Length == 0) Throw.NoStratum();
        return new(lead, strata, collapsed);
    }

    private static void Check(SensitivityStratum stratum)
    {
        ArgumentNullException.ThrowIfNull(stratum);
        bool isCounted = stratum is { Leading: >= 0, Trailing: >= 0, OutstandingTwoWay: >= 0 }
            && double.IsFinite(stratum.OutstandingTwoWay);
        if (!isCounted) Throw.UncountedStratum(stratum);
        if (stratum is { Leading: 0, Trailing: 0, OutstandingTwoWay: > 0 }) Throw.EmptyStratum(stratum);
    }

    static void IJsonResult<SensitivityCurve>.Describe(JsonForm<SensitivityCurve> form) => form
        .Whole("collectedLead", curve => curve.CollectedLead)
        .Items("strata", curve => curve.Strata)
        .Texts("collapsed", curve => curve.Collapsed)
        .Number("outstandingTwoWay", curve => curve.OutstandingTwoWay)
        .Number("marginIfMissingAtRandom", curve => curve.MarginIfMissingAtRandom)
        .Number("tippingDelta", curve => curve.TippingDelta)
        .Number("tippingOddsRatio", curve => curve.TippingOddsRatio)
        .Number("impliedTrailingShare", curve => curve.ImpliedTrailingShare);
}
