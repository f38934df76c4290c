using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>
/// The one slip of transcription that would explain why a sheet contradicts itself, or is unlike its neighbouring
/// sheets.
/// </summary>
/// <param name="Pattern">The slip.</param>
/// <param name="Changes">The counts that would have to change, at least one.</param>
/// <remarks>
/// It is given only if exactly one slip explains everything and no miscount of a few ballots does. It is never applied:
/// the sum may be the number that is wrong, or several numbers. Only the paper or its image can tell. Immutable and
/// safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<CorrectionSuggestion>))]
public sealed record CorrectionSuggestion(TranscriptionPattern Pattern, IReadOnlyList<CountChange> Changes)
    : IJsonResult<CorrectionSuggestion>
{
    /// <summary>The one slip that would explain a sheet's contradictions; null if none or several would.</summary>
    /// <param name="sheet">A sheet.</param>
    public static CorrectionSuggestion? Of(TallyRow sheet) =>
        SheetIdentities.Of(sheet) is { } identities && !identities.Hold()
            ? CorrectionSearch.Find(identities)
            : null;

    /// <summary>The slip and the changes, in one line.</summary>
    public override string ToString() => Describe(null);

    internal string Describe(IFormatProvider? language) =>
        $"{TranscriptionTexts.Of(Pattern).In(language)} ({string.Join("; ", Changes)})";

    static void IJsonResult<CorrectionSuggestion>.Describe(JsonForm<CorrectionSuggestion> form) => form
        .Word("pattern", suggestion => suggestion.Pattern)
        .Items("changes", suggestion => suggestion.Changes);
}
