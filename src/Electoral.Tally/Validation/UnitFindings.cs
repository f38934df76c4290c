using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>How many sheets each rule found in a unit.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Sheets">The number of its sheets.</param>
/// <param name="ByRule">The id of each rule that found any sheets and their number, in the order of the report.</param>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitFindings>))]
public sealed record UnitFindings(
    ReportingUnit Unit, int Sheets, IReadOnlyList<KeyValuePair<string, int>> ByRule) : IJsonResult<UnitFindings>
{
    /// <summary>The unit and the numbers, in one line.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Unit}: ") + string.Join(", ", ByRule.Select(rule => $"{rule.Key} {rule.Value}"));

    static void IJsonResult<UnitFindings>.Describe(JsonForm<UnitFindings> form) => form
        .Item("unit", findings => findings.Unit)
        .Whole("sheets", findings => findings.Sheets)
        .WholesByName(
            "byRule", findings => findings.ByRule.Select(rule => KeyValuePair.Create(rule.Key, (long)rule.Value)));
}
