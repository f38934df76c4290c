using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>
/// Finds the station of each collected sheet: by key where both have one, else by all codes together.
/// </summary>
internal static class StationMatching
{
    /// <returns>For each sheet the row of its station, or -1 where the frame has none.</returns>
    /// <exception cref="ArgumentException">Neither keys nor codes can be compared.</exception>
    public static int[] Match(TallyTable table, TallyTable roll)
    {
        bool hasKeys = table.HasKeys && roll.HasKeys;
        if (hasKeys && table.Keys() is var (keys, first) && roll.Keys() is var (known, firstKnown))
        {
            return ByKey(keys, first, table.Count, known, firstKnown, roll.Count);
        }

        if (table.Units.Levels.Count != roll.Units.Levels.Count) Throw.UnmatchableFrame(table, roll);
        return ByCodes(table, roll);
    }

    private static int[] ByKey(TextArray keys, int first, int count, TextArray known, int firstKnown, int stations)
    {
        var indexes = new CodeTable();
        for (int station = 0; station < stations; station++) indexes.GetOrAdd(0, known[firstKnown + station]);
        var stationOfRow = new int[count];
        for (int row = 0; row < count; row++)
        {
            // A key that the frame does not have gets a number of its own, beyond those of the stations.
            int index = indexes.GetOrAdd(0, keys[first + row]);
            stationOfRow[row] = index < stations ? index : -1;
        }

        return stationOfRow;
    }

    /// <summary>A merge join: units and the sheets in them are in the same order on both sides.</summary>
    private static int[] ByCodes(TallyTable table, TallyTable roll)
    {
        var stationOfRow = new int[table.Count];
        stationOfRow.AsSpan().Fill(-1);
        int[] matches = UnitMatching.MatchLevels(table.Units, roll.Units)[^1];
        int depth = table.Units.Levels.Count;
        for (int unit = 0; unit < matches.Length; unit++)
        {
            if (matches[unit] < 0) continue;
            var rows = table.StartAndCountOf(new(table.Units, depth, unit));
            var stations = roll.StartAndCountOf(new(roll.Units, depth, matches[unit]));
            Join(table, rows, roll, stations, stationOfRow);
        }

        return stationOfRow;
    }

    private static void Join(
        TallyTable table, (int Start, int Count) rows, TallyTable roll, (int Start, int Count) stations, int[] found)
    {
        Span<byte> buffer = stackalloc byte[16], otherBuffer = stackalloc byte[16];
        int row = rows.Start, station = stations.Start;
        while (row < rows.Start + rows.Count && station < stations.Start + stations.Count)
        {
            var code = table.Columns.Codes.Text(table.First + row, buffer);
            int order = CodeOrder.Compare(code, roll.Columns.Codes.Text(roll.First + station, otherBuffer));
            if (order == 0) found[row] = station;
            // The same code may appear twice among the sheets where they have keys of their own: the station stays.
            if (order <= 0) row++;
            else station++;
        }
    }
}
