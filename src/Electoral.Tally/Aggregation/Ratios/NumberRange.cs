using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>Two numbers, the lower one first.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
[JsonConverter(typeof(ResultJsonConverter<NumberRange>))]
public readonly record struct NumberRange(double Low, double High) : IJsonResult<NumberRange>
{
    static void IJsonResult<NumberRange>.Describe(JsonForm<NumberRange> form) => form
        .Number("low", range => range.Low)
        .Number("high", range => range.High);
}
