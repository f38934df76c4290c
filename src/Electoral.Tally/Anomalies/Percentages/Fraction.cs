using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>A fraction of whole numbers.</summary>
/// <param name="Numerator">The number above the line.</param>
/// <param name="Denominator">The number below the line.</param>
[JsonConverter(typeof(ResultJsonConverter<Fraction>))]
public readonly record struct Fraction(int Numerator, int Denominator) : IJsonResult<Fraction>
{
    static void IJsonResult<Fraction>.Describe(JsonForm<Fraction> form) => form
        .Whole("numerator", fraction => fraction.Numerator)
        .Whole("denominator", fraction => fraction.Denominator);
}
