using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>What a later bulletin adds to one count of an earlier one.</summary>
/// <param name="Selection">The selection or candidate.</param>
/// <param name="First">The count of the earlier bulletin.</param>
/// <param name="Second">The count of the later one.</param>
/// <param name="FirstShare">The earlier count's share of its bulletin; null where that has no votes.</param>
/// <param name="SecondShare">The later count's share of its bulletin; null where that has no votes.</param>
/// <param name="Share">The increment's share of all increments; null where these add up to 0.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<IncrementShare>))]
public sealed record IncrementShare(
    string Selection, long First, long Second, double? FirstShare, double? SecondShare, double? Share)
    : IJsonResult<IncrementShare>
{
    /// <summary>The later count minus the earlier one; cumulative counts cannot fall.</summary>
    public long Increment => Second - First;

    /// <summary>The selection and its votes in both bulletins.</summary>
    public override string ToString() => VisibleText.Line($"{Selection}: {First:N0}, then {Second:N0} votes");

    static void IJsonResult<IncrementShare>.Describe(JsonForm<IncrementShare> form) => form
        .Text("selection", share => share.Selection)
        .Whole("first", share => share.First)
        .Whole("second", share => share.Second)
        .Number("firstShare", share => share.FirstShare)
        .Number("secondShare", share => share.SecondShare)
        .Number("share", share => share.Share)
        .Whole("increment", share => share.Increment);
}
