namespace Electoral.Tally;

/// <summary>Checks a layout that was inferred from sampled records against all of them.</summary>
internal static class FoundSums
{
    /// <summary>The maximum number of sheets that are examined, spread over the table.</summary>
    private const int Most = 20_000;

    /// <exception cref="CsvLayoutException">The sums that prove the layout do not hold beyond the sample.</exception>
    public static void Refuse(TallyTable table, CsvLayout layout)
    {
        var reading = table.Reading;
        if (layout.IsStream && layout.Filter.Count > 0 && reading.Filtered > 0)
        {
            Throw.NotProvedByAll($"beyond the first records there are {reading.Filtered} of other contests", layout);
        }

        if (layout.IsStream && reading.Rejected * 20 > reading.Accepted)
        {
            Throw.NotProvedByAll($"{reading.Rejected} records do not fit the layout that the first ones prove", layout);
        }

        var (compared, off) = Count(table);
        if (compared == 0 || off * 100L <= compared * 3L) return;
        Throw.NotProvedByAll($"{off} of {compared} sheets do not add up by what the first records prove", layout);
    }

    /// <summary>How many sheets could be compared with their total, and how many differ from it.</summary>
    private static (int Compared, int Off) Count(TallyTable table)
    {
        CountColumn?[] parts = table switch
        {
            { Valid: not null, Contest.BlankIsValid: true } => [table.Blank],
            { Valid: not null } => [],
            _ => [table.Blank, table.Invalid, .. table.ExtraNames.Where(IsForNobody).Select(table.Extra)],
        };
        if ((table.Valid ?? table.BallotsCast) is not { } total || table.Votes.Count == 0) return (0, 0);
        CountColumn[] columns = [.. table.Votes, .. parts.OfType<CountColumn>()];
        int compared = 0, off = 0;
        int step = Math.Max(1, table.Count / Most);
        for (int row = 0; row < table.Count; row += step)
        {
            if (total[row] is not { } wanted) continue;
            long sum = 0;
            bool isWhole = true;
            foreach (var column in columns)
            {
                if (column[row] is { } count) sum += count;
                else isWhole = false;
            }

            if (!isWhole && sum != wanted) continue;
            compared++;
            if (sum != wanted) off++;
        }

        return (compared, off);
    }

    private static bool IsForNobody(string name) =>
        CountWords.RoleOf(name) is CountField.Blank or CountField.Invalid;
}
