namespace Electoral.Tally;

/// <summary>Which sheets belong to a frame that knows totals of units only, or of the whole only.</summary>
internal static class FrameMembership
{
    /// <summary>For each lowest unit of the table whether its sheets belong to the frame.</summary>
    /// <exception cref="ArgumentException">The levels of the frame are not the first levels of the table.</exception>
    public static bool[] Of(TallyTable table, SheetFrame frame)
    {
        var levels = frame.Units.Levels;
        var own = table.Units.Levels.Take(levels.Count).Select(level => level.Name);
        if (!own.SequenceEqual(levels.Select(level => level.Name), StringComparer.OrdinalIgnoreCase))
        {
            Throw.UnlikeLevels(table.Units, frame.Units);
        }

        int[][] matches = UnitMatching.MatchLevels(table.Units, frame.Units);
        bool[][] inside = [.. matches.Select(level => new bool[level.Length])];
        inside[0][0] = true;
        for (int depth = 1; depth < matches.Length; depth++)
        {
            int[] parents = table.Units.Data(depth).Parents;
            for (int unit = 0; unit < matches[depth].Length; unit++)
            {
                int parent = parents[unit], above = matches[depth - 1][parent];
                // A unit that the frame does not list belongs to the unit above if that may have stations elsewhere.
                inside[depth][unit] = inside[depth - 1][parent] && (matches[depth][unit] >= 0 || above < 0
                    || MayHaveOtherStations(frame, new(frame.Units, depth - 1, above)));
            }
        }

        int[] lowest = [.. Enumerable.Range(0, table.RowStart.Length - 1)];
        for (int depth = table.Units.Levels.Count; depth >= matches.Length; depth--)
        {
            int[] parents = table.Units.Data(depth).Parents;
            for (int i = 0; i < lowest.Length; i++) lowest[i] = parents[lowest[i]];
        }

        return Array.ConvertAll(lowest, unit => inside[^1][unit]);
    }

    /// <summary>Whether a unit may have stations in units below it that the frame does not list.</summary>
    private static bool MayHaveOtherStations(SheetFrame frame, ReportingUnit unit)
    {
        if (unit.Children.Count == 0) return true;
        return Exceeds(frame.StationsOf, unit) ?? Exceeds(frame.RegisteredOf, unit) ?? true;
    }

    private static bool? Exceeds(Func<ReportingUnit, long?> count, ReportingUnit unit) =>
        count(unit) > unit.Children.Aggregate((long?)0, (sum, child) => sum + count(child)) is var exceeds
        && count(unit) is not null && unit.Children.All(child => count(child) is not null)
            ? exceeds
            : null;
}
