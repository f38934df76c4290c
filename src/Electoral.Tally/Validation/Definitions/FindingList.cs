using System.Collections;

namespace Electoral.Tally.Validation;

/// <summary>The findings of a rule, each made on demand.</summary>
internal sealed class FindingList(ValidationRule rule, TallyTable table, FindingEntry[] entries)
    : IReadOnlyList<ValidationFinding>
{
    public int Count => entries.Length;

    public ValidationFinding this[int index] => new(rule, table, entries[index]);

    public IEnumerator<ValidationFinding> GetEnumerator()
    {
        foreach (var entry in entries) yield return new(rule, table, entry);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
