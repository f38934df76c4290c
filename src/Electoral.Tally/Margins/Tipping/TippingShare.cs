using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// The share of the outstanding votes that the trailing candidate needs to draw level with the leader.
/// </summary>
/// <remarks>
/// <para>With lead M, T outstanding valid votes and a share o of them for others, W = (1 − o)T votes fall on the two;
/// the trailing candidate draws level at the share s* = (1 + M/W)/2 of these. Computed in exact decimals.</para>
/// <para>Assumption: the share o, and T. Both are stated by the caller, and the figure moves with them: show it for o
/// as collected and for o = 0, which is the lenient one for the trailing candidate.</para>
/// <para>Equality compares all figures. Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<TippingShare>))]
public sealed record TippingShare : IJsonResult<TippingShare>
{
    private readonly decimal _leading;
    private readonly decimal _trailing;

    private TippingShare(decimal leading, decimal trailing, decimal outstanding, decimal others, long lead)
    {
        (_leading, _trailing) = (leading, trailing);
        (OutstandingValid, OtherShareOfOutstanding, Lead) = (outstanding, others, lead);
        TwoWayOutstanding = (1 - others) * outstanding;
    }

    /// <summary>The votes by which the leader is ahead.</summary>
    public long Lead { get; }

    /// <summary>The outstanding valid votes: T.</summary>
    public decimal OutstandingValid { get; }

    /// <summary>The share of the outstanding votes for neither of the two, from 0 to 1: o.</summary>
    public decimal OtherShareOfOutstanding { get; }

    /// <summary>The outstanding votes for either of the two, not rounded: W = (1 − o)T.</summary>
    public decimal TwoWayOutstanding { get; }

    /// <summary>
    /// The share of <see cref="TwoWayOutstanding"/> that draws level: s*. Above 1 even all of them do not; null where
    /// nothing is outstanding.
    /// </summary>
    public double? TippingShareTwoWay =>
        TwoWayOutstanding == 0 ? null : (double)((TwoWayOutstanding + Lead) / (2 * TwoWayOutstanding));

    /// <summary>
    /// The same as a share of all outstanding valid votes: s*(1 − o); null where nothing is outstanding.
    /// </summary>
    public double? TippingShareOfAllOutstanding =>
        OutstandingValid == 0 ? null : (double)((TwoWayOutstanding + Lead) / (2 * OutstandingValid));

    /// <summary>The trailing candidate's share of the collected votes of the two; null where there are none.</summary>
    public double? CollectedTwoWayShare =>
        _leading + _trailing == 0 ? null : (double)(_trailing / (_leading + _trailing));

    /// <summary>
    /// How far the outstanding votes would have to differ from the collected: s* − p, as a difference of shares.
    /// </summary>
    public double? Swing => TwoWayOutstanding == 0 || _leading + _trailing == 0
        ? null
        : (double)((TwoWayOutstanding + Lead) / (2 * TwoWayOutstanding) - _trailing / (_leading + _trailing));

    /// <summary>Whether the outstanding votes can draw level at all: s* is at most 1.</summary>
    public bool IsFeasible => Lead <= TwoWayOutstanding;

    /// <summary>
    /// The fewest outstanding votes, all of them for the trailing candidate, that draw level: the lead.
    /// </summary>
    public long FewestOutstandingToTie => Lead;

    /// <summary>
    /// The fewest of <see cref="TwoWayOutstanding"/> that make the trailing candidate win: ⌊(W + M)/2⌋ + 1. It may be
    /// above W: then nothing does.
    /// </summary>
    public long FewestTrailingVotesToWin => (long)decimal.Floor((TwoWayOutstanding + Lead) / 2) + 1;

    /// <summary>
    /// The odds at the tipping share over the odds collected; null where the tipping share is not below 1 and above 0,
    /// or where one of the two has no collected vote.
    /// </summary>
    public double? OddsRatio
    {
        get
        {
            var (won, lost) = (TwoWayOutstanding + Lead, TwoWayOutstanding - Lead);
            return won <= 0 || lost <= 0 || _trailing == 0 || _leading == 0
                ? null
                : (double)(won / lost) * (double)(_leading / _trailing);
        }
    }

    /// <summary>The natural logarithm of <see cref="OddsRatio"/>: logit(s*) − logit(p).</summary>
    public double? LogOddsShift => OddsRatio is double ratio ? Math.Log(ratio) : null;

    /// <summary>The tipping share for stated figures.</summary>
    /// <param name="collectedLeading">The leader's collected votes.</param>
    /// <param name="collectedTrailing">The trailing candidate's collected votes.</param>
    /// <param name="outstandingValid">
    /// The outstanding valid votes; a fraction where they are themselves estimated.
    /// </param>
    /// <param name="otherShareOfOutstanding">The share of those for neither of the two, from 0 to 1.</param>
    /// <param name="lead">The lead, where it is not the difference of the two collected counts.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the share is outside 0 to 1.</exception>
    public static TippingShare Of(
        long collectedLeading, long collectedTrailing, decimal outstandingValid, decimal otherShareOfOutstanding,
        long? lead = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(collectedLeading);
        ArgumentOutOfRangeException.ThrowIfNegative(collectedTrailing);
        ArgumentOutOfRangeException.ThrowIfNegative(outstandingValid);
        ArgumentOutOfRangeException.ThrowIfNegative(otherShareOfOutstanding);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(otherShareOfOutstanding, 1);
        return new(
            collectedLeading, collectedTrailing, outstandingValid, otherShareOfOutstanding,
            lead ?? collectedLeading - collectedTrailing);
    }

    static void IJsonResult<TippingShare>.Describe(JsonForm<TippingShare> form) => form
        .Whole("lead", share => share.Lead)
        .Decimal("outstandingValid", share => share.OutstandingValid)
        .Decimal("otherShareOfOutstanding", share => share.OtherShareOfOutstanding)
        .Decimal("twoWayOutstanding", share => share.TwoWayOutstanding)
        .Number("tippingShareTwoWay", share => share.TippingShareTwoWay)
        .Number("tippingShareOfAllOutstanding", share => share.TippingShareOfAllOutstanding)
        .Number("collectedTwoWayShare", share => share.CollectedTwoWayShare)
        .Number("swing", share => share.Swing)
        .Truth("isFeasible", share => share.IsFeasible)
        .Whole("fewestOutstandingToTie", share => share.FewestOutstandingToTie)
        .Whole("fewestTrailingVotesToWin", share => share.FewestTrailingVotesToWin)
        .Number("oddsRatio", share => share.OddsRatio)
        .Number("logOddsShift", share => share.LogOddsShift);
}
