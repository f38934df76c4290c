using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>A count in two sources, over the sheets that were linked.</summary>
/// <param name="Field">
/// Which count: "registered", "ballotsCast", "valid", "blank", "invalid", the id of a selection or the name of an extra
/// count.
/// </param>
/// <param name="Sheets">The sheets on which both sources give it.</param>
/// <param name="Differing">Those on which it differs, or only one source gives it.</param>
/// <param name="MissingInFirst">Sheets on which only the second source gives it.</param>
/// <param name="MissingInSecond">Sheets on which only the first source gives it.</param>
/// <param name="Net">The second source minus the first, over the sheets where both give it.</param>
/// <param name="Absolute">The same with each difference taken as positive.</param>
/// <remarks>
/// Annulled and pending sheets are compared like all others. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<FieldComparison>))]
public sealed record FieldComparison(
    string Field, int Sheets, int Differing, int MissingInFirst, int MissingInSecond, long Net, long Absolute)
    : IJsonResult<FieldComparison>
{
    internal ComparedColumn? Column { get; init; }

    /// <summary>Whether all numbers are the same.</summary>
    public bool Equals(FieldComparison? other) => other is not null
        && (Field, Sheets, Differing, MissingInFirst, MissingInSecond, Net, Absolute) == (
            other.Field, other.Sheets, other.Differing, other.MissingInFirst, other.MissingInSecond, other.Net,
            other.Absolute);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Sheets, Differing, Net, Absolute);

    /// <summary>The count and its differences, in one line.</summary>
    public override string ToString() => VisibleText.Line(
        $"{Field}: {Differing} of {Sheets} sheets differ, net {Net}, absolute {Absolute}");

    static void IJsonResult<FieldComparison>.Describe(JsonForm<FieldComparison> form) => form
        .Text("field", comparison => comparison.Field)
        .Whole("sheets", comparison => comparison.Sheets)
        .Whole("differing", comparison => comparison.Differing)
        .Whole("missingInFirst", comparison => comparison.MissingInFirst)
        .Whole("missingInSecond", comparison => comparison.MissingInSecond)
        .Whole("net", comparison => comparison.Net)
        .Whole("absolute", comparison => comparison.Absolute);
}
