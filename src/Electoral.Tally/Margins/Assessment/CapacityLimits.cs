namespace Electoral.Tally;

/// <summary>Finds the collected sheets that exceed the limit of their station, whatever turnout was assumed.
/// </summary>
/// <remarks>
/// The limit is the station's own capacity where the frame gives one, else its registered voters, on the sheet and in
/// the frame, with the stated allowance; without registered voters the stated capacity of such stations. A turnout cap
/// is an assumption, not a limit.
/// </remarks>
internal static class CapacityLimits
{
    /// <summary>The rows among those collected, each with its ballots beyond the limit.</summary>
    public static IEnumerable<(int Row, long Excess)> Excesses(
        Coverage coverage, ICapacityMap capacities, MissingStationLimits limits)
    {
        var sheets = coverage.Collected;
        for (int row = 0; row < sheets.Count; row++)
        {
            if (LimitOf(capacities, limits, row) is not long limit) continue;
            long excess = RowBallots.AtLeast(sheets, row) - limit;
            if (excess > 0) yield return (row, excess);
        }
    }

    private static long? LimitOf(ICapacityMap capacities, MissingStationLimits limits, int row)
    {
        var (own, inFrame) = capacities.LimitsOf(row);
        if (own is not null) return own;
        int? onSheet = capacities.RegisteredOf(row);
        int? voters = onSheet < inFrame || inFrame is null ? onSheet : inFrame;
        return LimitOf(voters, limits);
    }

    /// <summary>The most ballots of a station with these registered voters; null where nothing bounds it.</summary>
    internal static long? LimitOf(int? voters, MissingStationLimits limits) => voters switch
    {
        null => limits.CapacityWithoutRegister,
        0 => limits.CapacityWithoutRegister ?? 0,
        _ => voters + limits.AllowancePerStation,
    };
}
