using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>Takes the findings of one rule, from any thread and in any order.</summary>
/// <remarks>The report lists them in the order of the table, whatever the order in which they were added.</remarks>
[JsonConverter(typeof(ResultJsonConverter<FindingCollector>))]
public sealed class FindingCollector
{
    private readonly List<FindingEntry> _entries = [];
    private readonly Lock _lock = new();
    private readonly TallyTable _table;

    internal FindingCollector(TallyTable table) => _table = table;

    /// <summary>A sheet that the rule finds.</summary>
    /// <param name="row">The index of the sheet in the table, from 0.</param>
    /// <param name="field">
    /// Which count is found: "registered", "ballotsCast", "valid", "blank", "invalid", the id of a selection or the
    /// name of an extra count; empty if it is the sheet as a whole.
    /// </param>
    /// <param name="found">The number found, or null.</param>
    /// <param name="expected">The number expected, or null.</param>
    /// <param name="otherRow">The index of another sheet that it is compared with, or null.</param>
    /// <param name="suggestion">
    /// The slip that would explain the sheet, if the rule knows one; null derives it from the sums of the sheet.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The table has no such row.</exception>
    public void Add(
        int row, string field, long? found = null, long? expected = null, int? otherRow = null,
        CorrectionSuggestion? suggestion = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        ThrowIfNoRow(row, nameof(row));
        if (otherRow is int other) ThrowIfNoRow(other, nameof(otherRow));
        AddEntry(new(row, field, found, expected, otherRow ?? -1, null, suggestion));
    }

    /// <summary>A unit that the rule finds.</summary>
    /// <param name="unit">The unit; the root for the whole table.</param>
    /// <param name="field">Which count is found, as for a sheet.</param>
    /// <param name="found">The number found, or null.</param>
    /// <param name="expected">The number expected, or null.</param>
    public void AddUnit(UnitPath unit, string field, long? found = null, long? expected = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        AddEntry(new(-1, field, found, expected, -1, unit));
    }

    internal FindingEntry[] InOrder()
    {
        FindingEntry[] entries = [.. _entries];
        Array.Sort(entries, FindingEntry.InOrder);
        return entries;
    }

    private void AddEntry(FindingEntry entry)
    {
        lock (_lock) _entries.Add(entry);
    }

    private void ThrowIfNoRow(int row, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, _table.Count, name);
    }
}
