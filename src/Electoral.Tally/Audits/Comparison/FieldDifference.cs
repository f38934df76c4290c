using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>A count of a sheet in which two sources differ.</summary>
/// <param name="Field">
/// Which count: "registered", "ballotsCast", "valid", "blank", "invalid", the id of a selection or the name of an extra
/// count.
/// </param>
/// <param name="First">The number in the first source, or null if it is missing.</param>
/// <param name="Second">The number in the second source, or null if it is missing.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<FieldDifference>))]
public sealed record FieldDifference(string Field, int? First, int? Second) : IJsonResult<FieldDifference>
{
    /// <summary>The second minus the first; null if one is missing.</summary>
    public long? Difference => (long?)Second - First;

    /// <summary>The count and both numbers, in one line.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Field}: {Number(First)} → {Number(Second)}");

    private static object Number(int? count) => count is int given ? given : "–";

    static void IJsonResult<FieldDifference>.Describe(JsonForm<FieldDifference> form) => form
        .Text("field", difference => difference.Field)
        .Whole("first", difference => difference.First)
        .Whole("second", difference => difference.Second)
        .Whole("difference", difference => difference.Difference);
}
