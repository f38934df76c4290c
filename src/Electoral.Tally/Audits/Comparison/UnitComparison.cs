using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>The sheets of a unit in two sources.</summary>
/// <param name="Unit">The path of the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Matched">The sheets that both sources have. They are those of the unit in the first source.</param>
/// <param name="Differing">Those of them that differ.</param>
/// <param name="OnlyFirst">The sheets of the unit that only the first source has.</param>
/// <param name="OnlySecond">
/// Those that only the second has; null if the second source has no level of this name.
/// </param>
/// <param name="Fields">Each count over the sheets that both have.</param>
/// <param name="Overstatement">
/// By how many votes the lead on them is larger in the first source; null if the contest has fewer than two candidates.
/// </param>
/// <remarks>Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitComparison>))]
public sealed record UnitComparison(
    UnitPath Unit, string Name, int Matched, int Differing, int OnlyFirst, int? OnlySecond,
    IReadOnlyList<FieldComparison> Fields, long? Overstatement) : IJsonResult<UnitComparison>
{
    /// <summary>The sheets that are the same in both sources.</summary>
    public int Identical => Matched - Differing;

    /// <summary>The unit and its sheets, in one line.</summary>
    public override string ToString()
    {
        string second = OnlySecond is int only ? string.Create(
            CultureInfo.InvariantCulture, $", {only} only in the second") : "";
        return VisibleText.Line(
            $"{Name} ({Unit}): {Matched} matched, {Differing} of them differ; {OnlyFirst} only in the first{second}");
    }

    static void IJsonResult<UnitComparison>.Describe(JsonForm<UnitComparison> form) => form
        .Path("unit", comparison => comparison.Unit)
        .Text("name", comparison => comparison.Name)
        .Whole("matched", comparison => comparison.Matched)
        .Whole("differing", comparison => comparison.Differing)
        .Whole("onlyFirst", comparison => comparison.OnlyFirst)
        .Whole("onlySecond", comparison => comparison.OnlySecond)
        .Items("fields", comparison => comparison.Fields)
        .Whole("overstatement", comparison => comparison.Overstatement)
        .Whole("identical", comparison => comparison.Identical);
}
