using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The counts of a table while irregularities are planted. Different rows may be changed at once.</summary>
internal sealed class SheetCounts
{
    private const int None = -1;

    private readonly TallyTable _table;
    private readonly int[]?[] _fields;
    private readonly int[][] _votes;

    public SheetCounts(TallyTable table, int selection, int rival)
    {
        (_table, Selection, Rival) = (table, selection, rival);
        _fields = Array.ConvertAll(Enum.GetValues<CountField>(), field => Copy(table.Column(field)));
        _votes = [.. table.Votes.Select(votes => Copy(votes)!)];
    }

    /// <summary>The index of the selection that gains votes.</summary>
    public int Selection { get; }

    /// <summary>The index of its strongest rival.</summary>
    public int Rival { get; }

    public int Selections => _votes.Length;

    public int Rows => _table.Count;

    /// <summary>A count as it was before anything was planted, or -1.</summary>
    public int Original(CountField field, int row) => _table.Column(field) is { } column ? Stored(column, row) : None;

    /// <summary>Votes as they were before anything was planted, or -1.</summary>
    public int Original(int selection, int row) => Stored(_table.Votes[selection], row);

    /// <summary>
    /// Ballots cast before anything was planted, as given or as the sum of their parts; -1 if neither is known.
    /// </summary>
    public int Ballots(int row)
    {
        int given = Original(CountField.BallotsCast, row);
        if (given != None) return given;
        int sum = Original(CountField.Valid, row);
        if (sum == None) sum = VotesIn(row);
        return sum == None ? None : sum + Math.Max(0, Original(CountField.Invalid, row));
    }

    /// <summary>Whether the sheet counts and has the votes of all selections.</summary>
    public bool IsWhole(int row) => VotesIn(row) != None && _table[row].Status == SheetStatus.Counted;

    /// <summary>Sets one count of votes and nothing else.</summary>
    public void Set(int selection, int row, int votes) => _votes[selection][row] = votes;

    /// <summary>Sets a field and nothing else.</summary>
    public void Set(CountField field, int row, int count)
    {
        if (_fields[(int)field] is { } column) column[row] = count;
    }

    /// <summary>
    /// Gives a sheet other votes and lets valid votes and ballots follow; rejects votes that exceed the register or
    /// change nothing.
    /// </summary>
    public bool TryApply(int row, ReadOnlySpan<int> votes)
    {
        int change = 0;
        bool differs = false;
        for (int i = 0; i < votes.Length; i++)
        {
            change += votes[i] - Original(i, row);
            differs |= votes[i] != Original(i, row);
        }

        int registered = Original(CountField.Registered, row);
        if (!differs || (registered != None && change > 0 && Ballots(row) + change > registered)) return false;
        for (int i = 0; i < votes.Length; i++) _votes[i][row] = votes[i];
        Shift(CountField.Valid, row, change);
        Shift(CountField.BallotsCast, row, change);
        return true;
    }

    public TallyTable ToTable()
    {
        var columns = _table.Columns with
        {
            Fields = [.. _table.Columns.Fields.Select((column, i) => column is null ? null : Put(column, _fields[i]!))],
            Votes = [.. _table.Columns.Votes.Select((column, i) => Put(column, _votes[i]))],
        };
        return new(_table.Shape, columns, _table.RowStart.ToArray(), _table.First, _table.Count);
    }

    private void Shift(CountField field, int row, int change)
    {
        int count = Original(field, row);
        if (count != None) Set(field, row, Math.Max(0, count + change));
    }

    private int VotesIn(int row)
    {
        int sum = 0;
        foreach (var votes in _table.Votes)
        {
            int count = Stored(votes, row);
            if (count == None) return None;
            sum += count;
        }

        return sum;
    }

    private CountColumn Put(CountColumn whole, int[] changed)
    {
        var counts = new int[whole.Count];
        whole.CopyTo(counts, missing: 0);
        changed.CopyTo(counts.AsSpan(_table.First));
        RowSet? missing = null;
        for (int row = whole.NextMissing(0, whole.Count); row >= 0; row = whole.NextMissing(row + 1, whole.Count))
        {
            (missing ??= new(whole.Count)).Add(row);
        }

        return CountColumn.Of(counts, missing);
    }

    private static int Stored(CountColumn column, int row) => column[row] ?? None;

    private static int[]? Copy(CountColumn? column)
    {
        if (column is null) return null;
        var counts = new int[column.Count];
        column.CopyTo(counts, missing: 0);
        return counts;
    }
}
