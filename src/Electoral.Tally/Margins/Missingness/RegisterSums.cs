namespace Electoral.Tally;

/// <summary>Registered voters of the stations of a frame, collected or missing, annulled ones left out.</summary>
/// <remarks>Sums up to each station: those of a unit are the difference of two.</remarks>
internal sealed class RegisterSums
{
    private readonly TallyTable _roll;
    private readonly long[] _upTo;

    public RegisterSums(TallyTable roll, StationMatch match, StationRegisters registers)
    {
        _roll = roll;
        _upTo = new long[roll.Count + 1];
        for (int station = 0; station < roll.Count; station++)
        {
            bool counts = match.States[station] != StationState.Annulled;
            _upTo[station + 1] = _upTo[station] + (counts ? registers[station] ?? 0 : 0);
        }
    }

    public long this[int station] => _upTo[station + 1] - _upTo[station];

    public long Of(ReportingUnit unit)
    {
        var (start, count) = _roll.StartAndCountOf(unit);
        return _upTo[start + count] - _upTo[start];
    }
}
