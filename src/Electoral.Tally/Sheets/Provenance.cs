using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>Where a sheet comes from.</summary>
/// <param name="Source">The name of the file or stream.</param>
/// <param name="Row">The number of the data record in its source, from 1; 0 if unknown.</param>
/// <param name="ImageAddress">The published address of the scanned sheet, as text, unchecked; or null.</param>
/// <param name="Arrived">
/// When the sheet arrived, or null: in UTC if the source states the time zone, otherwise of unspecified kind, in the
/// source's local time.
/// </param>
/// <remarks>
/// Equality compares all four. In the default value nothing is known. Immutable and safe to share between
/// threads.
/// </remarks>
[JsonConverter(typeof(ProvenanceJsonConverter))]
public readonly record struct Provenance(string? Source, long Row, string? ImageAddress, DateTime? Arrived)
    : IJsonResult<Provenance>
{
    /// <summary>Source and row.</summary>
    public override string ToString() => VisibleText.Line($"{Source ?? "unknown source"}, row {Row}");

    static void IJsonResult<Provenance>.Describe(JsonForm<Provenance> form) => form
        .Known("source", JsonKinds.Text, provenance => provenance.Source)
        .KnownValue("row", JsonKinds.Count, provenance => provenance.Row == 0 ? null : provenance.Row)
        .Known("image", JsonKinds.Text, provenance => provenance.ImageAddress)
        .KnownValue("arrived", JsonKinds.Time, provenance => provenance.Arrived);
}
