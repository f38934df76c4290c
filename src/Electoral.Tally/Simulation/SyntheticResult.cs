using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Simulation;

/// <summary>A synthetic election as it was, and the part of it that was published.</summary>
/// <param name="Whole">The sheets of all stations.</param>
/// <param name="Published">
/// The sheets of the published stations, as a reader of the published file would have them: units without a published
/// sheet are not in its tree.
/// </param>
/// <remarks>Equality compares both tables as objects. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SyntheticResult>))]
public sealed record SyntheticResult(TallyTable Whole, TallyTable Published) : IJsonResult<SyntheticResult>
{
    /// <summary>How many sheets there are, and how many of them are published.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture, $"{Counted.Of(Whole.Count, "sheet")}, {Published.Count:N0} published");

    static void IJsonResult<SyntheticResult>.Describe(JsonForm<SyntheticResult> form) => form
        .Item("whole", result => result.Whole)
        .Item("published", result => result.Published);
}
