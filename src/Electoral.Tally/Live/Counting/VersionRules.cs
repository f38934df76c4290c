namespace Electoral.Tally.Live;

/// <summary>Decides what a submission is to a count: new, a correction, known already, too late, or refused.</summary>
internal static class VersionRules
{
    /// <summary>Decides about a sheet or a withdrawal.</summary>
    /// <param name="submission">What was submitted; it has its result afterwards.</param>
    /// <param name="current">The last change of the sheet; null where there is none.</param>
    /// <param name="hasKeys">Whether the sheets of the count have keys of their own; null before the first.</param>
    /// <param name="at">When it is decided.</param>
    /// <returns>The change that it makes; null for none.</returns>
    public static LiveSheet? Decide(Submission submission, LiveSheet? current, bool? hasKeys, DateTimeOffset at) =>
        submission.Counts is { } counts
            ? Decide(submission, counts, current, hasKeys, at)
            : Withdraw(submission, current, at);

    private static LiveSheet? Decide(
        Submission submission, SheetCounts counts, LiveSheet? current, bool? hasKeys, DateTimeOffset at)
    {
        bool hasKey = counts.Sheet.Key is not null;
        if (hasKeys is bool keyed && keyed != hasKey)
        {
            var text = keyed ? LiveTexts.KeyMissing : LiveTexts.KeyUnexpected;
            return Refuse(submission, current, "key", keyed ? "key-missing" : "key-unexpected", text);
        }

        if (current is null) return Take(submission, counts, SubmissionKind.New, submission.Version ?? 1, null, at);
        long known = current.Change.Version;
        bool isSame = current.Counts is { } before && SheetEquality.Same(before.Sheet, counts.Sheet);
        if (submission.Version is null && isSame) return Nothing(submission, SubmissionKind.Duplicate, known);
        if (submission.Version is not long version)
        {
            if (known == long.MaxValue)
            {
                return Refuse(submission, current, "version", "version-range", LiveTexts.VersionRange, known);
            }

            version = known + 1;
        }

        if (version > known) return Take(submission, counts, SubmissionKind.Corrected, version, current, at);
        // Of a version that was withdrawn nothing counts any more.
        if (version < known || current.Counts is null) return Nothing(submission, SubmissionKind.Stale, known);
        return isSame
            ? Nothing(submission, SubmissionKind.Duplicate, known)
            : Refuse(submission, current, "version", "version-differs", LiveTexts.VersionDiffers, version);
    }

    private static LiveSheet? Withdraw(Submission submission, LiveSheet? current, DateTimeOffset at)
    {
        if (current is null)
        {
            return Refuse(submission, null, "key", "sheet-unknown", LiveTexts.SheetUnknown, submission.Key);
        }

        long version = current.Change.Version;
        if (current.Counts is null) return Nothing(submission, SubmissionKind.Duplicate, version);
        submission.Result = new(SubmissionKind.Withdrawn, submission.Key, version);
        return current.Next(new(SubmissionKind.Withdrawn, version, at, null, submission.Why), null);
    }

    private static LiveSheet Take(
        Submission submission, SheetCounts counts, SubmissionKind kind, long version, LiveSheet? current,
        DateTimeOffset at)
    {
        submission.Result = new(kind, submission.Key, version);
        var change = new SheetVersion(kind, version, at, counts.Sheet, null);
        return current is null ? new(change, counts, null) : current.Next(change, counts);
    }

    private static LiveSheet? Nothing(Submission submission, SubmissionKind kind, long version)
    {
        submission.Result = new(kind, submission.Key, version);
        return null;
    }

    private static LiveSheet? Refuse(
        Submission submission, LiveSheet? current, string field, string code, ReportText text,
        params ReadOnlySpan<object?> values)
    {
        submission.Result = new(
            SubmissionKind.Refused, submission.Key, current?.Change.Version ?? 0,
            SheetDoor.Refused(field, code, text, values));
        return null;
    }
}
