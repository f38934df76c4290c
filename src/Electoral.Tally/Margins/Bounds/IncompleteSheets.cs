namespace Electoral.Tally;

/// <summary>Finds the collected sheets that lack votes, and how many they can still hold.</summary>
internal static class IncompleteSheets
{
    /// <returns>The sheets in the order of the collected ones.</returns>
    public static IncompleteSheet[] Of(TallyTable collected, ICapacityMap capacities)
    {
        var contest = collected.Contest;
        if (!contest.BlankIsValid && !collected.Votes.Any(votes => votes.MissingCount > 0)) return [];
        var sheets = new List<IncompleteSheet>();
        for (int row = 0; row < collected.Count; row++)
        {
            bool[] open = [.. contest.Candidates.Select(
                candidate => candidate.Selections.Any(line => collected.Votes[line].IsMissing(row)))];
            bool isBlankOpen = contest.BlankIsValid && BlankOf(collected, row) is null;
            if (!isBlankOpen && !Array.Exists(open, isOpen => isOpen)) continue;
            long known = (contest.BlankIsValid ? BlankOf(collected, row) ?? 0 : 0)
                + collected.Votes.Sum(votes => (long)(votes[row] ?? 0));
            long? rest = RemainingOf(collected, row) ?? capacities.OfCollected(row);
            sheets.Add(new(row, rest is long remaining ? Math.Max(0, remaining - known) : null, open, isBlankOpen));
        }

        return [.. sheets];
    }

    /// <summary>Blank votes, given or left over by the valid ones, in a contest in which they are valid.</summary>
    public static long? BlankOf(TallyTable sheets, int row)
    {
        if (sheets.Blank?[row] is int blank) return blank;
        if (sheets.Valid?[row] is not int valid) return null;
        long? votes = 0;
        foreach (var selection in sheets.Votes) votes += selection[row];
        return votes <= valid ? valid - votes : null;
    }

    /// <summary>The valid votes of a sheet, as far as it gives them; at most so many are on it.</summary>
    private static long? RemainingOf(TallyTable sheets, int row)
    {
        if (sheets.Valid?[row] is int valid) return valid;
        if (sheets.BallotsCast?[row] is not int ballots) return null;
        int blank = sheets.Contest.BlankIsValid ? 0 : sheets.Blank?[row] ?? 0;
        return ballots - blank - (sheets.Invalid?[row] ?? 0);
    }
}
