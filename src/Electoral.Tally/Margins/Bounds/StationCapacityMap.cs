namespace Electoral.Tally;

/// <summary>Capacities of a frame that lists stations.</summary>
/// <remarks>Missing stations are in the order of the frame, so that those of a unit are one range of them.</remarks>
internal sealed class StationCapacityMap : ICapacityMap
{
    private const int MostProblems = 5;

    private readonly TallyTable _roll;
    private readonly StationRegisters _registers;
    private readonly SheetFrame _frame;
    private readonly TallyTable _collected;
    private readonly StationCapacity _rule;
    private readonly TurnoutCaps _caps;
    private readonly int[] _missing;
    private readonly int[] _present;
    private readonly long?[] _capacities;

    // Sums over the missing stations before each index.
    private readonly long[] _known;
    private readonly long[] _registered;
    private readonly int[] _unknown;
    private readonly int[] _unregistered;

    public StationCapacityMap(Coverage coverage, MissingStationLimits limits)
    {
        _frame = coverage.Frame;
        _roll = _frame.Roll!;
        _registers = coverage.Registers!;
        _collected = coverage.Collected;
        _rule = new(limits);
        _caps = new(_frame.Units, limits);
        var states = coverage.Match!.States;
        int[] all = RowOrdering.Identity(states.Length);
        _missing = Array.FindAll(all, station => states[station] is StationState.Missing or StationState.Pending);
        _present = Array.FindAll(all, station => states[station] == StationState.Collected);
        _capacities = CapacitiesOf(_missing);
        _known = new long[_missing.Length + 1];
        _registered = new long[_known.Length];
        _unknown = new int[_known.Length];
        _unregistered = new int[_known.Length];
        for (int i = 0; i < _missing.Length; i++)
        {
            long? registered = _registers[_missing[i]];
            _known[i + 1] = _known[i] + (_capacities[i] ?? 0);
            _registered[i + 1] = _registered[i] + (registered ?? 0);
            _unknown[i + 1] = _unknown[i] + (_capacities[i] is null ? 1 : 0);
            _unregistered[i + 1] = _unregistered[i] + (registered is null ? 1 : 0);
        }
    }

    public OutstandingVote Of(ReportingUnit unit)
    {
        var (start, count) = _roll.StartAndCountOf(unit);
        int first = FirstFrom(start), end = FirstFrom(start + count);
        bool anyRegister = first == end || _unregistered[end] - _unregistered[first] < end - first;
        return new(_capacities.AsMemory(first..end), _known[end] - _known[first], _unknown[end] - _unknown[first])
        {
            Registered = anyRegister && _frame.UnreadRows == 0 ? _registered[end] - _registered[first] : null,
            Stations = _frame.UnreadRows > 0 ? null : end - first,
            VotesCap = _rule.Limits.OutstandingVotesCap,
            UnreadRows = _frame.UnreadRows,
            Problems = ProblemsOf(unit),
        };
    }

    public long? OfCollected(int row)
    {
        int station = _present[row];
        return _rule.Of(
            _roll.Registered?[station] ?? _collected.Registered?[row],
            _frame.Capacity?[station],
            _caps.OfAll ?? _caps[_roll.UnitOf(station)]);
    }

    public (long? Own, int? Registered) LimitsOf(int row) =>
        (_frame.Capacity?[_present[row]], _roll.Registered?[_present[row]]);

    public int? RegisteredOf(int row) =>
        _collected.Registered?[row] ?? _roll.Registered?[_present[row]];

    private long?[] CapacitiesOf(int[] missing)
    {
        var capacities = new long?[missing.Length];
        int next = 0;
        int depth = _frame.Units.Levels.Count;
        for (int unit = 0; unit + 1 < _roll.RowStart.Length && next < missing.Length; unit++)
        {
            var reported = new ReportingUnit(_frame.Units, depth, unit);
            var (start, count) = _roll.StartAndCountOf(reported);
            for (; next < missing.Length && missing[next] < start + count; next++)
            {
                int station = missing[next];
                capacities[next] = _registers.IsSharing(station)
                    ? _rule.OfSharing(_registers[station] ?? 0, _caps[reported])
                    : _rule.Of(_registers[station], _frame.Capacity?[station], _caps[reported]);
            }
        }

        return capacities;
    }

    private ReportStatement[] ProblemsOf(ReportingUnit unit)
    {
        if (_registers.Exceeded.Count == 0 && !(_frame.UnitRegisters?.Conflicts.Count > 0)) return [];
        var (start, count) = _roll.StartAndCountOf(unit);
        bool IsIn(ReportingUnit one) =>
            _roll.StartAndCountOf(one).Start is int row && row >= start && row < start + count;
        var differing = (_frame.UnitRegisters?.Conflicts ?? []).Where(found => IsIn(found.Unit)).Select(Differing);
        var exceeded = _registers.Exceeded.Where(found => IsIn(found.Unit)).Select(found => new ReportStatement(
            "register-exceeded", BoundTexts.RegisterExceeded, found.Unit.ToString(), found.Excess));
        return [.. differing.Take(MostProblems), .. exceeded.Take(MostProblems)];
    }

    private static ReportStatement Differing((ReportingUnit Unit, long First, long Other) found) => new(
        "unit-registers-differ", BoundTexts.UnitRegistersDiffer, found.Unit.ToString(), found.First, found.Other);

    private int FirstFrom(int station)
    {
        int found = Array.BinarySearch(_missing, station);
        return found >= 0 ? found : ~found;
    }
}
