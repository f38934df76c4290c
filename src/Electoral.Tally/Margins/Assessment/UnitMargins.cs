using System.Collections;

namespace Electoral.Tally;

/// <summary>The margins of the units of a level, each made when it is asked for.</summary>
/// <param name="coverages">The coverage of each unit.</param>
/// <param name="marginOf">What makes the margin of a unit.</param>
internal sealed class UnitMargins(IReadOnlyList<UnitCoverage> coverages, Func<UnitCoverage, UnitMargin> marginOf)
    : IReadOnlyList<UnitMargin>
{
    public int Count => coverages.Count;

    public UnitMargin this[int index] => marginOf(coverages[index]);

    public IEnumerator<UnitMargin> GetEnumerator()
    {
        foreach (var coverage in coverages) yield return marginOf(coverage);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
