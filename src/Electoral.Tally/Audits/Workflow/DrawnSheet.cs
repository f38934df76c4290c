using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>A sheet that was drawn and must be fetched.</summary>
/// <param name="Key">The key of the sheet, as in the manifest.</param>
/// <param name="Unit">The unit of its station.</param>
/// <param name="FirstDraw">The first draw that selected it, from 1.</param>
/// <param name="Times">How often it was drawn.</param>
/// <param name="Image">The address of its image, or null.</param>
[JsonConverter(typeof(ResultJsonConverter<DrawnSheet>))]
public sealed record DrawnSheet(string Key, UnitPath Unit, int FirstDraw, int Times, string? Image)
    : IJsonResult<DrawnSheet>
{
    /// <summary>The key and the draw; invariant.</summary>
    public override string ToString() => VisibleText.Line($"{Key}, draw {FirstDraw}");

    static void IJsonResult<DrawnSheet>.Describe(JsonForm<DrawnSheet> form) => form
        .Text("key", sheet => sheet.Key)
        .Path("unit", sheet => sheet.Unit)
        .Whole("firstDraw", sheet => sheet.FirstDraw)
        .Whole("times", sheet => sheet.Times)
        .TextOrNull("image", sheet => sheet.Image);
}
