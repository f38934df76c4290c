using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>A refused duplicate whose counts differ from those of the other record with the same key.</summary>
/// <remarks>Equality compares the counts as objects. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<DuplicateConflict>))]
public sealed record DuplicateConflict : IJsonResult<DuplicateConflict>
{
    /// <summary>The codes that lead to the other record's sheet, with its own code last.</summary>
    public required UnitPath Sheet { get; init; }

    /// <summary>The name of the source of the refused record; empty if it is not known.</summary>
    public required string Source { get; init; }

    /// <summary>The number of the refused record in its source, from 1.</summary>
    public required long Row { get; init; }

    /// <summary>The name of the source of the other record; empty if it is not known.</summary>
    public required string OtherSource { get; init; }

    /// <summary>The number of the other record in its source, from 1.</summary>
    public required long OtherRow { get; init; }

    /// <summary>Whether the other record is in the table; otherwise the policy rejected both.</summary>
    public required bool IsOtherKept { get; init; }

    /// <summary>The counts in which the two differ.</summary>
    public required IReadOnlyList<CountDifference> Counts { get; init; }

    /// <summary>Both rows and the counts, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Sheet}: {Where} differ in {string.Join(", ", Counts)}");

    /// <summary>The two rows, with their sources if these differ.</summary>
    private string Where => Source == OtherSource
        ? VisibleText.Line($"rows {OtherRow} and {Row}")
        : VisibleText.Line($"{OtherSource}, row {OtherRow} and {Source}, row {Row}");

    static void IJsonResult<DuplicateConflict>.Describe(JsonForm<DuplicateConflict> form) => form
        .Path("sheet", conflict => conflict.Sheet)
        .Text("source", conflict => conflict.Source)
        .Whole("row", conflict => conflict.Row)
        .Text("otherSource", conflict => conflict.OtherSource)
        .Whole("otherRow", conflict => conflict.OtherRow)
        .Truth("isOtherKept", conflict => conflict.IsOtherKept)
        .Items("counts", conflict => conflict.Counts);
}
