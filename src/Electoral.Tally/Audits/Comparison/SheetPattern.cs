using Electoral.Tally.Validation;

namespace Electoral.Tally.Audits;

/// <summary>Names the slip of transcription between two records of a sheet.</summary>
internal static class SheetPattern
{
    public static TranscriptionPattern? Of(SheetDifference sheet)
    {
        if (sheet.Fields.Count == 0 || sheet.Fields.Any(field => field.Difference is null)) return null;
        var all = sheet.Columns.Where(column => column.First[sheet.First.Index] is not null).ToArray();
        if (Between(sheet, all) is { } pattern) return pattern;
        // A person who corrects a count often corrects the sums that include it.
        ComparedColumn[] own = [.. all.Where(column => !IsFollowingSum(sheet, column))];
        return own.Length == all.Length ? null : Between(sheet, own);
    }

    private static TranscriptionPattern? Between(SheetDifference sheet, ComparedColumn[] columns)
    {
        long[] written = [.. columns.Select(column => (long)column.First[sheet.First.Index]!.Value)];
        long[] meant = [.. columns.Select(column => (long)column.Second[sheet.Second.Index]!.Value)];
        return TranscriptionSlip.Between(written, meant);
    }

    /// <summary>Whether a sum differs by as much as its parts do together.</summary>
    private static bool IsFollowingSum(SheetDifference sheet, ComparedColumn column)
    {
        var contest = sheet.First.Table.Contest;
        if (contest.VotesAllowed > 1) return false;
        long parts = 0, blank = Change(sheet, CountField.Blank);
        foreach (var votes in sheet.Columns.Take(contest.Selections.Count)) parts += Change(sheet, votes);
        long change = Change(sheet, column);
        return change != 0 && column.Field switch
        {
            CountField.Valid => change == parts + (contest.BlankIsValid ? blank : 0),
            CountField.BallotsCast => change == parts + blank + Change(sheet, CountField.Invalid),
            _ => false,
        };
    }

    private static long Change(SheetDifference sheet, CountField field) =>
        sheet.Columns.FirstOrDefault(column => column.Field == field) is { } column ? Change(sheet, column) : 0;

    private static long Change(SheetDifference sheet, ComparedColumn column) =>
        (long?)column.Second[sheet.Second.Index] - column.First[sheet.First.Index] ?? 0;
}
