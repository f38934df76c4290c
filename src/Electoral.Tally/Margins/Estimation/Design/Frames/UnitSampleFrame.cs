namespace Electoral.Tally;

/// <summary>Strata and clusters of a frame that gives totals, of units or of the whole.</summary>
internal static class UnitSampleFrame
{
    /// <returns>The strata, or why they cannot be formed.</returns>
    public static (SampleFrame? Frame, ReportStatement? Reason) Of(
        Coverage coverage, StratumSource strata, string? clusterLevel)
    {
        if (strata.LevelName is not string name) return (null, new("frame-without-strata", DesignTexts.NoStrata));
        if (!HasLevel(coverage.Frame, name)) return (null, Lacks(name));
        if (clusterLevel is not null && !HasLevel(coverage.Frame, clusterLevel)) return (null, Lacks(clusterLevel));
        var level = coverage.Frame.Units.Level(name);
        var drafts = new List<StratumDraft>();
        int[] stratumOf = new int[coverage.Collected.Count];
        bool[] usable = SampleFrame.UsableRows(coverage.Collected, coverage.Collected.Registered);
        foreach (var unit in coverage.Frame.Units.UnitsAt(level))
        {
            var covered = coverage.Of(unit);
            if (covered.Missing is not long missing && clusterLevel is null)
            {
                return (null, new("stations-unknown", DesignTexts.NoStations, unit.Path));
            }

            var sheets = Coverage.SheetsOf(coverage.Collected, unit);
            if (sheets.Count > 0)
            {
                stratumOf.AsSpan(sheets.First - coverage.Collected.First, sheets.Count).Fill(drafts.Count);
            }

            long stations = covered.Sheets + (covered.Missing ?? 0);
            drafts.Add(new(unit.Path.ToKey(), unit.Path)
            {
                Stations = stations,
                Units = clusterLevel is null ? stations : ClustersOf(coverage.Frame, unit, clusterLevel),
                Registered = covered.RegisteredCollected + covered.RegisteredMissing,
            });
        }

        for (int row = 0; row < stratumOf.Length; row++) stratumOf[row] = usable[row] ? stratumOf[row] : -1;
        return (new()
        {
            Drafts = drafts,
            Registered = coverage.Collected.Registered,
            StratumOfRow = stratumOf,
            ClusterOfRow = clusterLevel is null ? [] : ClusterOfRows(coverage.Collected, clusterLevel),
            Unusable = usable.AsSpan().Count(false),
        }, null);
    }

    private static bool HasLevel(SheetFrame frame, string name) =>
        name.Equals(UnitTree.RootLevelName, StringComparison.OrdinalIgnoreCase)
        || frame.Units.Levels.Any(level => level.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static ReportStatement Lacks(string level) => new("frame-without-level", DesignTexts.NoLevel, level);

    private static long ClustersOf(SheetFrame frame, ReportingUnit unit, string level)
    {
        var (first, end) = frame.Units.RangeBelow(unit, frame.Units.Level(level).Depth);
        return end - first;
    }

    private static int[] ClusterOfRows(TallyTable sheets, string level)
    {
        int[] clusters = new int[sheets.Count];
        foreach (var unit in sheets.Units.UnitsAt(level))
        {
            var (start, count) = sheets.StartAndCountOf(unit);
            clusters.AsSpan(start, count).Fill(unit.Index);
        }

        return clusters;
    }
}
