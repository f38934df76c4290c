using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>A total that the source itself prints for a unit.</summary>
/// <param name="Unit">The unit; the root for the whole.</param>
/// <param name="Field">
/// The count: "registered", "ballotsCast", "valid", "blank", "invalid", the id of a
/// selection or the name of an extra count.
/// </param>
/// <param name="Value">The number printed.</param>
[JsonConverter(typeof(ResultJsonConverter<ControlTotal>))]
public sealed record ControlTotal(UnitPath Unit, string Field, long Value) : IJsonResult<ControlTotal>
{
    /// <summary>The unit, the count and the number, in one line.</summary>
    public override string ToString() => VisibleText.Line($"{Unit} {Field} {Value}");

    static void IJsonResult<ControlTotal>.Describe(JsonForm<ControlTotal> form) => form
        .Path("unit", total => total.Unit)
        .Text("field", total => total.Field)
        .Whole("value", total => total.Value);
}
