using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>A count of a sheet as written, and as it would have to be.</summary>
/// <param name="Field">
/// Which count: "registered", "ballotsCast", "valid", "blank", "invalid" or the id of a selection.
/// </param>
/// <param name="Written">The number on the sheet.</param>
/// <param name="Suggested">
/// The number that would make the sheet consistent; null if the slip left the count out, so that the sheet does not
/// give it.
/// </param>
/// <remarks>Equality is that of all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<CountChange>))]
public sealed record CountChange(string Field, long Written, long? Suggested) : IJsonResult<CountChange>
{
    /// <summary>The count and both numbers, in one line.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Field}: {Written} → {(Suggested is long meant ? $"{meant}" : "?")}");

    static void IJsonResult<CountChange>.Describe(JsonForm<CountChange> form) => form
        .Text("field", change => change.Field)
        .Whole("written", change => change.Written)
        .Whole("suggested", change => change.Suggested);
}
