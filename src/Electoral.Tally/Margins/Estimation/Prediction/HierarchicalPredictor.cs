namespace Electoral.Tally;

/// <summary>Predicts the missing stations of a frame from the collected ones of their units, level by level.</summary>
internal static class HierarchicalPredictor
{
    /// <param name="coverage">A coverage of a frame that lists stations.</param>
    /// <param name="levels">The levels, finest first, without the whole.</param>
    /// <param name="least">The fewest collected sheets of a unit that may serve.</param>
    public static HierarchicalPrediction Of(Coverage coverage, IReadOnlyList<UnitLevel> levels, long least)
    {
        var roll = coverage.Frame.Roll!;
        var sheets = coverage.Collected;
        var registered = roll.Registered?.Take(StationSampleFrame.StationsOf(coverage)) ?? sheets.Registered;
        bool[] usable = SampleFrame.UsableRows(sheets, registered);
        int[] depths = [.. levels.Select(level => level.Depth), 0];
        var collected = depths.Distinct().ToDictionary(
            depth => depth, depth => UnitVotes.Of(sheets, registered, usable, depth));
        int selections = sheets.Contest.Selections.Count;
        long[] own = new long[selections];
        for (int line = 0; line < selections; line++)
        {
            // A count that a sheet lacks is stored as 0: what is there counts as it is.
            for (int row = 0; row < sheets.Count; row++) own[line] += sheets.Votes[line].Stored(row);
        }

        double[] votes = [.. own.Select(count => (double)count)];
        var (stations, voters) = (new long[depths.Length], new long[depths.Length]);
        // The registered voters that each unit of each level serves, so that each is one product.
        long[][] serving = [.. depths.Select(depth => new long[roll.Units.Data(depth).Count])];
        // A row that was not read may be a missing station as well, of any unit.
        long unserved = coverage.Frame.UnreadRows;
        foreach (var lowest in roll.Units.UnitsAt(roll.Units.LowestLevel))
        {
            var (count, sum, without) = MissingOf(coverage, roll, lowest);
            unserved += without;
            if (count == 0) continue;
            int index = Array.FindIndex(depths, depth => collected[depth].Serves(UnitAt(lowest, depth), least));
            if (index < 0)
            {
                unserved += count;
                continue;
            }

            stations[index] += count;
            voters[index] += sum;
            serving[index][UnitAt(lowest, depths[index])] += sum;
        }

        for (int index = 0; index < depths.Length; index++)
        {
            collected[depths[index]].AddTo(votes, serving[index]);
        }

        return new(
            sheets.Contest, votes, own,
            [.. depths.Select((depth, i) => new LevelUsage(
                roll.Units.LevelAt(depth).Name, stations[i], voters[i]))], unserved);
    }

    /// <summary>The missing stations of a lowest unit, their registered voters, and those without any number.</summary>
    private static (long Stations, long Registered, long Without) MissingOf(
        Coverage coverage, TallyTable roll, ReportingUnit unit)
    {
        long stations = 0, registered = 0, without = 0;
        var (start, count) = roll.StartAndCountOf(unit);
        for (int station = start; station < start + count; station++)
        {
            if (coverage.Match!.States[station] is not (StationState.Missing or StationState.Pending)) continue;
            if (roll.Registered?[station] is int voters)
            {
                stations++;
                registered += voters;
            }
            else
            {
                without++;
            }
        }

        return (stations, registered, without);
    }

    private static int UnitAt(ReportingUnit unit, int depth)
    {
        while (unit.Depth > depth) unit = unit.Parent!.Value;
        return unit.Index;
    }
}
