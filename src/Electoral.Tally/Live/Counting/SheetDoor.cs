namespace Electoral.Tally.Live;

/// <summary>Refuses what no sheet of the count can be, with the member that is wrong.</summary>
/// <param name="contest">What is voted on.</param>
/// <param name="levels">The number of levels, that of the sheet included.</param>
/// <param name="roll">The stations.</param>
internal sealed class SheetDoor(Contest contest, int levels, LiveRoll roll)
{
    /// <summary>Why a sheet is refused; null where it is not.</summary>
    public SubmissionReason? Check(TallySheet sheet)
    {
        int depth = sheet.Unit.Depth, votes = contest.Selections.Count;
        if (depth != levels - 1)
        {
            return Refused("unit", "unit-depth", LiveTexts.UnitDepth, depth, levels - 1);
        }

        if (string.IsNullOrWhiteSpace(sheet.Code)) return Refused("code", "code-empty", LiveTexts.CodeEmpty);
        if (sheet.Votes?.Count != votes)
        {
            return Refused("votes", "votes-count", LiveTexts.VotesCount, sheet.Votes?.Count ?? 0, votes);
        }

        if (!Enum.IsDefined(sheet.Status))
        {
            return Refused("status", "status-unknown", LiveTexts.StatusUnknown, (int)sheet.Status);
        }

        if (sheet.Provenance.Row is < 0 or > int.MaxValue)
        {
            return Refused("provenance.row", "row-range", LiveTexts.RowRange, sheet.Provenance.Row);
        }

        return Negative(sheet) ?? Text(sheet) ?? Key(sheet);
    }

    public static SubmissionReason Refused(
        string field, string code, ReportText text, params ReadOnlySpan<object?> values) =>
        new(field, new(code, text, values));

    private SubmissionReason? Key(TallySheet sheet)
    {
        if (sheet.Key is not null && !roll.HasKeys)
        {
            return Refused("key", "key-unexpected", LiveTexts.KeyNotInRoll);
        }

        return sheet.Key is null && roll.Frame.Units.Levels.Count != levels - 1
            ? Refused("key", "key-missing", LiveTexts.KeyNeeded)
            : null;
    }

    private static SubmissionReason? Negative(TallySheet sheet)
    {
        if (sheet.Registered < 0) return Below("registered", sheet.Registered);
        if (sheet.BallotsCast < 0) return Below("ballotsCast", sheet.BallotsCast);
        if (sheet.Valid < 0) return Below("valid", sheet.Valid);
        if (sheet.Blank < 0) return Below("blank", sheet.Blank);
        if (sheet.Invalid < 0) return Below("invalid", sheet.Invalid);
        for (int vote = 0; vote < sheet.Votes.Count; vote++)
        {
            if (sheet.Votes[vote] < 0) return Below($"votes[{vote}]", sheet.Votes[vote]);
        }

        foreach (var (name, count) in sheet.Extra ?? Empty)
        {
            if (count < 0) return Below($"extra.{name}", count);
        }

        return null;
    }

    private static SubmissionReason Below(string field, int? count) =>
        Refused(field, "count-negative", LiveTexts.CountNegative, field, count);

    private static SubmissionReason? Text(TallySheet sheet)
    {
        string? wrong = IsWrong(sheet.Code) ? "code"
            : HasWrongCode(sheet.Unit) ? "unit"
            : IsWrong(sheet.Key) ? "key"
            : IsWrong(sheet.Stratum) ? "stratum"
            : IsWrong(sheet.Provenance.Source) ? "provenance.source"
            : IsWrong(sheet.Provenance.ImageAddress) ? "provenance.image"
            : sheet.Extra?.Keys.Any(IsWrong) == true ? "extra"
            : null;
        return wrong is null ? null : Refused(wrong, "text-invalid", LiveTexts.TextInvalid);
    }

    /// <summary>Whether half a surrogate pair or the null character is in a text: not every file can keep them.
    /// </summary>
    public static bool IsWrong(string? text)
    {
        if (text?.Contains('\0', StringComparison.Ordinal) == true) return true;
        int at = text?.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') ?? -1;
        for (; at >= 0 && at < text!.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return true;
            at++;
        }

        return false;
    }

    private static bool HasWrongCode(UnitPath unit)
    {
        for (int level = 0; level < unit.Depth; level++)
        {
            if (IsWrong(unit[level])) return true;
        }

        return false;
    }

    private static IReadOnlyDictionary<string, int?> Empty { get; } = new Dictionary<string, int?>();
}
