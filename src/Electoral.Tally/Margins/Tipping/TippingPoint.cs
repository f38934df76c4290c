using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// What share of the outstanding votes would turn the result, for several turnouts among the missing.
/// </summary>
/// <remarks>
/// <para>Every outstanding ballot is counted as a valid one, which is lenient for the trailing candidate; the share of
/// others is shown both as collected and as 0. The share needed is a premise to be judged, not a probability.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<TippingPoint>))]
public sealed partial class TippingPoint : IFormattable, IJsonResult<TippingPoint>
{
    private TippingPoint(
        Candidate leading, Candidate trailing, decimal others, long outstanding, TippingAtTurnout? collected,
        IReadOnlyList<TippingAtTurnout> turnouts)
    {
        (Leading, Trailing, OtherShare, OutstandingRegistered) = (leading, trailing, others, outstanding);
        (AtCollectedTurnout, ByTurnout) = (collected, turnouts);
    }

    /// <summary>The turnouts of the table where the caller gives none: from 50 % to 100 %.</summary>
    public static IReadOnlyList<decimal> DefaultTurnouts { get; } = [0.5m, 0.6m, 0.7m, 0.8m, 0.9m, 1m];

    /// <summary>The candidate with the most collected votes.</summary>
    public Candidate Leading { get; }

    /// <summary>The candidate with the most collected votes after the leader.</summary>
    public Candidate Trailing { get; }

    /// <summary>The share of the collected votes for neither of the two.</summary>
    public decimal OtherShare { get; }

    /// <summary>The registered voters whose sheets are outstanding.</summary>
    public long OutstandingRegistered { get; }

    /// <summary>At the turnout of the collected sheets; null where they do not give it.</summary>
    public TippingAtTurnout? AtCollectedTurnout { get; }

    /// <summary>At each turnout asked for, in that order.</summary>
    public IReadOnlyList<TippingAtTurnout> ByTurnout { get; }

    /// <summary>The tipping point for collected totals and a number of outstanding registered voters.</summary>
    /// <param name="collected">What the collected sheets add up to.</param>
    /// <param name="outstandingRegistered">The registered voters whose sheets are outstanding.</param>
    /// <param name="turnouts">Turnouts from 0 to 1; null for <see cref="DefaultTurnouts"/>.</param>
    /// <returns>The tipping point, or null where the collected sheets show no leader and runner-up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A turnout is outside 0 to 1, or the number is negative.
    /// </exception>
    public static TippingPoint? Of(
        Totals collected, long outstandingRegistered, IReadOnlyList<decimal>? turnouts = null)
    {
        ArgumentNullException.ThrowIfNull(collected);
        ArgumentOutOfRangeException.ThrowIfNegative(outstandingRegistered);
        if (collected.Leader is not { } leading || collected.RunnerUp is not { } trailing) return null;
        long all = collected.ByCandidate.Sum(candidate => candidate.Votes.Sum);
        decimal others = (decimal)(all - leading.Votes.Sum - trailing.Votes.Sum) / all;
        decimal? turnout = collected.Turnout is { } ratio && ratio.Numerator <= ratio.Denominator
            ? (decimal)ratio.Numerator / ratio.Denominator
            : null;
        return new(
            leading.Candidate, trailing.Candidate, others, outstandingRegistered,
            turnout is decimal known ? At(known) : null, [.. (turnouts ?? DefaultTurnouts).Select(At)]);

        TippingAtTurnout At(decimal share)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(share, nameof(turnouts));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1, nameof(turnouts));
            decimal outstanding = share * outstandingRegistered;
            return new(share, ShareFor(outstanding, others), ShareFor(outstanding, 0));
        }

        TippingShare ShareFor(decimal outstanding, decimal other) =>
            TippingShare.Of(leading.Votes.Sum, trailing.Votes.Sum, outstanding, other);
    }

    static void IJsonResult<TippingPoint>.Describe(JsonForm<TippingPoint> form) => form
        .Item("leading", point => point.Leading)
        .Item("trailing", point => point.Trailing)
        .Decimal("otherShare", point => point.OtherShare)
        .Whole("outstandingRegistered", point => point.OutstandingRegistered)
        .ItemOrNull("atCollectedTurnout", point => point.AtCollectedTurnout)
        .Items("byTurnout", point => point.ByTurnout);
}
