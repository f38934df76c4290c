namespace Electoral.Tally;

/// <summary>Counts of the units of a frame that knows totals only; registered voters are those on the sheets.</summary>
internal sealed class UnitCoverageCounts(Coverage coverage) : ICoverageCounts
{
    public UnitCoverage Of(ReportingUnit unit, TallyTable collected)
    {
        var frame = coverage.Frame;
        var annulled = Coverage.SheetsOf(coverage.Annulled, unit);
        long? stations = frame.StationsOf(unit), registered = frame.RegisteredOf(unit);
        long present = RegisteredOn(collected), beside = RegisteredOn(annulled);
        var totals = collected.Totals();
        return new()
        {
            Unit = unit,
            Collected = totals,
            Stations = stations,
            Annulled = annulled.Count,
            Pending = Coverage.SheetsOf(coverage.Pending, unit).Count,
            Missing = stations is long all ? Math.Max(0, all - collected.Count - annulled.Count) : null,
            Registered = registered,
            RegisteredCollected = collected.Registered is null ? null : present,
            RegisteredMissing = registered is long voters ? Math.Max(0, voters - present - beside) : null,
            BallotsCollected = totals.CompleteBallots(),
        };
    }

    /// <summary>The registered voters that sheets give, whatever their status.</summary>
    public static long RegisteredOn(TallyTable sheets)
    {
        if (sheets.Registered is not CountColumn registered) return 0;
        long sum = 0;
        // A missing count lies in the column as 0.
        for (int row = 0; row < registered.Count; row++) sum += registered.Stored(row);
        return sum;
    }
}
