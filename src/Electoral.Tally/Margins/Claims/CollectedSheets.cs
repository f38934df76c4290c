namespace Electoral.Tally;

/// <summary>The sheets that a claim is checked against: the counted ones that have every count.</summary>
/// <remarks>
/// A counted sheet that lacks the votes of a selection says less than a missing station, and is treated as one. An
/// annulled sheet gives no vote and leaves nothing outstanding: it is a sheet of zeros.
/// </remarks>
internal sealed class CollectedSheets
{
    private readonly TallyTable _table;
    private readonly Func<int, int?> _registeredOf;
    private readonly TallyTable? _annulled;
    private readonly int[] _rows;
    private readonly bool _isWhole;

    /// <param name="counted">The counted sheets.</param>
    /// <param name="registeredOf">The registered voters of the station of a row, or null.</param>
    /// <param name="capacityOf">The most ballots of the station of a row, or null.</param>
    /// <param name="annulled">The annulled sheets, or null.</param>
    /// <param name="pending">The number of pending sheets.</param>
    public CollectedSheets(
        TallyTable counted, Func<int, int?> registeredOf, Func<int, long?> capacityOf, TallyTable? annulled,
        long pending)
    {
        (_table, _registeredOf, _annulled, Pending) = (counted, registeredOf, annulled, pending);
        var incomplete = new List<(long? Registered, long? Capacity)>();
        bool mayMiss = counted.Votes.Any(votes => votes.MayMiss) || (CountsBlank && counted.Blank!.MayMiss);
        var rows = new List<int>();
        for (int row = 0; mayMiss && row < counted.Count; row++)
        {
            if (LacksCount(row)) incomplete.Add((registeredOf(row), capacityOf(row)));
            else rows.Add(row);
        }

        _isWhole = incomplete.Count == 0;
        (_rows, Incomplete) = ([.. rows], incomplete);
        Complete = counted.Count - incomplete.Count;
    }

    /// <summary>The sheets with every count.</summary>
    public int Complete { get; }

    public long Annulled => _annulled?.Count ?? 0;

    public long Pending { get; }

    /// <summary>All whose votes are known: complete ones and annulled ones, which hold none.</summary>
    public long Count => Complete + Annulled;

    /// <summary>The registered voters and the capacity, or null, of each counted sheet that lacks a count.</summary>
    public IReadOnlyList<(long? Registered, long? Capacity)> Incomplete { get; }

    private bool CountsBlank => _table.Contest.BlankIsValid && _table.Blank is not null;

    /// <summary>The sum of some selections on each sheet.</summary>
    public long[] Votes(IReadOnlyList<int> selections)
    {
        var sums = new long[Count];
        foreach (int selection in selections) AddTo(sums, _table.Votes[selection]);
        return sums;
    }

    /// <summary>The valid votes of each sheet: all selections, and blank votes where they are valid.</summary>
    public long[] Valid()
    {
        long[] sums = Votes([.. Enumerable.Range(0, _table.Votes.Count)]);
        if (CountsBlank) AddTo(sums, _table.Blank!);
        return sums;
    }

    /// <summary>The invalid votes of each sheet, 0 where it does not say; null where the source has none.</summary>
    public long[]? Invalid()
    {
        if (_table.Invalid is not { } invalid) return null;
        var counts = new long[Count];
        AddTo(counts, invalid);
        return counts;
    }

    /// <summary>The registered voters of each sheet's station; null where one of them is unknown.</summary>
    public long[]? Registered()
    {
        var counts = new long[Count];
        for (int i = 0; i < Complete; i++)
        {
            if (_registeredOf(RowAt(i)) is not int voters) return null;
            counts[i] = voters;
        }

        for (int i = 0; i < Annulled; i++)
        {
            if (_annulled!.Registered?[i] is not int voters) return null;
            counts[Complete + i] = voters;
        }

        return counts;
    }

    /// <summary>The ballots of each sheet at least: those cast where it gives them, else all that it counts.</summary>
    public long[] BallotsAtLeast()
    {
        var ballots = new long[Count];
        for (int i = 0; i < Complete; i++) ballots[i] = RowBallots.AtLeast(_table, RowAt(i));
        return ballots;
    }

    /// <summary>
    /// The ballots of each sheet at most: those cast, else its registered voters; null where that is not known of one.
    /// </summary>
    public long[]? BallotsAtMost()
    {
        // How many ballots a claim counts of annulled sheets is not known.
        if (Annulled > 0) return null;
        var ballots = new long[Count];
        for (int i = 0; i < Complete; i++)
        {
            int row = RowAt(i);
            ballots[i] = RowBallots.AtLeast(_table, row);
            if (_table.BallotsCast?[row] is not null) continue;
            if (_registeredOf(row) is not int voters) return null;
            ballots[i] = Math.Max(ballots[i], voters);
        }

        return ballots;
    }

    /// <summary>The ballots by which counted sheets exceed their registered voters, where these are known.</summary>
    public long BeyondRegister()
    {
        long excess = 0;
        for (int row = 0; row < _table.Count; row++)
        {
            if ((_registeredOf(row) ?? _table.Registered?[row]) is not int voters) continue;
            excess += Math.Max(0, RowBallots.AtLeast(_table, row) - voters);
        }

        return excess;
    }

    private bool LacksCount(int row) =>
        _table.Votes.Any(votes => votes.IsMissing(row)) || (CountsBlank && _table.Blank!.IsMissing(row));

    private int RowAt(int index) => _isWhole ? index : _rows[index];

    private void AddTo(long[] sums, CountColumn column)
    {
        if (!_isWhole)
        {
            for (int i = 0; i < _rows.Length; i++) sums[i] += column.Stored(_rows[i]);
        }
        else if (column.TryGetStored(out ReadOnlySpan<ushort> narrow))
        {
            for (int i = 0; i < narrow.Length; i++) sums[i] += narrow[i];
        }
        else if (column.TryGetStored(out ReadOnlySpan<int> wide))
        {
            for (int i = 0; i < wide.Length; i++) sums[i] += wide[i];
        }
    }
}
