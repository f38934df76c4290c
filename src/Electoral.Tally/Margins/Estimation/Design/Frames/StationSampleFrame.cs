namespace Electoral.Tally;

/// <summary>Strata and clusters of a frame that lists stations.</summary>
internal static class StationSampleFrame
{
    public static SampleFrame Of(Coverage coverage, StratumSource strata, string? clusterLevel)
    {
        var roll = coverage.Frame.Roll!;
        int[] stratumOf = new int[roll.Count];
        var drafts = strata.LevelName is string level
            ? OfLevel(roll, level, stratumOf)
            : OfKey(roll, strata.Key!, stratumOf);
        int[] clusterOf = clusterLevel is null ? [] : UnitOfRows(roll, roll.Units.Level(clusterLevel));
        var registered = RegisteredOf(coverage, roll);
        int[] stationOf = StationsOf(coverage);
        bool[] usable = SampleFrame.UsableRows(coverage.Collected, registered);
        Count(coverage, roll, drafts, stratumOf, clusterOf);
        return new()
        {
            Drafts = drafts,
            Registered = registered,
            StratumOfRow = [.. stationOf.Select((station, row) => usable[row] ? stratumOf[station] : -1)],
            ClusterOfRow = clusterLevel is null ? [] : Array.ConvertAll(stationOf, station => clusterOf[station]),
            Unusable = usable.AsSpan().Count(false),
        };
    }

    /// <summary>The station of each collected sheet: sheets are in the order of the roll.</summary>
    public static int[] StationsOf(Coverage coverage)
    {
        var states = coverage.Match!.States;
        return Array.FindAll(
            RowOrdering.Identity(states.Length), station => states[station] == StationState.Collected);
    }

    private static CountColumn? RegisteredOf(Coverage coverage, TallyTable roll) =>
        roll.Registered?.Take(StationsOf(coverage)) ?? coverage.Collected.Registered;

    private static StratumDraft[] OfLevel(TallyTable roll, string level, int[] stratumOf)
    {
        UnitOfRows(roll, roll.Units.Level(level)).CopyTo(stratumOf, 0);
        return [.. roll.Units.UnitsAt(level).Select(unit => new StratumDraft(unit.Path.ToKey(), unit.Path))];
    }

    private static StratumDraft[] OfKey(TallyTable roll, Func<TallyRow, string?> key, int[] stratumOf)
    {
        var keys = new string[roll.Count];
        for (int station = 0; station < keys.Length; station++)
        {
            keys[station] = key(roll[station]) ?? ReportingUnit.NameOfNone;
        }

        // In the order of unit codes, whatever the order of the stations.
        string[] names = [.. keys.Distinct(StringComparer.Ordinal).OrderBy(name => new UnitPath(name))];
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in names) indexes.Add(name, indexes.Count);
        for (int station = 0; station < keys.Length; station++) stratumOf[station] = indexes[keys[station]];
        return [.. names.Select(name => new StratumDraft(name, UnitPath.Root))];
    }

    private static int[] UnitOfRows(TallyTable roll, UnitLevel level)
    {
        int[] units = new int[roll.Count];
        foreach (var unit in roll.Units.UnitsAt(level))
        {
            var (start, count) = roll.StartAndCountOf(unit);
            units.AsSpan(start, count).Fill(unit.Index);
        }

        return units;
    }

    /// <summary>Stations, clusters and registered voters of the strata, without annulled stations.</summary>
    private static void Count(
        Coverage coverage, TallyTable roll, StratumDraft[] drafts, int[] stratumOf, int[] clusterOf)
    {
        int[] lastCluster = new int[drafts.Length];
        lastCluster.AsSpan().Fill(-1);
        for (int station = 0; station < stratumOf.Length; station++)
        {
            if (coverage.Match!.States[station] == StationState.Annulled) continue;
            int stratum = stratumOf[station];
            var draft = drafts[stratum];
            draft.Stations++;
            draft.Registered += roll.Registered?[station];
            // The stations of a cluster are together, so that a new one shows where it begins.
            bool isNew = clusterOf.Length == 0 || lastCluster[stratum] != clusterOf[station];
            draft.Units += isNew ? 1 : 0;
            if (clusterOf.Length > 0) lastCluster[stratum] = clusterOf[station];
        }
    }
}
