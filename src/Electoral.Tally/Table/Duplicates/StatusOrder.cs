namespace Electoral.Tally;

/// <summary>Which of several sheets with one key represents the station, before any policy applies.</summary>
internal static class StatusOrder
{
    /// <summary>
    /// 0 for a counted sheet, 1 for a pending one, 2 for an annulled one: the lowest takes precedence.
    /// </summary>
    /// <param name="status">The status of each row, or null if all are counted.</param>
    /// <param name="row">The row.</param>
    public static int RankOf(byte[]? status, int row) => (SheetStatus)(status?[row] ?? 0) switch
    {
        SheetStatus.Counted => 0,
        SheetStatus.Pending => 1,
        _ => 2,
    };
}
