namespace Electoral.Tally.Live;

/// <summary>Sheets checked against a limit, added up so that a sheet can be taken away again.</summary>
internal sealed class LimitSums
{
    private readonly Dictionary<long, int> _excesses = [];
    private readonly SortedSet<long> _distinct = [];
    private long _tested;
    private long _exceeding;
    private long _withoutVoters;
    private long _ballotsThere;
    private long _total;

    public void Add(LimitCheck check, long ballots, int sign)
    {
        if (check.HasNoVoters) _ballotsThere += sign * ballots;
        if (!check.IsTested) return;
        _tested += sign;
        if (check.Excess == 0) return;
        _exceeding += sign;
        _total += sign * check.Excess;
        if (check.HasNoVoters) _withoutVoters += sign;
        int left = _excesses.GetValueOrDefault(check.Excess) + sign;
        if (left > 0)
        {
            _excesses[check.Excess] = left;
            _distinct.Add(check.Excess);
        }
        else
        {
            _excesses.Remove(check.Excess);
            _distinct.Remove(check.Excess);
        }
    }

    public CapacityTest ToTest(long sheets) => new()
    {
        Tested = _tested,
        NotTested = sheets - _tested,
        Exceeding = _exceeding,
        ExceedingWithoutRegister = _withoutVoters,
        BallotsWithoutRegister = _ballotsThere,
        TotalExcess = _total,
        LargestExcess = _distinct.Max,
    };
}
