using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>
/// A sheet that is among the furthest of all from the others of its polling place. Some sheets always are: nothing is
/// claimed of it.
/// </summary>
/// <param name="Row">The index of the sheet in the table, from 0.</param>
/// <param name="Sheet">The sheet's unit and code.</param>
/// <param name="Selection">The selection's id, or null for turnout.</param>
/// <param name="Comparison">The sheet compared with the others of its polling place, as a sentence.</param>
/// <param name="PValue">How rare such a distance is among ordinary sheets, for this sheet alone and not for the
/// furthest of many.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<FurthestSheet>))]
public sealed record FurthestSheet(
    int Row, string Sheet, string? Selection, ReportStatement Comparison, PValue PValue) : IJsonResult<FurthestSheet>
{
    /// <summary>The sheet and how it compares with the others, in one line; invariant.</summary>
    public override string ToString() => VisibleText.Line($"{Sheet}: {Comparison}");

    static void IJsonResult<FurthestSheet>.Describe(JsonForm<FurthestSheet> form) => form
        .Whole("row", sheet => sheet.Row)
        .Text("sheet", sheet => sheet.Sheet)
        .TextOrNull("selection", sheet => sheet.Selection)
        .Item("comparison", sheet => sheet.Comparison)
        .Item("pValue", sheet => sheet.PValue);
}
