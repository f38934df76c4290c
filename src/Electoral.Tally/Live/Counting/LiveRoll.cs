namespace Electoral.Tally.Live;

/// <summary>The stations of the roll as a live count looks them up: by key or by codes, in constant time.</summary>
internal sealed class LiveRoll
{
    private readonly Dictionary<string, int> _byCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>? _byKey;
    private readonly int[] _offset;
    private readonly int[] _lowest;
    private readonly long?[] _capacity;
    private readonly StationCapacity _rule;
    private readonly TurnoutCaps _caps;

    /// <param name="frame">A frame that lists stations, with registered voters by station.</param>
    /// <param name="limits">What is assumed of missing stations.</param>
    public LiveRoll(SheetFrame frame, MissingStationLimits limits)
    {
        Frame = frame;
        Stations = frame.Roll!;
        _rule = new(limits);
        _caps = new(frame.Units, limits);
        _offset = OffsetsOf(frame.Units);
        Parents = ParentsOf(frame.Units, _offset);
        _lowest = new int[Stations.Count];
        _capacity = new long?[Stations.Count];
        if (Stations.HasKeys) _byKey = new(StringComparer.Ordinal);
        foreach (var unit in frame.Units.UnitsAt(frame.Units.LowestLevel))
        {
            var (start, count) = Stations.StartAndCountOf(unit);
            for (int station = start; station < start + count; station++)
            {
                _lowest[station] = Flat(unit);
                _capacity[station] = _rule.Of(RegisteredOf(station), frame.Capacity?[station], _caps[unit]);
                Registered += RegisteredOf(station) ?? 0;
                if (RegisteredOf(station) is null) StationsWithoutRegister++;
                _byCodes.TryAdd(Stations[station].ToKey(), station);
                _byKey?.TryAdd(Stations[station].Key, station);
            }
        }
    }

    public SheetFrame Frame { get; }

    public TallyTable Stations { get; }

    /// <summary>The registered voters of all stations, as far as they are known.</summary>
    public long Registered { get; }

    public long StationsWithoutRegister { get; }

    public bool HasKeys => _byKey is not null;

    /// <summary>For each unit, in the order of the levels from the top, the one above; -1 for the root.</summary>
    public int[] Parents { get; }

    /// <summary>The station of a sheet, or -1.</summary>
    public int Find(string key, bool isKey) =>
        (isKey ? _byKey! : _byCodes).TryGetValue(key, out int station) ? station : -1;

    /// <summary>The number of a unit among all units, in the order of the levels from the top.</summary>
    public int Flat(ReportingUnit unit) => _offset[unit.Depth] + unit.Index;

    /// <summary>The number of the unit that holds a station.</summary>
    public int LowestOf(int station) => _lowest[station];

    public int? RegisteredOf(int station) => Stations.Registered?[station];

    /// <summary>What a station can hold while it is missing; null where nothing bounds it.</summary>
    public long? CapacityOf(int station) => _capacity[station];

    /// <summary>What a collected station could hold, as if it were missing.</summary>
    public long? CapacityOf(int station, int? onSheet) => RegisteredOf(station) is not null
        ? _capacity[station]
        : _rule.Of(onSheet, Frame.Capacity?[station], _caps.OfAll ?? _caps[Stations.UnitOf(station)]);

    /// <summary>The most ballots that any limit of a station allows, whatever turnout is assumed; or null.</summary>
    public long? LimitOf(int station, int? onSheet)
    {
        if (Frame.Capacity?[station] is int own) return own;
        int? inFrame = RegisteredOf(station), known = onSheet ?? inFrame;
        int? voters = known < inFrame || inFrame is null ? known : inFrame;
        return CapacityLimits.LimitOf(voters, _rule.Limits);
    }

    private static int[] OffsetsOf(UnitTree units)
    {
        var offsets = new int[units.Levels.Count + 2];
        for (int depth = 0; depth <= units.Levels.Count; depth++)
        {
            offsets[depth + 1] = offsets[depth] + units.Data(depth).Count;
        }

        return offsets;
    }

    private static int[] ParentsOf(UnitTree units, int[] offset)
    {
        var parents = new int[offset[^1]];
        parents[0] = -1;
        for (int depth = 1; depth <= units.Levels.Count; depth++)
        {
            var level = units.Data(depth);
            for (int unit = 0; unit < level.Count; unit++)
            {
                parents[offset[depth] + unit] = offset[depth - 1] + level.Parents[unit];
            }
        }

        return parents;
    }
}
