namespace Electoral.Tally;

/// <summary>What became of one record of a source: a sheet, a refusal with its reason, or nothing.</summary>
/// <remarks>A sheet converts to its record implicitly. Immutable and safe to share between threads.</remarks>
public sealed class SheetRecord
{
    private SheetRecord()
    {
    }

    /// <summary>A record in which every field is empty.</summary>
    public static SheetRecord Blank { get; } = new();

    /// <summary>The sheet; null if the record is not a sheet.</summary>
    public TallySheet? Sheet { get; private init; }

    /// <summary>
    /// The names that people see of the units that the sheet belongs to, from the top; null or empty: none.
    /// <value>The default is no name.</value>
    /// </summary>
    public IReadOnlyList<string?> UnitNames { get; private init; } = [];

    /// <summary>Why the record is refused; null if it is not.</summary>
    internal Reject? Refusal { get; private init; }

    /// <summary>A record that is a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="unitNames">The names of its units, from the top.</param>
    public static SheetRecord Of(TallySheet sheet, params IReadOnlyList<string?> unitNames)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(unitNames);
        return new() { Sheet = sheet, UnitNames = unitNames };
    }

    /// <summary>A row of a table as a record, with the names of its units.</summary>
    /// <param name="row">The row.</param>
    public static SheetRecord OfRow(TallyRow row)
    {
        return new() { Sheet = row.ToSheet(), UnitNames = NamesOfUnits.Of(row.Unit) };
    }

    /// <summary>A record that is refused.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="field">The field that gave the reason; empty if it is the whole record.</param>
    /// <param name="found">What was found; at most its first 100 characters are kept.</param>
    /// <param name="expected">What was expected.</param>
    public static SheetRecord Rejected(RejectReason reason, string field, string found, string expected)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(expected);
        return new() { Refusal = new("", 0, 0, reason, field, found, expected) };
    }

    /// <summary>A sheet as a record.</summary>
    public static SheetRecord FromTallySheet(TallySheet sheet) => Of(sheet);

    /// <summary>A sheet as a record.</summary>
    public static implicit operator SheetRecord(TallySheet sheet) => Of(sheet);

    /// <summary>The sheet, the refusal, or that the record is blank.</summary>
    public override string ToString() => Sheet?.ToString() ?? Refusal?.ToString() ?? "blank";
}
