namespace Electoral.Tally;

/// <summary>The counts of the counted sheets of one table as plain numbers, -1 where a sheet lacks one.</summary>
internal sealed class StationCounts
{
    /// <summary>The value stored where a sheet lacks a count.</summary>
    public const int None = -1;

    private static readonly ReportText NotCountedText = new(
        "the sheet is annulled or pending", "el acta está anulada o pendiente");

    private readonly TallyTable _table;

    public StationCounts(TallyTable table)
    {
        _table = table;
        Rows = CountedRows(table);
        NotCounted = table.Count - Rows.Length;
    }

    /// <summary>The rows of the table that count, ascending.</summary>
    public int[] Rows { get; }

    /// <summary>The sheets that are annulled or pending.</summary>
    public int NotCounted { get; }

    /// <summary>The sheets left out because they do not count, as an exclusion; null where there are none.</summary>
    public ExcludedCounts? NotCountedExcluded =>
        NotCounted == 0 ? null : new(NotCounted, new("not-counted", NotCountedText));

    /// <summary>The votes of the selection at an index of the contest, one per counted sheet.</summary>
    public int[] Votes(int index) => Take(_table.Votes[index]);

    /// <summary>Registered voters, one per counted sheet; null where the source has no such field.</summary>
    public int[]? Registered() => _table.Registered is { } column ? Take(column) : null;

    /// <summary>
    /// Ballots cast, one per counted sheet: the source's, or where it has no such field valid + blank + invalid; null
    /// where neither is known.
    /// </summary>
    public int[]? Ballots()
    {
        if (_table.BallotsCast is { } column) return Take(column);
        if (_table.Invalid is not { } invalid || Valid() is not { } sums) return null;
        Add(sums, Take(invalid));
        if (!_table.Contest.BlankIsValid && _table.Blank is { } blank) Add(sums, Take(blank));
        return sums;
    }

    /// <summary>Valid votes, one per counted sheet: the source's, or where it has no such field the sum.</summary>
    public int[]? Valid()
    {
        if (_table.Valid is { } column) return Take(column);
        if (_table.Votes.Count == 0 || (_table.Contest.BlankIsValid && _table.Blank is null)) return null;
        int[] sums = _table.Contest.BlankIsValid ? Take(_table.Blank!) : new int[Rows.Length];
        foreach (var votes in _table.Votes) Add(sums, Take(votes));
        return sums;
    }

    private static int[] CountedRows(TallyTable table)
    {
        if (table.Columns.Status is null) return [.. Enumerable.Range(0, table.Count)];
        var rows = new List<int>(table.Count);
        for (int row = 0; row < table.Count; row++)
        {
            if (table[row].Status == SheetStatus.Counted) rows.Add(row);
        }

        return [.. rows];
    }

    private static void Add(int[] sums, int[] counts)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = sums[i] == None || counts[i] == None ? None : sums[i] + counts[i];
        }
    }

    private int[] Take(CountColumn column)
    {
        var counts = new int[Rows.Length];
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = column.MayMiss && column.IsMissing(Rows[i]) ? None : column.Stored(Rows[i]);
        }

        return counts;
    }
}
