using System.Text.Json.Serialization;
using Electoral.Tally.Json;
using Electoral.Tally.Validation;

namespace Electoral.Tally.Audits;

/// <summary>A sheet in which two sources differ.</summary>
/// <remarks>
/// It is a discrepancy between two records, and does not say which one is right, or why they differ. Immutable and safe
/// to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<SheetDifference>))]
public sealed class SheetDifference : IJsonResult<SheetDifference>
{
    internal SheetDifference(ComparedTables tables, CandidatePair? candidates, int row, int other)
    {
        (First, Second) = (tables.First[row], tables.Second[other]);
        Fields =
        [
            .. tables.Columns.Where(column => column.First[row] != column.Second[other])
                .Select(column => new FieldDifference(column.Id, column.First[row], column.Second[other])),
        ];
        Columns = tables.Columns;
        if (candidates is not null) Overstatement = Overstated(tables, candidates, row, other);
    }

    /// <summary>The sheet in the first source.</summary>
    public TallyRow First { get; }

    /// <summary>The sheet in the second source, its votes under the ids of the first.</summary>
    public TallyRow Second { get; }

    /// <summary>The counts that differ; empty if only the status does.</summary>
    public IReadOnlyList<FieldDifference> Fields { get; }

    /// <summary>Whether the sheet counts in one source and is annulled or pending in the other.</summary>
    public bool StatusDiffers => First.Status != Second.Status;

    /// <summary>
    /// By how many votes the first source's lead is larger on this sheet than the second's; null if a count that it
    /// needs is missing, or the contest has fewer than two candidates. A sheet that does not count adds nothing to a
    /// lead.
    /// </summary>
    public long? Overstatement { get; }

    /// <summary>The one slip of transcription that explains every difference; null if none does.</summary>
    /// <remarks>A corrected sum of corrected votes is a part of the slip. A pattern is not a cause.</remarks>
    public TranscriptionPattern? Pattern => SheetPattern.Of(this);

    internal ComparedColumn[] Columns { get; }

    /// <summary>The sheet and its differences, in one line.</summary>
    public override string ToString()
    {
        var parts = Fields.Select(field => field.ToString());
        if (StatusDiffers) parts = parts.Append($"{First.Status} → {Second.Status}");
        return VisibleText.Line($"{First}: {string.Join("; ", parts)}");
    }

    internal static long? Overstated(ComparedTables tables, CandidatePair candidates, int row, int other) =>
        LeadOf(tables.First[row], candidates.First) - LeadOf(tables.Second[other], candidates.Second);

    private static long? LeadOf(TallyRow sheet, (CountColumn Leader, CountColumn RunnerUp) votes) =>
        sheet.Status == SheetStatus.Counted ? CandidatePair.LeadOn(votes, sheet.Index) : 0;

    static void IJsonResult<SheetDifference>.Describe(JsonForm<SheetDifference> form) => form
        .Item("first", difference => difference.First)
        .Item("second", difference => difference.Second)
        .Items("fields", difference => difference.Fields)
        .Truth("statusDiffers", difference => difference.StatusDiffers)
        .Whole("overstatement", difference => difference.Overstatement)
        .Word("pattern", difference => difference.Pattern);
}
