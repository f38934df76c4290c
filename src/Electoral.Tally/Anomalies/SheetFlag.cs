using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>One sheet that a test singles out, with its reason.</summary>
/// <param name="Row">The index of the sheet in the table, from 0.</param>
/// <param name="Sheet">The sheet's unit and code.</param>
/// <param name="Test">The id of the test.</param>
/// <param name="Selection">The selection's id, or null.</param>
/// <param name="Reason">What is unusual, as a sentence.</param>
/// <param name="PValue">How unusual.</param>
/// <param name="AdjustedPValue">
/// The share of ordinary sheets that is expected in the list down to this one.
/// </param>
/// <remarks>
/// A flagged sheet is one to look at: of many sheets some are unusual by chance, and a copying error or an unusual
/// polling place makes others so. Equality compares all parts. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetFlag>))]
public sealed record SheetFlag(
    int Row, string Sheet, string Test, string? Selection, ReportStatement Reason, PValue PValue,
    PValue AdjustedPValue) : IJsonResult<SheetFlag>
{
    /// <summary>The sheet, the reason and the adjusted p-value, in one line; invariant.</summary>
    public override string ToString() => VisibleText.Line($"{Sheet}: {Reason} (adjusted p = {AdjustedPValue})");

    static void IJsonResult<SheetFlag>.Describe(JsonForm<SheetFlag> form) => form
        .Whole("row", flag => flag.Row)
        .Text("sheet", flag => flag.Sheet)
        .Text("test", flag => flag.Test)
        .TextOrNull("selection", flag => flag.Selection)
        .Item("reason", flag => flag.Reason)
        .Item("pValue", flag => flag.PValue)
        .Item("adjustedPValue", flag => flag.AdjustedPValue);
}
