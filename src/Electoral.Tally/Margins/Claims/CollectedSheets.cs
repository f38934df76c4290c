namespace Electoral.Tally;

/// <summary>The sheets of a table that a claim is held against: the counted ones that have every count.</summary>
/// <remarks>
/// A counted sheet that lacks the votes of a selection says less than a missing station, and is treated as one. An
/// annulled sheet gives no vote and leaves nothing outstanding: it is a sheet of zeros.
/// </remarks>
internal sealed class CollectedSheets
{
    private readonly TallyTable _table;
    private readonly int[] _rows;

    public CollectedSheets(TallyTable table)
    {
        _table = table;
        var rows = new List<int>(table.Count);
        var incomplete = new List<long?>();
        bool mayMiss = table.Votes.Any(votes => votes.MayMiss) || CountsBlank(table) && table.Blank!.MayMiss;
        for (int row = 0; row < table.Count; row++)
        {
            var status = table.HasStatus ? table[row].Status : SheetStatus.Counted;
            if (status == SheetStatus.Pending) Pending++;
            else if (status == SheetStatus.Annulled) Annulled++;
            else if (mayMiss && LacksCount(table, row)) incomplete.Add(Known(table.Registered, row));
            else rows.Add(row);
        }

        (_rows, Incomplete) = (rows.Count == table.Count ? [] : [.. rows], incomplete);
        IsWhole = rows.Count == table.Count;
        Complete = rows.Count;
    }

    /// <summary>The sheets with every count.</summary>
    public long Complete { get; }

    public long Annulled { get; }

    public long Pending { get; }

    /// <summary>All whose votes are known: complete ones and annulled ones, which hold none.</summary>
    public long Count => Complete + Annulled;

    /// <summary>The registered voters, or null, of each counted sheet that lacks a count.</summary>
    public IReadOnlyList<long?> Incomplete { get; }

    private bool IsWhole { get; }

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
        if (CountsBlank(_table)) AddTo(sums, _table.Blank!);
        return sums;
    }

    /// <summary>The registered voters of each sheet; null where one of them lacks the number.</summary>
    public long[]? Registered()
    {
        if (_table.Registered is not CountColumn column || Annulled > 0) return null;
        for (int i = 0; column.MayMiss && i < Complete; i++)
        {
            if (column.IsMissing(RowAt(i))) return null;
        }

        var counts = new long[Count];
        AddTo(counts, column);
        return counts;
    }

    private static bool CountsBlank(TallyTable table) => table.Contest.BlankIsValid && table.Blank is not null;

    private static bool LacksCount(TallyTable table, int row) =>
        table.Votes.Any(votes => votes.IsMissing(row)) || CountsBlank(table) && table.Blank!.IsMissing(row);

    private static long? Known(CountColumn? column, int row) =>
        column?.ValueOrNull(row) is int count and > 0 ? count : null;

    private int RowAt(int place) => IsWhole ? place : _rows[place];

    private void AddTo(long[] sums, CountColumn column)
    {
        if (IsWhole && column.TryGetSpan(out ReadOnlySpan<ushort> narrow))
        {
            for (int i = 0; i < narrow.Length; i++) sums[i] += narrow[i];
        }
        else if (IsWhole && column.TryGetSpan(out ReadOnlySpan<int> wide))
        {
            for (int i = 0; i < wide.Length; i++) sums[i] += wide[i];
        }
        else
        {
            for (int i = 0; i < _rows.Length; i++) sums[i] += column.Stored(_rows[i]);
        }
    }
}
