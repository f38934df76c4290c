namespace Electoral.Tally;

/// <summary>Which station of a frame each collected sheet belongs to, and what that makes of each station.</summary>
internal sealed class StationMatch
{
    /// <param name="table">The collected sheets.</param>
    /// <param name="stationOfRow">The station of each sheet, or -1 where the frame has none.</param>
    /// <param name="stations">The number of stations.</param>
    public StationMatch(TallyTable table, int[] stationOfRow, int stations)
    {
        States = new StationState[stations];
        RowOfStation = new int[stations];
        RowOfStation.AsSpan().Fill(-1);
        var outside = new List<int>();
        var twice = new List<int>();
        for (int row = 0; row < stationOfRow.Length; row++)
        {
            int station = stationOfRow[row];
            if (station < 0) outside.Add(row);
            else if (!Take(station, row, StateOf(table[row].Status), out int left)) twice.Add(left);
        }

        twice.Sort();
        (Outside, Twice) = ([.. outside], [.. twice]);
    }

    /// <summary>For each station what is known of it.</summary>
    public StationState[] States { get; }

    /// <summary>For each station the sheet that represents it, or -1.</summary>
    public int[] RowOfStation { get; }

    /// <summary>The sheets of stations that the frame does not have.</summary>
    public int[] Outside { get; }

    /// <summary>The sheets of a station that another sheet represents.</summary>
    public int[] Twice { get; }

    private static StationState StateOf(SheetStatus status) => status switch
    {
        SheetStatus.Counted => StationState.Collected,
        SheetStatus.Pending => StationState.Pending,
        _ => StationState.Annulled,
    };

    /// <summary>Lets a sheet represent a station, unless one of the same or a higher state does.</summary>
    /// <returns>
    /// Whether it is the only sheet; else <paramref name="left"/> is the one that does not represent it.
    /// </returns>
    private bool Take(int station, int row, StationState state, out int left)
    {
        left = row;
        int before = RowOfStation[station];
        if (before >= 0 && States[station] >= state) return false;
        (left, RowOfStation[station], States[station]) = (before, row, state);
        return before < 0;
    }
}
