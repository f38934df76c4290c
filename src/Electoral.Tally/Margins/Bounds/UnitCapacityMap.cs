namespace Electoral.Tally;

/// <summary>
/// Capacities of a frame that knows totals only: what its units have left after the collected sheets.
/// </summary>
internal sealed class UnitCapacityMap : ICapacityMap
{
    private const int MostProblems = 5;
    private const string StationsExceeded = "stations-exceeded";
    private const string RegisterExceeded = "register-exceeded";

    private readonly Coverage _coverage;
    private readonly StationCapacity _rule;
    private readonly TurnoutCaps _caps;
    private readonly int[][] _unitOfSheets;
    private readonly UnitRemainder[][] _remainders;

    public UnitCapacityMap(Coverage coverage, MissingStationLimits limits)
    {
        (_coverage, _rule) = (coverage, new(limits));
        var units = coverage.Frame.Units;
        _caps = new(units, limits);
        _unitOfSheets = UnitMatching.MatchLevels(coverage.Collected.Units, units);
        _remainders = new UnitRemainder[units.Levels.Count + 1][];
        for (int depth = units.Levels.Count; depth >= 0; depth--)
        {
            _remainders[depth] =
                [.. units.UnitsAt(depth == 0 ? units.Root.Level : units.Levels[depth - 1]).Select(RemainderOf)];
        }
    }

    public OutstandingVote Of(ReportingUnit unit)
    {
        var remainder = _remainders[unit.Depth][unit.Index];
        return new(remainder.Capacity ?? 0, remainder.Capacity is null ? Math.Max(1, remainder.Missing ?? 1) : 0)
        {
            Stations = remainder.Missing,
            Registered = remainder.Registered,
            VotesCap = _rule.Limits.OutstandingVotesCap,
            UnreadRows = _coverage.Frame.UnreadRows,
            Problems = [.. remainder.Problems.Concat(AboveOf(unit)).Take(MostProblems)],
        };
    }

    /// <summary>What units above have too much of, where this one does not say itself how much it has.</summary>
    private IEnumerable<ReportStatement> AboveOf(ReportingUnit unit)
    {
        bool countsStations = _coverage.Frame.StationsOf(unit) is not null;
        bool countsVoters = _coverage.Frame.RegisteredOf(unit) is not null;
        for (var at = unit.Parent; at is { } above; at = above.Parent)
        {
            foreach (var own in _remainders[above.Depth][above.Index].Own)
            {
                if (!(own.Code == StationsExceeded ? countsStations : countsVoters)) yield return own;
            }
        }
    }

    public long? OfCollected(int row) =>
        _rule.Of(RegisteredOf(row), own: null, _caps[UnitOf(_coverage.Collected.UnitOf(row))]);

    public (long? Own, int? Registered) LimitsOf(int row) => default;

    public int? RegisteredOf(int row) => _coverage.Collected.Registered?[row];

    /// <summary>The lowest unit of the frame that holds a unit of the sheets.</summary>
    private ReportingUnit UnitOf(ReportingUnit unit)
    {
        for (; ; unit = unit.Parent!.Value)
        {
            if (unit.Depth >= _unitOfSheets.Length) continue;
            int index = _unitOfSheets[unit.Depth][unit.Index];
            if (index >= 0) return new(_coverage.Frame.Units, unit.Depth, index);
        }
    }

    private UnitRemainder RemainderOf(ReportingUnit unit)
    {
        var frame = _coverage.Frame;
        var collected = _coverage.RowsOf(_coverage.Collected, unit);
        var annulled = _coverage.RowsOf(_coverage.Annulled, unit);
        long? registered = frame.RegisteredOf(unit)
            - UnitCoverageCounts.RegisteredOn(_coverage.Collected, collected)
            - UnitCoverageCounts.RegisteredOn(_coverage.Annulled, annulled);
        long? missing = frame.StationsOf(unit) - collected.Count - annulled.Count;
        UnitRemainder[] below = [.. unit.Children.Select(child => _remainders[child.Depth][child.Index])];
        // What the units below do not account for: units that the frame does not list, or whose numbers it lacks.
        var known = below.Where(child => child.Capacity is not null).ToArray();
        long? restRegistered = registered - known.Sum(child => child.Registered ?? 0);
        long? restMissing = missing - known.Sum(child => child.Missing ?? 0);
        ReportStatement[] problems = [.. below.SelectMany(child => child.Problems)];
        ReportStatement[] own = [.. OwnProblems()];

        long sum = known.Sum(child => child.Capacity ?? 0);
        // A unit below whose register is known has nothing left to be bounded by what is above it.
        bool isOpen = Array.Exists(below, child => child is { Registered: not null, Capacity: null });
        bool isAll = below.Length > 0 && known.Length == below.Length
            && (restRegistered ?? 0) == 0 && (restMissing ?? 0) == 0 && (restRegistered ?? restMissing) is not null;
        // Voters of the unit that no unit below accounts for may be those of any station that is missing.
        long? rest = isAll ? 0
            : restMissing == 0 && missing > 0 && restRegistered is long open and >= 0 ? _caps[unit].FloorOf(open)
            : _rule.OfAll(AtLeastNone(restRegistered), AtLeastNone(restMissing), _caps[unit]);
        return new(
            registered, missing, isOpen ? null : sum + rest, [.. problems.Concat(own).Take(MostProblems)],
            [.. own.Where(one => !Array.Exists(problems, below => below.Code == one.Code))]);

        IEnumerable<ReportStatement> OwnProblems()
        {
            if (registered < 0 || restRegistered < 0)
            {
                long excess = -Math.Min(registered ?? 0, restRegistered ?? 0);
                var text = unit.Depth == 0 ? BoundTexts.RegisterExceededInAll : BoundTexts.RegisterExceeded;
                yield return new(RegisterExceeded, text, unit.ToString(), excess);
            }

            if (missing < 0 || restMissing < 0)
            {
                long excess = -Math.Min(missing ?? 0, restMissing ?? 0);
                var text = unit.Depth == 0 ? BoundTexts.StationsExceededInAll : BoundTexts.StationsExceeded;
                yield return new(StationsExceeded, text.Of(excess), unit.ToString(), excess);
            }
        }
    }

    private static long? AtLeastNone(long? count) => count < 0 ? 0 : count;

    /// <summary>What a unit has left.</summary>
    /// <param name="Registered">
    /// Registered voters less those on sheets; null where the frame does not know them.
    /// </param>
    /// <param name="Missing">Stations less sheets; null where the frame does not know them.</param>
    /// <param name="Capacity">The most ballots left, or null where nothing bounds them.</param>
    /// <param name="Problems">What frame and sheets contradict each other in, here or in a unit below.</param>
    /// <param name="Own">Those that no unit below explains.</param>
    private sealed record UnitRemainder(
        long? Registered, long? Missing, long? Capacity, IReadOnlyList<ReportStatement> Problems,
        IReadOnlyList<ReportStatement> Own);
}
