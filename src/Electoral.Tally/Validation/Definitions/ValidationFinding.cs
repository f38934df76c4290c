using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>One discrepancy, or one thing worth a look, on a sheet or in a unit.</summary>
/// <remarks>Equality is that of all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<ValidationFinding>))]
public sealed record ValidationFinding : IJsonResult<ValidationFinding>
{
    private readonly FindingEntry _entry;

    internal ValidationFinding(ValidationRule rule, TallyTable table, FindingEntry entry)
    {
        (Rule, Severity, Table) = (rule.Id, rule.Severity, table);
        _entry = entry;
        (Field, Found, Expected) = (entry.Field, entry.Found, entry.Expected);
        Row = entry.Row < 0 ? null : entry.Row;
        OtherRow = entry.OtherRow < 0 ? null : entry.OtherRow;
        Unit = entry.Unit ?? table[entry.Row].Unit.Path;
        Subject = Row is int row ? table[row].ToString() : Unit.ToString();
        string other = OtherRow is int index ? table[index].ToString() : Unit.ToString();
        Reason = new(rule.Id, rule.Sentence, Found, Expected, Difference, other);
    }

    /// <summary>The id of the rule.</summary>
    public string Rule { get; }

    /// <summary>What the finding says.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>The index of the sheet in the table, from 0; null if the finding is about a unit.</summary>
    public int? Row { get; }

    /// <summary>The unit, or the lowest unit of the sheet.</summary>
    public UnitPath Unit { get; }

    /// <summary>The sheet's unit and code, or the unit.</summary>
    public string Subject { get; }

    /// <summary>
    /// Which count: "registered", "ballotsCast", "valid", "blank", "invalid", the id of a selection or the name of an
    /// extra count; empty if it is the sheet as a whole.
    /// </summary>
    public string Field { get; }

    /// <summary>The number found; null if the finding is not about a number.</summary>
    public long? Found { get; }

    /// <summary>The number expected, or the limit; null if there is none.</summary>
    public long? Expected { get; }

    /// <summary>Found minus expected.</summary>
    public long? Difference => Found - Expected;

    /// <summary>The index of the other sheet, if two are compared.</summary>
    public int? OtherRow { get; }

    /// <summary>What was found, as a sentence.</summary>
    public ReportStatement Reason { get; }

    /// <summary>
    /// The one slip of transcription that would explain the sheet's contradictions, or why it is unlike its
    /// neighbouring sheets; null if none or several would.
    /// </summary>
    /// <remarks>It is named, never applied: only the paper or its image can tell.</remarks>
    public CorrectionSuggestion? Suggestion => _entry.Suggestion is { } own ? own
        : Row is int row && Severity == FindingSeverity.Contradiction ? CorrectionSuggestion.Of(Table[row])
        : null;

    internal TallyTable Table { get; }

    /// <summary>The sheet or unit and what was found, in one line.</summary>
    public override string ToString() => VisibleText.Line($"{Subject}: {Reason}");

    static void IJsonResult<ValidationFinding>.Describe(JsonForm<ValidationFinding> form) => form
        .Text("rule", finding => finding.Rule)
        .Word("severity", finding => finding.Severity)
        .Path("unit", finding => finding.Unit)
        .TextOrNull("sheet", finding => finding.Row is int row ? finding.Table[row].Code : null)
        .Whole("row", finding => finding.Row)
        .Text("field", finding => finding.Field)
        .Whole("found", finding => finding.Found)
        .Whole("expected", finding => finding.Expected)
        .Whole("difference", finding => finding.Difference)
        .TextOrNull("other", finding => finding.OtherRow is int other ? finding.Table[other].ToString() : null)
        .Item("reason", finding => finding.Reason)
        .ItemOrNull("suggestion", finding => finding.Suggestion);
}
