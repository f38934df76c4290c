namespace Electoral.Tally;

/// <summary>Makes tables of some sheets of another table, under its own units or under those of a frame.</summary>
internal static class SheetSubset
{
    /// <summary>The given sheets under their own units.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="rows">The rows to take, ascending.</param>
    public static TallyTable Of(TallyTable table, ReadOnlySpan<int> rows)
    {
        if (rows.Length == table.Count) return table;
        var starts = table.RowStart.Span;
        var rowStart = new int[starts.Length];
        int next = 0;
        for (int unit = 0; unit < starts.Length; unit++)
        {
            while (next < rows.Length && table.First + rows[next] < starts[unit]) next++;
            rowStart[unit] = next;
        }

        return Made(table, rows, table.Shape with { Scope = null }, rowStart, codes: null);
    }

    /// <summary>The sheets that represent stations of one state, under the units and codes of the frame.</summary>
    public static TallyTable Under(TallyTable roll, TallyTable table, StationMatch match, StationState state)
    {
        var rows = new List<int>();
        var stations = new List<int>();
        var rowStart = new int[roll.RowStart.Length];
        var starts = roll.RowStart.Span;
        int unit = 0;
        for (int station = 0; station < match.States.Length; station++)
        {
            while (starts[unit] <= roll.First + station) rowStart[unit++] = rows.Count;
            if (match.States[station] != state) continue;
            rows.Add(match.RowOfStation[station]);
            stations.Add(roll.First + station);
        }

        rowStart.AsSpan(unit).Fill(rows.Count);
        var shape = table.Shape with { Units = roll.Units, SheetLevel = roll.SheetLevel, Scope = null };
        return Made(table, [.. rows], shape, rowStart, roll.Columns.Codes.Take(new([.. stations], 1)));
    }

    private static TallyTable Made(
        TallyTable table, ReadOnlySpan<int> rows, TableShape shape, int[] rowStart, SheetCodes? codes)
    {
        var indexes = new int[rows.Length];
        for (int i = 0; i < indexes.Length; i++) indexes[i] = table.First + rows[i];
        var columns = table.Columns.Take(new(indexes, threads: 1));
        return new(shape, codes is null ? columns : columns with { Codes = codes }, rowStart, 0, indexes.Length);
    }
}
