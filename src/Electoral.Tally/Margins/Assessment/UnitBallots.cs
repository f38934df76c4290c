namespace Electoral.Tally;

/// <summary>
/// Finds units whose collected sheets hold more ballots than the frame gives the unit registered voters, where it gives
/// them by unit: then no single sheet need show it.
/// </summary>
internal sealed class UnitBallots
{
    private readonly Dictionary<(int Depth, int Index), (ReportingUnit Unit, long Excess)> _found = [];

    public UnitBallots(Coverage coverage)
    {
        var frame = coverage.Frame;
        // Where each station has its own register, each sheet is checked against that.
        if (coverage.Match is not null && frame.UnitRegistered is null) return;
        long[] before = BallotsBefore(coverage.Collected);
        for (int depth = frame.Units.Levels.Count; depth >= 0; depth--)
        {
            foreach (var unit in frame.Units.UnitsAt(frame.Units.LevelAt(depth)))
            {
                if (frame.RegisteredOf(unit) is not long registered) continue;
                var (first, count) = coverage.RowsOf(coverage.Collected, unit);
                long excess = before[first + count] - before[first] - registered;
                if (excess > 0) Add(unit, excess);
            }
        }
    }

    /// <summary>The first such unit among a unit and those below it, and its excess; null for none.</summary>
    public (ReportingUnit Unit, long Excess)? Of(ReportingUnit unit) =>
        _found.TryGetValue((unit.Depth, unit.Index), out var found) ? found : null;

    private void Add(ReportingUnit unit, long excess)
    {
        for (ReportingUnit? at = unit; at is { } above; at = above.Parent)
        {
            if (!_found.TryAdd((above.Depth, above.Index), (unit, excess))) return;
        }
    }

    /// <summary>The ballots on the collected sheets before each.</summary>
    private static long[] BallotsBefore(TallyTable sheets)
    {
        long[] before = new long[sheets.Count + 1];
        for (int row = 0; row < sheets.Count; row++) before[row + 1] = before[row] + RowBallots.AtLeast(sheets, row);
        return before;
    }
}
