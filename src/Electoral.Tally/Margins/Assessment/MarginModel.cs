namespace Electoral.Tally;

/// <summary>Bounds of any unit of a frame, from one coverage under one set of limits.</summary>
internal sealed class MarginModel
{
    private readonly IncompleteSheet[] _incomplete;

    public MarginModel(Coverage coverage, MissingStationLimits limits)
    {
        Coverage = coverage;
        Capacities = coverage.Match is null
            ? new UnitCapacityMap(coverage, limits)
            : new StationCapacityMap(coverage, limits);
        _incomplete = IncompleteSheets.Of(coverage.Collected, Capacities);
    }

    public Coverage Coverage { get; }

    public ICapacityMap Capacities { get; }

    /// <summary>The bounds of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="isConsistent">Whether to assume that frame and sheets contradict each other in nothing.</param>
    public ContestBounds BoundsOf(UnitCoverage unit, bool isConsistent)
    {
        var (first, count) = Coverage.RowsOf(Coverage.Collected, unit.Unit);
        var contest = Coverage.Collected.Contest;
        var votes = new long[contest.Candidates.Count];
        for (int candidate = 0; candidate < votes.Length; candidate++)
        {
            foreach (int line in contest.Candidates[candidate].Selections)
            {
                votes[candidate] += unit.Collected.SumOfVotes(line);
            }
        }

        return new(contest, votes, Outstanding(unit.Unit, first, count, isConsistent), BlankOf(first, count))
        {
            Ballots = unit.BallotsCollected,
            RegisteredOfWhole = unit.StationsWithoutRegister == 0 ? unit.Registered : null,
        };
    }

    private OutstandingVote Outstanding(ReportingUnit unit, int first, int count, bool isConsistent)
    {
        var missing = Capacities.Of(unit);
        if (isConsistent) missing = missing.WithoutProblems();
        if (_incomplete.Length == 0) return missing;
        int from = FirstFrom(first), end = FirstFrom(first + count);
        return from == end ? missing : missing.With(_incomplete[from..end]);
    }

    /// <summary>The index of the first incomplete sheet at or after a row.</summary>
    private int FirstFrom(int row)
    {
        int low = 0, high = _incomplete.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _incomplete[middle].Row < row ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private long BlankOf(int first, int count)
    {
        var sheets = Coverage.Collected;
        if (!sheets.Contest.BlankIsValid) return 0;
        long blank = 0;
        for (int row = first; row < first + count; row++) blank += IncompleteSheets.BlankOf(sheets, row) ?? 0;
        return blank;
    }
}
