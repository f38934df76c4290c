using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How large a departure from a null hypothesis is, whatever the number of sheets.</summary>
/// <param name="Name">What is measured, with its unit: "excess sheets", "share of counts to change".</param>
/// <param name="Value">The size, finite.</param>
/// <param name="Interval">The size with its uncertainty; null where no valid interval is known.</param>
/// <remarks>
/// A p-value says how surprising a departure is, an effect size how big. With 30,000 sheets a departure may be certain
/// and too small to matter. Equality compares all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<EffectSize>))]
public sealed record EffectSize(ReportStatement Name, double Value, Interval? Interval = null) : IJsonResult<EffectSize>
{
    /// <summary>The value, its name and its interval; invariant.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Value:G4} ({Name}){(Interval is { } interval ? $", {interval:G4}" : "")}");

    static void IJsonResult<EffectSize>.Describe(JsonForm<EffectSize> form) => form
        .Item("name", size => size.Name)
        .Number("value", size => size.Value)
        .ItemOrNull("interval", size => size.Interval);
}
