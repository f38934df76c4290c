using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Live;

/// <summary>One change in the history of a sheet.</summary>
/// <param name="Kind">New, corrected or withdrawn.</param>
/// <param name="Version">The version of the sheet; that of the sheet withdrawn where it was withdrawn.</param>
/// <param name="At">When the live count took it, in UTC.</param>
/// <param name="Sheet">The sheet; null where it was withdrawn.</param>
/// <param name="Why">Why it was withdrawn; else null.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetVersion>))]
public sealed record SheetVersion(
    SubmissionKind Kind, long Version, DateTimeOffset At, TallySheet? Sheet, string? Why) : IJsonResult<SheetVersion>
{
    /// <summary>The kind, the version, the sheet or the reason, in one line.</summary>
    public override string ToString() => VisibleText.Line($"{Kind} {Version}: {Sheet?.ToString() ?? Why}");

    static void IJsonResult<SheetVersion>.Describe(JsonForm<SheetVersion> form) => form
        .Word("kind", change => change.Kind)
        .Whole("sheetVersion", change => change.Version)
        .Member("at", JsonKinds.Instant, change => change.At)
        .ItemOrNull("sheet", change => change.Sheet)
        .TextOrNull("why", change => change.Why);
}
