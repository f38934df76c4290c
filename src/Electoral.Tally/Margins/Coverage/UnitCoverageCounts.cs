namespace Electoral.Tally;

/// <summary>Counts of the units of a frame that knows totals only; registered voters are those on the sheets.</summary>
/// <param name="frame">What the whole is.</param>
/// <param name="collected">The counted sheets.</param>
/// <param name="annulled">The annulled sheets.</param>
/// <param name="pending">The pending sheets.</param>
/// <param name="rows">Which of their rows belong to which unit of the frame.</param>
internal sealed class UnitCoverageCounts(
    SheetFrame frame, TallyTable collected, TallyTable annulled, TallyTable pending, FrameRows rows) : ICoverageCounts
{
    public UnitCoverage Of(ReportingUnit unit, Totals totals, Totals? roll)
    {
        var rowsOfAnnulled = rows.Of(annulled, unit);
        long? stations = frame.StationsOf(unit), registered = frame.RegisteredOf(unit);
        long present = totals.Field(CountField.Registered)?.Sum ?? 0;
        long ofAnnulled = RegisteredOn(annulled, rowsOfAnnulled);
        return new()
        {
            Unit = unit,
            Collected = totals,
            Stations = stations,
            Annulled = rowsOfAnnulled.Count,
            Pending = rows.Of(pending, unit).Count,
            Missing = stations is long all ? Math.Max(0, all - totals.Sheets - rowsOfAnnulled.Count) : null,
            Registered = registered,
            RegisteredCollected = collected.Registered is null ? null : present,
            RegisteredMissing = registered is long voters ? Math.Max(0, voters - present - ofAnnulled) : null,
            BallotsCollected = totals.CompleteBallots,
        };
    }

    /// <summary>The registered voters that some rows of sheets give, whatever their status.</summary>
    public static long RegisteredOn(TallyTable sheets, (int Start, int Count) rows)
    {
        if (sheets.Registered is not CountColumn registered) return 0;
        long sum = 0;
        // A missing count is stored in the column as 0.
        for (int row = rows.Start; row < rows.Start + rows.Count; row++) sum += registered.Stored(row);
        return sum;
    }
}
