namespace Electoral.Tally;

/// <summary>Compares collected sheets with the roll of stations that should report.</summary>
public static partial class FrameCoverage
{
    /// <summary>How much of a frame the sheets of a table cover, and what does not fit together.</summary>
    /// <param name="table">The collected sheets.</param>
    /// <param name="frame">
    /// What the whole is. Where it lists stations, a sheet belongs to the station with the same key if both sides have
    /// keys, else to the one with the same codes; where it knows units, to the units that its codes lead through.
    /// </param>
    /// <returns>
    /// The coverage. Only counted sheets of the frame's stations cover anything; a station whose sheet is pending is
    /// missing, one whose sheet was annulled is neither collected nor missing.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The frame lists stations, not both sides have keys and the numbers of levels differ; or the levels of a frame of
    /// units are not the first levels of the table.
    /// </exception>
    public static Coverage AssessCoverage(this TallyTable table, SheetFrame frame)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Roll is TallyTable roll ? OfStations(table, frame, roll) : OfUnits(table, frame);
    }

    private static Coverage OfStations(TallyTable table, SheetFrame frame, TallyTable roll)
    {
        var match = new StationMatch(table, StationMatching.Match(table, roll), roll.Count);
        return new(table, frame, state => SheetSubset.Under(roll, table, match, state), match)
        {
            OutsideFrame = Rows(table, match.Outside),
            DuplicateSheets = Rows(table, match.Twice),
            MissingStations = Missing(roll, match),
            RegisterConflicts = Conflicts(table, roll, match),
        };
    }

    private static Coverage OfUnits(TallyTable table, SheetFrame frame)
    {
        bool[] inside = FrameMembership.Of(table, frame);
        var units = new int[table.Count];
        for (int unit = 0; unit < inside.Length; unit++)
        {
            var (start, count) = table.StartAndCountOf(new(table.Units, table.Units.Levels.Count, unit));
            units.AsSpan(start, count).Fill(unit);
        }

        int[] all = RowOrdering.Identity(table.Count);
        return new(table, frame, Sheets, match: null)
        {
            OutsideFrame = Rows(table, Array.FindAll(all, row => !inside[units[row]])),
        };

        TallyTable Sheets(StationState state)
        {
            var status = state switch
            {
                StationState.Collected => SheetStatus.Counted,
                StationState.Pending => SheetStatus.Pending,
                _ => SheetStatus.Annulled,
            };
            return SheetSubset.Of(table, Array.FindAll(all, row => inside[units[row]] && table[row].Status == status));
        }
    }

    private static TallyRow[] Rows(TallyTable table, int[] rows) => Array.ConvertAll(rows, row => table[row]);

    private static TallyRow[] Missing(TallyTable roll, StationMatch match) =>
        [.. Enumerable.Range(0, roll.Count)
            .Where(station => match.States[station] is StationState.Missing or StationState.Pending)
            .Select(station => roll[station])];

    private static RegisterConflict[] Conflicts(TallyTable table, TallyTable roll, StationMatch match)
    {
        if (table.Registered is null || roll.Registered is null) return [];
        var conflicts = new List<RegisterConflict>();
        for (int station = 0; station < roll.Count; station++)
        {
            int row = match.RowOfStation[station];
            if (row < 0 || match.States[station] != StationState.Collected) continue;
            int? found = table.Registered[row], expected = roll.Registered[station];
            if (found is int own && expected is int listed && own != listed)
            {
                conflicts.Add(new(table[row], roll[station], own, listed));
            }
        }

        return [.. conflicts];
    }
}
