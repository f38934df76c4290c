using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>The discrepancies found by comparing ballots with their records, as numbers of ballots.</summary>
/// <remarks>
/// A record overstates by two votes if it is for the winner and its ballot is for the loser. Equality compares all
/// numbers; the default value is none. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<BallotDiscrepancies>))]
public readonly record struct BallotDiscrepancies : IJsonResult<BallotDiscrepancies>
{
    /// <summary>Ballots whose record overstates the margin by one vote.</summary>
    public long OverstatedByOne { get; init => field = Checked(value, nameof(OverstatedByOne)); }

    /// <summary>Ballots whose record overstates the margin by two votes.</summary>
    public long OverstatedByTwo { get; init => field = Checked(value, nameof(OverstatedByTwo)); }

    /// <summary>Ballots whose record understates the margin by one vote.</summary>
    public long UnderstatedByOne { get; init => field = Checked(value, nameof(UnderstatedByOne)); }

    /// <summary>Ballots whose record understates the margin by two votes.</summary>
    public long UnderstatedByTwo { get; init => field = Checked(value, nameof(UnderstatedByTwo)); }

    /// <summary>All ballots with a discrepancy.</summary>
    internal long All => OverstatedByOne + OverstatedByTwo + UnderstatedByOne + UnderstatedByTwo;

    /// <summary>The negative logarithm of the factor by which the discrepancies multiply the risk.</summary>
    internal double LogWeight(double inflator) =>
        OverstatedByOne * LogSpace.OnePlus(-1 / (2 * inflator)) + OverstatedByTwo * LogSpace.OnePlus(-1 / inflator)
        + UnderstatedByOne * LogSpace.OnePlus(1 / (2 * inflator)) + UnderstatedByTwo * LogSpace.OnePlus(1 / inflator);

    private static long Checked(long value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }

    static void IJsonResult<BallotDiscrepancies>.Describe(JsonForm<BallotDiscrepancies> form) => form
        .Whole("overstatedByOne", discrepancies => discrepancies.OverstatedByOne)
        .Whole("overstatedByTwo", discrepancies => discrepancies.OverstatedByTwo)
        .Whole("understatedByOne", discrepancies => discrepancies.UnderstatedByOne)
        .Whole("understatedByTwo", discrepancies => discrepancies.UnderstatedByTwo);
}
