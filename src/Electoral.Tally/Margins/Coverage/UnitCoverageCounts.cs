namespace Electoral.Tally;

/// <summary>Counts of the units of a frame that knows totals only; registered voters are those on the sheets.</summary>
internal sealed class UnitCoverageCounts(Coverage coverage) : ICoverageCounts
{
    public UnitCoverage Of(ReportingUnit unit, Totals collected, Totals? roll)
    {
        var frame = coverage.Frame;
        var annulled = coverage.RowsOf(coverage.Annulled, unit);
        long? stations = frame.StationsOf(unit), registered = frame.RegisteredOf(unit);
        long present = collected.Field(CountField.Registered)?.Sum ?? 0;
        long beside = RegisteredOn(coverage.Annulled, annulled);
        return new()
        {
            Unit = unit,
            Collected = collected,
            Stations = stations,
            Annulled = annulled.Count,
            Pending = coverage.RowsOf(coverage.Pending, unit).Count,
            Missing = stations is long all ? Math.Max(0, all - collected.Sheets - annulled.Count) : null,
            Registered = registered,
            RegisteredCollected = coverage.Collected.Registered is null ? null : present,
            RegisteredMissing = registered is long voters ? Math.Max(0, voters - present - beside) : null,
            BallotsCollected = collected.CompleteBallots,
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
