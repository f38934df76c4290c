namespace Electoral.Tally.Rendering;

/// <summary>A column of a <see cref="ReportTable"/>.</summary>
/// <remarks>Equality: header, kind and alignment are equal. Immutable, safe to share between threads.</remarks>
/// <param name="Header">The heading of the column; it may come from a file.</param>
/// <param name="Kind">What the cells may hold.</param>
/// <param name="Alignment">The side on which the cells are flush.</param>
public sealed record ReportColumn(string Header, ColumnKind Kind, ColumnAlignment Alignment)
{
    /// <summary>A column whose numbers are flush at the end and whose texts at the start.</summary>
    /// <param name="header">The heading of the column.</param>
    /// <param name="kind">What the cells may hold.</param>
    public ReportColumn(string header, ColumnKind kind)
        : this(header, kind, kind is ColumnKind.Text or ColumnKind.Any ? ColumnAlignment.Start : ColumnAlignment.End)
    {
    }

    internal bool Admits(CellKind cell) => cell switch
    {
        CellKind.None => true,
        _ when Kind == ColumnKind.Any => true,
        CellKind.Text or CellKind.Address => Kind == ColumnKind.Text,
        CellKind.Whole => Kind is ColumnKind.Whole or ColumnKind.Number,
        CellKind.Number => Kind == ColumnKind.Number,
        _ => Kind == ColumnKind.Percent,
    };

    /// <summary>The header and what the column holds.</summary>
    public override string ToString() => VisibleText.Line($"{Header} ({Kind})");
}
