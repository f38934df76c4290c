using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Audits;

/// <summary>A sheet that only one of two sources has, or whose counterpart cannot be determined.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Reason">Why it has no counterpart.</param>
/// <remarks>Equality compares both. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<UnlinkedSheet>))]
public readonly record struct UnlinkedSheet(TallyRow Sheet, UnlinkedReason Reason) : IJsonResult<UnlinkedSheet>
{
    /// <summary>The sheet and the reason, in one line.</summary>
    public override string ToString() => VisibleText.Line($"{Sheet}: {ComparisonTexts.Of(Reason)}");

    static void IJsonResult<UnlinkedSheet>.Describe(JsonForm<UnlinkedSheet> form) => form
        .Item("sheet", sheet => sheet.Sheet)
        .Word("reason", sheet => sheet.Reason);
}
