using System.Collections;

namespace Electoral.Tally.Audits;

/// <summary>The sheets that differ, in the order of the first source; each is made on demand.</summary>
internal sealed class DifferenceList(
    ComparedTables tables, CandidatePair? candidates, int[] first, int[] second, int[] pairs)
    : IReadOnlyList<SheetDifference>
{
    public int Count => pairs.Length;

    public SheetDifference this[int index] => new(tables, candidates, first[pairs[index]], second[pairs[index]]);

    /// <summary>The value of <see cref="SheetDifference.Overstatement"/>, without computing the rest.</summary>
    public long? OverstatementAt(int index) => candidates is null ? null : SheetDifference.Overstated(
        tables, candidates, first[pairs[index]], second[pairs[index]]);

    public IEnumerator<SheetDifference> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
