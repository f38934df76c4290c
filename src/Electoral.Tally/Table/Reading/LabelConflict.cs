using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A unit to which its source gives two names; the first in the order of the source was kept.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Kept">The name that was kept.</param>
/// <param name="Other">The other name.</param>
/// <param name="Rows">How many records use the other name.</param>
[JsonConverter(typeof(ResultJsonConverter<LabelConflict>))]
public sealed record LabelConflict(UnitPath Unit, string Kept, string Other, long Rows) : IJsonResult<LabelConflict>
{
    /// <summary>The unit and its names.</summary>
    public override string ToString() => VisibleText.Line($"{Unit}: {Kept}, in {Counted.Of(Rows, "row")} {Other}");

    static void IJsonResult<LabelConflict>.Describe(JsonForm<LabelConflict> form) => form
        .Path("unit", conflict => conflict.Unit)
        .Text("kept", conflict => conflict.Kept)
        .Text("other", conflict => conflict.Other)
        .Whole("rows", conflict => conflict.Rows);
}
