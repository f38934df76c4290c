namespace Electoral.Tally.Live;

/// <summary>Makes a table of the sheets of a live count.</summary>
internal static class SnapshotTable
{
    public static TallyTable Of(LiveCopy copy)
    {
        var sheets = new List<TallySheet>();
        var extra = new SortedSet<string>(StringComparer.Ordinal);
        for (int slot = 0; slot < copy.Sheets.Count; slot++)
        {
            if (copy.Sheets[slot].Counts is not { } counts) continue;
            sheets.Add(counts.Sheet);
            if (counts.Sheet.Extra is { } further) extra.UnionWith(further.Keys);
        }

        var builder = new TallyTable.Builder(copy.Terms.Contest, copy.Terms.Levels, extra);
        var stations = copy.Terms.Roll.Stations;
        if (stations.Units.Levels.Count == copy.Terms.Levels.Length - 1) builder.NameUnitsOf(stations);
        foreach (var sheet in sheets) builder.Add(sheet);
        return builder.Build();
    }
}
