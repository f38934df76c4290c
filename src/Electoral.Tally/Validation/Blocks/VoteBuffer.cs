namespace Electoral.Tally.Validation;

/// <summary>The votes of the sheets of one unit, with their sums. Used by one thread.</summary>
internal sealed class VoteBuffer(IReadOnlyList<CountColumn> columns)
{
    // The votes of each selection over all sheets that are kept.
    private readonly long[] _all = new long[columns.Count];
    private int[] _votes = [];
    private long[] _sums = [];
    private int _count;
    private long _total;

    /// <summary>The votes of a selection on a sheet; 0 if they are missing.</summary>
    public int Votes(int selection, int sheet) => _votes[selection * _count + sheet];

    /// <summary>All votes of a sheet.</summary>
    public long SumOf(int sheet) => _sums[sheet];

    /// <summary>Whether a sheet has all its votes, and enough of them.</summary>
    public bool IsKept(int sheet) => _sums[sheet] >= 0;

    /// <summary>
    /// Reads the sheets of some rows, and returns how many of them have all their votes and at least the fewest.
    /// </summary>
    public int Read(int start, int count, int fewestVotes)
    {
        _count = count;
        if (_votes.Length < columns.Count * count) _votes = new int[Math.Max(2 * _votes.Length, columns.Count * count)];
        if (_sums.Length < count) _sums = new long[Math.Max(2 * _sums.Length, count)];
        var sums = _sums.AsSpan(0, count);
        sums.Clear();
        for (int selection = 0; selection < columns.Count; selection++)
        {
            var votes = _votes.AsSpan(selection * count, count);
            Copy(columns[selection], start, votes);
            for (int i = 0; i < votes.Length; i++) sums[i] += votes[i];
        }

        foreach (var column in columns)
        {
            for (int row = column.NextMissing(start, start + count); row >= 0;
                row = column.NextMissing(row + 1, start + count))
            {
                sums[row - start] = -1;
            }
        }

        int kept = 0;
        foreach (ref long sum in sums)
        {
            if (sum < fewestVotes) sum = -1;
            else kept++;
        }

        if (kept > 1) AddUp();
        return kept;
    }

    /// <summary>
    /// Half the sum of the absolute differences between a sheet's shares and those of the sum of the other sheets.
    /// </summary>
    public double DistanceFromOthers(int sheet)
    {
        long own = _sums[sheet];
        double each = 1.0 / own, ofOthers = 1.0 / (_total - own), difference = 0;
        for (int selection = 0; selection < _all.Length; selection++)
        {
            int votes = _votes[selection * _count + sheet];
            difference += Math.Abs(votes * each - (_all[selection] - votes) * ofOthers);
        }

        return difference / 2;
    }

    /// <summary>The votes of a sheet.</summary>
    public int[] VotesOf(int sheet)
    {
        int[] votes = new int[columns.Count];
        for (int selection = 0; selection < votes.Length; selection++) votes[selection] = Votes(selection, sheet);
        return votes;
    }

    private void AddUp()
    {
        _total = 0;
        for (int selection = 0; selection < _all.Length; selection++)
        {
            long sum = 0;
            for (int sheet = 0; sheet < _count; sheet++) sum += _sums[sheet] < 0 ? 0 : Votes(selection, sheet);
            _all[selection] = sum;
            _total += sum;
        }
    }

    private static void Copy(CountColumn column, int start, Span<int> votes)
    {
        if (column.TryGetStored(out ReadOnlySpan<ushort> narrow))
        {
            var stored = narrow.Slice(start, votes.Length);
            for (int i = 0; i < votes.Length; i++) votes[i] = stored[i];
        }
        else if (column.TryGetStored(out ReadOnlySpan<int> wide))
        {
            wide.Slice(start, votes.Length).CopyTo(votes);
        }
    }
}
