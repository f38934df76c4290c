namespace Electoral.Tally;

/// <summary>Counts of the units of a frame that lists stations.</summary>
/// <remarks>Sums up to each station, once: those of a unit are the difference of two of them.</remarks>
internal sealed class StationCoverageCounts : ICoverageCounts
{
    private static readonly int States = Enum.GetValues<StationState>().Length;

    private readonly TallyTable _roll;

    // One number per state and index: stations, and their registered voters, before that index.
    private readonly long[] _stations;
    private readonly long[] _registered;
    private readonly long[] _lacking;

    private readonly bool _isWhole;

    public StationCoverageCounts(SheetFrame frame, StationMatch match, StationRegisters registers)
    {
        var roll = frame.Roll!;
        (_roll, _isWhole) = (roll, frame.UnreadRows == 0);
        _stations = new long[(roll.Count + 1) * States];
        _registered = new long[_stations.Length];
        _lacking = new long[roll.Count + 1];
        for (int station = 0; station < roll.Count; station++)
        {
            int at = station * States, next = at + States;
            _stations.AsSpan(at, States).CopyTo(_stations.AsSpan(next));
            _registered.AsSpan(at, States).CopyTo(_registered.AsSpan(next));
            long? registered = registers[station];
            _stations[next + (int)match.States[station]]++;
            _registered[next + (int)match.States[station]] += registered ?? 0;
            _lacking[station + 1] = _lacking[station] + (registered is null ? 1 : 0);
        }
    }

    public UnitCoverage Of(ReportingUnit unit, Totals collected, Totals? roll)
    {
        var (start, count) = _roll.StartAndCountOf(unit);
        long Between(long[] sums, StationState state) =>
            sums[(start + count) * States + (int)state] - sums[start * States + (int)state];
        long Stations(StationState state) => Between(_stations, state);
        long Registered(StationState state) => Between(_registered, state);
        long lacking = _lacking[start + count] - _lacking[start];
        bool isKnown = lacking < count || count == 0;
        long missing = Registered(StationState.Missing) + Registered(StationState.Pending);
        long present = Registered(StationState.Collected);
        return new()
        {
            Unit = unit,
            Collected = collected,
            Stations = _isWhole ? count : null,
            Annulled = Stations(StationState.Annulled),
            Pending = Stations(StationState.Pending),
            Missing = _isWhole ? Stations(StationState.Missing) + Stations(StationState.Pending) : null,
            Registered = isKnown && _isWhole ? missing + present + Registered(StationState.Annulled) : null,
            StationsWithoutRegister = lacking,
            RegisteredCollected = isKnown ? present : null,
            RegisteredMissing = isKnown && _isWhole ? missing : null,
            Ballots = _isWhole ? roll?.CompleteBallots : null,
            BallotsCollected = collected.CompleteBallots,
        };
    }

    /// <summary>Whether a roll gives ballots: where it is a table of results and not only a list.</summary>
    public static bool GivesBallots(TallyTable roll) =>
        roll.BallotsCast is not null || (roll.Invalid is not null && roll.Contest.Selections.Count > 0);
}
