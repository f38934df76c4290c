using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The counted sheets of a table that lack none of the counts in its source, as columns of a scan.</summary>
internal sealed class CompleteRows
{
    private readonly TallyTable _table;

    // The rows that are included, or null if all are.
    private readonly int[]? _rows;

    private CompleteRows(TallyTable table, CountColumns columns)
    {
        _table = table;
        VariableOfCell = new int[columns.CellCount];
        VariableOfCell.AsSpan().Fill(-1);
        for (int i = 0; i < columns.Count; i++) VariableOfCell[columns.CellOf[i]] = i;
        if (columns.MayBeIrregular)
        {
            _rows = Array.FindAll(RowOrdering.Identity(table.Count), row => IsComplete(table, columns, row));
        }

        Columns = Array.ConvertAll(columns.Columns, column => Scanned(_rows is null ? column : column.Take(_rows)));
    }

    public ProductColumn[] Columns { get; }

    /// <summary>The index of each cell among the columns, or -1.</summary>
    public int[] VariableOfCell { get; }

    public static CompleteRows Of(TallyTable table) => new(table, new(table));

    /// <summary>How many rows before a given row of the table are included.</summary>
    public int IndexOf(int row)
    {
        if (_rows is null) return row;
        int found = Array.BinarySearch(_rows, row);
        return found < 0 ? ~found : found;
    }

    /// <summary>The counted sheets among the rows of the table that are not included.</summary>
    public long ExcludedIn(int start, int end)
    {
        if (_rows is null) return 0;
        long counted = 0;
        for (int row = start; row < end; row++) counted += _table[row].Status == SheetStatus.Counted ? 1 : 0;
        return counted - (IndexOf(end) - IndexOf(start));
    }

    public Workload Work(AggregationOptions? options, CancellationToken cancellation)
    {
        options ??= AggregationOptions.Default;
        bool isSmall = (long)_table.Count * Columns.Length < options.FewCells;
        return new(
            isSmall ? 1 : options.MaxDegreeOfParallelism, options.BlockRows, options.ShortRows, cancellation);
    }

    public static ProductColumn Scanned(CountColumn column) => column.TryGetStored(out ReadOnlyMemory<ushort> narrow)
        ? new(narrow, default)
        : new(default, column.TryGetStored(out ReadOnlyMemory<int> wide) ? wide : default);

    private static bool IsComplete(TallyTable table, CountColumns columns, int row)
    {
        if (table[row].Status != SheetStatus.Counted) return false;
        foreach (var column in columns.Columns)
        {
            if (column.IsMissing(row)) return false;
        }

        return true;
    }
}
