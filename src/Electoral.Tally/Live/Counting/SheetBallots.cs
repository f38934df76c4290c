namespace Electoral.Tally.Live;

/// <summary>What follows from the counts of a sheet by itself, as margins find it for the rows of a table.</summary>
internal static class SheetBallots
{
    /// <summary>Ballots cast where the sheet gives them, else what its counts add up to: at least so many.</summary>
    public static long AtLeast(TallySheet sheet, Contest contest)
    {
        if (sheet.BallotsCast is int ballots) return ballots;
        int blank = sheet.Blank ?? 0;
        long valid = SumOf(sheet) + (contest.BlankIsValid ? blank : 0);
        valid = Math.Max(valid, sheet.Valid ?? 0);
        return valid + (contest.BlankIsValid ? 0 : blank) + (sheet.Invalid ?? 0);
    }

    /// <summary>Blank votes, given or left over by the valid ones, in a contest in which they are valid.</summary>
    public static long? BlankOf(TallySheet sheet)
    {
        if (sheet.Blank is int blank) return blank;
        if (sheet.Valid is not int valid || sheet.Votes.Contains(null)) return null;
        long votes = SumOf(sheet);
        return votes <= valid ? valid - votes : null;
    }

    /// <summary>The votes that a collected sheet may still hold; null where it lacks none.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="contest">What is voted on.</param>
    /// <param name="capacity">What its station can hold, or null.</param>
    public static IncompleteSheet? IncompleteOf(TallySheet sheet, Contest contest, long? capacity)
    {
        bool isBlankOpen = contest.BlankIsValid && BlankOf(sheet) is null;
        if (!isBlankOpen && !sheet.Votes.Contains(null)) return null;
        bool[] open = [.. contest.Candidates.Select(
            candidate => candidate.Selections.Any(line => sheet.Votes[line] is null))];
        long known = (contest.BlankIsValid ? BlankOf(sheet) ?? 0 : 0) + SumOf(sheet);
        long? rest = RemainingOf(sheet, contest) ?? capacity;
        return new(0, rest is long remaining ? Math.Max(0, remaining - known) : null, open, isBlankOpen);
    }

    private static long SumOf(TallySheet sheet)
    {
        long sum = 0;
        for (int vote = 0; vote < sheet.Votes.Count; vote++) sum += sheet.Votes[vote] ?? 0;
        return sum;
    }

    private static long? RemainingOf(TallySheet sheet, Contest contest)
    {
        if (sheet.Valid is int valid) return valid;
        if (sheet.BallotsCast is not int ballots) return null;
        int blank = contest.BlankIsValid ? 0 : sheet.Blank ?? 0;
        return ballots - blank - (sheet.Invalid ?? 0);
    }
}
