using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Sheets or counts that a test could not use, and why.</summary>
/// <param name="Count">How many, 1 or more.</param>
/// <param name="Reason">Why, as a clause: "the count is below 10".</param>
/// <remarks>Equality compares both parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ExcludedCounts>))]
public sealed record ExcludedCounts(long Count, ReportStatement Reason) : IJsonResult<ExcludedCounts>
{
    /// <summary>The number and the reason; invariant.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count:N0}: {Reason}");

    static void IJsonResult<ExcludedCounts>.Describe(JsonForm<ExcludedCounts> form) => form
        .Whole("count", counts => counts.Count)
        .Item("reason", counts => counts.Reason);
}
