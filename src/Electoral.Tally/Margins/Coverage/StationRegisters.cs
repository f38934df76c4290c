namespace Electoral.Tally;

/// <summary>The registered voters of every station of a frame; where it gives them by unit, what that leaves.</summary>
/// <remarks>
/// Many rolls list voters by centre and not by station. The missing stations of such a centre together have its voters
/// less those of its other stations. Which of them has how many is not known: the first stands for all of them, which
/// bounds every way to divide them.
/// </remarks>
internal sealed class StationRegisters
{
    private readonly CountColumn? _own;
    private readonly long?[]? _registered;
    private readonly HashSet<int> _sharing = [];

    /// <param name="frame">A frame that lists stations.</param>
    /// <param name="table">The sheets.</param>
    /// <param name="match">Which of them represents which station.</param>
    public StationRegisters(SheetFrame frame, TallyTable table, StationMatch match)
    {
        var roll = frame.Roll!;
        _own = roll.Registered;
        if (frame.UnitRegisters is not { } registers) return;
        _registered = new long?[roll.Count];
        foreach (var unit in frame.Units.UnitsAt(frame.Units.LowestLevel))
        {
            var (start, count) = roll.StartAndCountOf(unit);
            for (int station = start; station < start + count; station++)
            {
                int row = match.RowOfStation[station];
                _registered[station] = _own?[station]
                    ?? (row < 0 ? null : table.Registered?[row]);
            }

            if (registers[unit] is long whole) Share(frame, match, unit, (start, count), whole);
        }
    }

    /// <summary>
    /// The registered voters of a station, or of all that share with it; null where they are not known.
    /// </summary>
    public long? this[int station] => _registered is null ? _own?[station] : _registered[station];

    /// <summary>The units whose stations have more registered voters than the frame gives the unit.</summary>
    public List<(ReportingUnit Unit, long Excess)> Exceeded { get; } = [];

    /// <summary>Whether a missing station shares what its unit has left, so that none may be its own.</summary>
    public bool IsSharing(int station) => _sharing.Contains(station);

    private void Share(
        SheetFrame frame, StationMatch match, ReportingUnit unit, (int Start, int Count) stations, long whole)
    {
        long left = whole;
        var sharing = new List<int>();
        for (int station = stations.Start; station < stations.Start + stations.Count; station++)
        {
            left -= _registered![station] ?? 0;
            bool isMissing = match.States[station] is StationState.Missing or StationState.Pending;
            bool isBounded = _registered[station] is not null || frame.Capacity?[station] is not null;
            if (!isMissing || isBounded) continue;
            sharing.Add(station);
        }

        if (left < 0) Exceeded.Add((unit, -left));
        foreach (int station in sharing)
        {
            _registered![station] = station == sharing[0] ? Math.Max(0, left) : 0;
            _sharing.Add(station);
        }
    }
}
