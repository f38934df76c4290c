namespace Electoral.Tally.Rendering;

/// <summary>Rows of values under named columns, perhaps only the first of many.</summary>
public sealed partial class ReportTable : ReportBlock
{
    private readonly CellValue[] _cells;
    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);

    private ReportTable(string? caption, ReportColumn[] columns, CellValue[] cells, long totalRows)
    {
        Caption = caption;
        Columns = Array.AsReadOnly(columns);
        _cells = cells;
        RowCount = cells.Length / columns.Length;
        TotalRows = totalRows;
        Reasons = [.. cells.Select(cell => cell.Reason).OfType<string>().Distinct(StringComparer.Ordinal)];
        for (var index = 0; index < Reasons.Count; index++)
        {
            _marks.Add(Reasons[index], index + 1);
        }
    }

    /// <summary>What the table shows, or null.</summary>
    public string? Caption { get; }

    /// <summary>The columns in order, at least one.</summary>
    public IReadOnlyList<ReportColumn> Columns { get; }

    /// <summary>The number of rows that the table holds.</summary>
    public int RowCount { get; }

    /// <summary>The number of rows that exist; more than <see cref="RowCount"/> if the table was capped.</summary>
    public long TotalRows { get; }

    /// <summary>The reasons of the cells without a value, each once, in the order of their first appearance.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The cells of a row, one per column.</summary>
    /// <param name="row">The row, from 0 to <see cref="RowCount"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlyMemory<CellValue> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, RowCount);
            return _cells.AsMemory(row * Columns.Count, Columns.Count);
        }
    }

    internal bool IsCapped => TotalRows > RowCount;

    /// <summary>
    /// The content of the cell: a reason is too long for it, so a number refers to a line below the table.
    /// </summary>
    internal string Shown(CellValue cell, IFormatProvider? provider) => cell.Reason is { } reason
        ? $"{CellValue.NoValue} ({_marks[reason]})"
        : VisibleText.Cell(cell.Written(provider), provider);

    /// <summary>The lines below the table: how many rows it leaves out, and the reasons for missing values.</summary>
    internal IEnumerable<string> Footnotes(IFormatProvider? provider)
    {
        if (RowCount == 0 && !IsCapped)
        {
            yield return Texts.NoRows.In(provider);
        }

        if (IsCapped)
        {
            yield return Texts.FirstRows.In(provider, RowCount, TotalRows);
        }

        foreach (var reason in Reasons)
        {
            yield return $"({_marks[reason]}) {Texts.NotComputable.In(provider, reason)}";
        }
    }
}
