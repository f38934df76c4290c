namespace Electoral.Tally;

/// <summary>Collected sheets, registered voters and votes of the units of one level.</summary>
internal sealed class UnitVotes
{
    private readonly long[] _sheets;
    private readonly long[] _registered;
    private readonly long[][] _votes;

    private UnitVotes(int units, int selections)
    {
        _sheets = new long[units];
        _registered = new long[units];
        _votes = new long[selections][];
        for (int line = 0; line < selections; line++) _votes[line] = new long[units];
    }

    /// <summary>The sums over the usable sheets of each unit.</summary>
    public static UnitVotes Of(TallyTable sheets, CountColumn? registered, bool[] usable, int depth)
    {
        var sums = new UnitVotes(sheets.Units.Data(depth).Count, sheets.Votes.Count);
        if (registered is null) return sums;
        foreach (var unit in sheets.Units.UnitsAt(sheets.Units.LevelAt(depth)))
        {
            var (start, count) = sheets.StartAndCountOf(unit);
            for (int row = start; row < start + count; row++)
            {
                if (usable[row]) sums.Add(unit.Index, sheets, registered, row);
            }
        }

        return sums;
    }

    /// <summary>Whether a unit has enough sheets, and registered voters on them.</summary>
    public bool Serves(int unit, long least) => _sheets[unit] >= least && _registered[unit] > 0;

    /// <summary>Adds what registered voters of missing stations are worth in each unit.</summary>
    public void AddTo(double[] votes, long[] registered)
    {
        for (int line = 0; line < votes.Length; line++)
        {
            for (int unit = 0; unit < registered.Length; unit++)
            {
                if (registered[unit] == 0) continue;
                votes[line] += (double)registered[unit] * _votes[line][unit] / _registered[unit];
            }
        }
    }

    private void Add(int unit, TallyTable sheets, CountColumn registered, int row)
    {
        _sheets[unit]++;
        _registered[unit] += registered.Stored(row);
        for (int line = 0; line < _votes.Length; line++) _votes[line][unit] += sheets.Votes[line].Stored(row);
    }
}
