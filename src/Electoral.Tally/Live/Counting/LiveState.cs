namespace Electoral.Tally.Live;

/// <summary>The sums of a live count: what each change adds is added, and what it replaces is taken away.</summary>
/// <remarks>One thread at a time; a copy may be read by anybody.</remarks>
internal sealed partial class LiveState
{
    private readonly LiveTerms _terms;
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly VersionedList<LiveSheet> _sheets = new();
    private readonly VersionedList<UnitSums> _units = new();
    private readonly LimitSums _register = new();
    private readonly LimitSums _capacity = new();
    private readonly Dictionary<int, IncompleteSheet> _incomplete = [];
    private readonly WholeSums _whole;
    private readonly int[] _candidateOf;
    private IncompleteSheet[]? _incompleteListed;
    private long _rests;
    private long _withoutRest;
    private int _epoch;

    public LiveState(LiveTerms terms)
    {
        _terms = terms;
        _whole = new(terms.Contest.Candidates.Count);
        _candidateOf = new int[terms.Contest.Selections.Count];
        for (int candidate = 0; candidate < _whole.Votes.Length; candidate++)
        {
            foreach (int line in terms.Contest.Candidates[candidate].Selections) _candidateOf[line] = candidate;
        }

        for (int unit = 0; unit < Roll.Parents.Length; unit++) _units.Add(new(_epoch));
        for (int station = 0; station < Roll.Stations.Count; station++) Missing(station);
    }

    /// <summary>The number of the last change.</summary>
    public long Sequence => _whole.Sequence;

    public DateTimeOffset? At => _whole.At;

    /// <summary>Whether sheets have keys of their own; null before the first.</summary>
    public bool? HasKeys { get; private set; }

    private LiveRoll Roll => _terms.Roll;

    /// <summary>The last change of a sheet, or null.</summary>
    public LiveSheet? Find(string key) => _slots.TryGetValue(key, out int slot) ? _sheets[slot] : null;

    /// <summary>Makes a change part of the count.</summary>
    public void Apply(LiveChange change)
    {
        if (_slots.TryGetValue(change.Key, out int slot))
        {
            if (_sheets[slot].Counts is { } before) Add(before, slot, sign: -1);
            else _whole.Withdrawn--;
            _sheets[slot] = change.Sheet;
        }
        else
        {
            slot = _sheets.Count;
            _slots.Add(change.Key, slot);
            _sheets.Add(change.Sheet);
        }

        if (change.Sheet.Counts is { } counts)
        {
            HasKeys ??= counts.Sheet.Key is not null;
            Add(counts, slot, sign: 1);
        }
        else
        {
            _whole.Withdrawn++;
        }

        _whole.Sequence++;
        _whole.At = change.Sheet.Change.At;
        NoteOutcome();
    }

    /// <summary>The count as it is now, for good: in time that does not depend on the number of sheets.</summary>
    public LiveCopy Copy()
    {
        _epoch++;
        long collected = _units[0].Stations[(int)StationState.Collected];
        return new(_terms)
        {
            Whole = _whole.Copy(),
            Sheets = _sheets.Freeze(),
            Units = _units.Freeze(),
            Patterns = _terms.Taker.Patterns,
            Incomplete = Incomplete(),
            Register = _register.ToTest(collected),
            Capacity = _capacity.ToTest(collected),
        };
    }

    private void Add(SheetCounts counts, int slot, int sign)
    {
        _whole.Sheets += sign;
        for (int field = 0; field < Cells.FirstVote; field++)
        {
            _whole.SheetsWith[field] += sign * (counts.Fields >> field & 1);
        }

        if (counts.Station < 0)
        {
            _whole.Outside += sign;
            _whole.OutsideBallots += sign * counts.Ballots;
            return;
        }

        MoveStation(counts, sign);
        if (counts.State == StationState.Collected) AddCounted(counts, slot, sign);
    }

    private void AddCounted(SheetCounts counts, int slot, int sign)
    {
        for (int line = 0; line < _candidateOf.Length; line++)
        {
            _whole.Votes[_candidateOf[line]] += sign * counts.Cells[Cells.Vote(line)];
        }

        _whole.Blank += sign * counts.Blank;
        _register.Add(counts.Register, counts.Ballots, sign);
        _capacity.Add(counts.Capacity, counts.Ballots, sign);
        if (counts.Excess > 0)
        {
            _whole.Exceeding += sign;
            _whole.Excess += sign * counts.Excess;
        }

        if (counts.MoreRegistered > 0)
        {
            _whole.RegistersDiffering += sign;
            _whole.RegistersMore += sign * counts.MoreRegistered;
        }

        if (counts.Incomplete is not { } incomplete) return;
        if (sign > 0) _incomplete.Add(slot, incomplete);
        else _incomplete.Remove(slot);
        _incompleteListed = null;
        _rests += sign * (incomplete.Rest ?? 0);
        if (incomplete.Rest is null) _withoutRest += sign;
    }

    /// <summary>The station of a sheet is missing no more, or again.</summary>
    private void MoveStation(SheetCounts counts, int sign)
    {
        int station = counts.Station, state = (int)counts.State;
        int? registered = Roll.RegisteredOf(station);
        bool isCounted = counts.State == StationState.Collected;
        for (int unit = Roll.LowestOf(station); unit >= 0; unit = Roll.Parents[unit])
        {
            var sums = Own(unit);
            sums.Stations[(int)StationState.Missing] -= sign;
            sums.Stations[state] += sign;
            sums.Registered[(int)StationState.Missing] -= sign * (registered ?? 0);
            sums.Registered[state] += sign * (registered ?? 0);
            if (isCounted) sums.Add(counts.Pattern, counts.Cells, sign);
        }

        if (counts.State != StationState.Pending) AddMissing(station, -sign);
    }

    private void Missing(int station)
    {
        int? registered = Roll.RegisteredOf(station);
        for (int unit = Roll.LowestOf(station); unit >= 0; unit = Roll.Parents[unit])
        {
            var sums = _units[unit];
            sums.Stations[(int)StationState.Missing]++;
            sums.Registered[(int)StationState.Missing] += registered ?? 0;
            if (registered is null) sums.Lacking++;
        }

        AddMissing(station, 1);
    }

    private void AddMissing(int station, int sign)
    {
        long? capacity = Roll.CapacityOf(station);
        int? registered = Roll.RegisteredOf(station);
        _whole.MissingStations += sign;
        _whole.MissingCapacity += sign * (capacity ?? 0);
        _whole.MissingRegistered += sign * (registered ?? 0);
        if (capacity is null) _whole.MissingWithoutCapacity += sign;
        if (registered is null) _whole.MissingWithoutRegister += sign;
    }

    private UnitSums Own(int unit)
    {
        var sums = _units[unit];
        return sums.Epoch == _epoch ? sums : _units[unit] = sums.CopyFor(_epoch);
    }

    private IncompleteSheet[] Incomplete() => _incompleteListed ??= [.. _incomplete.Values];
}
