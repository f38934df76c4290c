using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>The stations whose share is exactly one fraction.</summary>
/// <param name="Numerator">The numerator.</param>
/// <param name="Denominator">The denominator.</param>
/// <param name="Observed">Stations with that share.</param>
/// <param name="Expected">What sizes and shares make likely.</param>
/// <param name="PValue">The probability of at least as many; null where none can have it.</param>
/// <param name="AdjustedPValue">Adjusted for all fractions by Benjamini and Hochberg's method.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<CoarseFraction>))]
public sealed record CoarseFraction(
    int Numerator, int Denominator, long Observed, double Expected, PValue? PValue, PValue? AdjustedPValue)
    : IJsonResult<CoarseFraction>
{
    /// <summary>The fraction with its numbers; invariant.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Numerator}/{Denominator}: {Observed} observed, {Expected:G4} expected");

    static void IJsonResult<CoarseFraction>.Describe(JsonForm<CoarseFraction> form) => form
        .Whole("numerator", fraction => fraction.Numerator)
        .Whole("denominator", fraction => fraction.Denominator)
        .Whole("observed", fraction => fraction.Observed)
        .Number("expected", fraction => fraction.Expected)
        .ItemOrNull("pValue", fraction => fraction.PValue)
        .ItemOrNull("adjustedPValue", fraction => fraction.AdjustedPValue);
}
