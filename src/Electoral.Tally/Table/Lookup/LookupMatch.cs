using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Lookup;

/// <summary>A sheet or a unit that a look-up found, and why.</summary>
/// <remarks>The default value belongs to no table and must not be used. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<LookupMatch>))]
public readonly record struct LookupMatch : IJsonResult<LookupMatch>
{
    private readonly int _row;

    internal LookupMatch(TallyTable table, MatchReason reason, int row)
        : this(table, reason, table.UnitOf(row)) => _row = row;

    internal LookupMatch(TallyTable table, MatchReason reason, ReportingUnit unit, int edits = 0) =>
        (Table, Reason, Unit, Edits, _row) = (table, reason, unit, edits, -1);

    /// <summary>The table that was searched.</summary>
    public TallyTable Table { get; }

    /// <summary>Why it was found.</summary>
    public MatchReason Reason { get; }

    /// <summary>The unit that was found, or the one that the sheet belongs to.</summary>
    public ReportingUnit Unit { get; }

    /// <summary>The sheet that was found; null if a unit was found.</summary>
    public TallyRow? Sheet => _row < 0 ? null : Table[_row];

    /// <summary>How many letters were added, left out, replaced or exchanged; 0 unless the reason is
    /// <see cref="MatchReason.Spelling"/>.</summary>
    public int Edits { get; }

    /// <summary>The rows of the table: that of the sheet, or all of the unit.</summary>
    public Range Rows => _row < 0 ? Table.RowsOf(Unit) : _row..(_row + 1);

    /// <summary>The sheet or the unit, and why it was found.</summary>
    public override string ToString() => Table is null
        ? ""
        : $"{(Sheet is { } sheet ? sheet.ToString() : Unit.ToString())}: {LookupTexts.Of(Reason).In(null)}";

    static void IJsonResult<LookupMatch>.Describe(JsonForm<LookupMatch> form) => form
        .Word("reason", match => match.Reason)
        .Whole("edits", match => match.Edits)
        .Item("unit", match => match.Unit)
        .Whole("sheets", match => match.Rows.End.Value - match.Rows.Start.Value)
        .ItemOrNull("sheet", match => match.Sheet);
}
