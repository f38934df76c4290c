namespace Electoral.Tally;

/// <summary>The sheets outside the frame, by the units of the frame that their codes lead through.</summary>
/// <remarks>Where the levels of sheets and frame differ, a sheet may belong to any unit, and is in each.</remarks>
internal sealed class OutsideSheets
{
    private readonly Dictionary<(int Depth, int Index), (long Sheets, long Ballots)> _units = [];
    private readonly bool _isAnywhere;

    public OutsideSheets(Coverage coverage)
    {
        if (coverage.OutsideFrame.Count == 0) return;
        var (own, frame) = (coverage.Table.Units, coverage.Frame.Units);
        int shared = Math.Min(own.Levels.Count, frame.Levels.Count);
        _isAnywhere = !own.Levels.Take(shared).Select(level => level.Name).SequenceEqual(
            frame.Levels.Take(shared).Select(level => level.Name), StringComparer.OrdinalIgnoreCase);
        int[][] matches = UnitMatching.MatchLevels(own, frame);
        foreach (var sheet in coverage.OutsideFrame)
        {
            long ballots = RowBallots.AtLeast(sheet.Table, sheet.Index);
            for (ReportingUnit? at = sheet.Unit; at is { } unit; at = unit.Parent)
            {
                int index = unit.Depth < matches.Length ? matches[unit.Depth][unit.Index] : -1;
                if (index < 0) continue;
                var (sheets, before) = _units.GetValueOrDefault((unit.Depth, index));
                _units[(unit.Depth, index)] = (sheets + 1, before + ballots);
            }
        }
    }

    /// <summary>The sheets of a unit of the frame, and the ballots on them.</summary>
    public (long Sheets, long Ballots) Of(ReportingUnit unit) =>
        _units.GetValueOrDefault(_isAnywhere ? (0, 0) : (unit.Depth, unit.Index));
}
