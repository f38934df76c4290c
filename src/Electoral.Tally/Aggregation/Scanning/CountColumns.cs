namespace Electoral.Tally;

/// <summary>The columns of a table that totals add up: the fields that the source has, then the votes.</summary>
internal sealed class CountColumns
{
    public CountColumns(TallyTable table)
    {
        var columns = new List<CountColumn>();
        var cells = new List<int>();
        var absent = new List<int>();
        foreach (var field in Enum.GetValues<CountField>())
        {
            int cell = Cells.Field(field);
            if (table.Column(field) is not CountColumn column)
            {
                absent.Add(cell);
                continue;
            }

            columns.Add(column);
            cells.Add(cell);
        }

        columns.AddRange(table.Votes);
        cells.AddRange(Enumerable.Range(Cells.FirstVote, table.Votes.Count));
        (Columns, CellOf) = ([.. columns], [.. cells]);
        CellCount = Cells.Count(table.Contest);
        Absent = new(CellCount, absent);
        Rows = table.Count;
        Status = table.Columns.Status is byte[] status ? status.AsMemory(table.First, Rows) : default;
    }

    public CountColumn[] Columns { get; }

    public int Count => Columns.Length;

    public int Rows { get; }

    /// <summary>The index of each column among the cells of a sheet.</summary>
    public int[] CellOf { get; }

    public int CellCount { get; }

    /// <summary>The cells without a column.</summary>
    public CellSet Absent { get; }

    /// <summary>The <see cref="SheetStatus"/> of each row; empty if all are counted.</summary>
    public ReadOnlyMemory<byte> Status { get; }

    /// <summary>Whether any row may be annulled, pending, or lack a count.</summary>
    public bool MayBeIrregular => !Status.IsEmpty || Array.Exists(Columns, column => column.MayMiss);

    public int ColumnOf(int cell) => Array.IndexOf(CellOf, cell);

    /// <summary>Puts one number per column at the index of its cell; 0 for cells without a column.</summary>
    public long[] Spread(ReadOnlySpan<long> sums)
    {
        var cells = new long[CellCount];
        for (int column = 0; column < sums.Length; column++) cells[CellOf[column]] = sums[column];
        return cells;
    }

    /// <summary>The counts of a row, 0 where one is missing.</summary>
    public void CopyRow(int row, Span<long> counts)
    {
        for (int column = 0; column < Columns.Length; column++) counts[column] = Columns[column].Stored(row);
    }
}
