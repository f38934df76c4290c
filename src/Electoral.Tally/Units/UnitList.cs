using System.Collections;

namespace Electoral.Tally;

/// <summary>Consecutive units of one level of a tree, in the order of the tree.</summary>
/// <remarks>
/// A view, not a copy. Equality compares tree, level and range. The default value is an empty list. Immutable and
/// safe to share between threads.
/// </remarks>
public readonly record struct UnitList : IReadOnlyList<ReportingUnit>
{
    private readonly UnitTree? _tree;
    private readonly int _depth;
    private readonly int _first;

    internal UnitList(UnitTree tree, int depth, int first, int count) =>
        (_tree, _depth, _first, Count) = (tree, depth, first, count);

    /// <summary>The number of units.</summary>
    public int Count { get; }

    /// <summary>The unit at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the list.</exception>
    public ReportingUnit this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(_tree!, _depth, _first + index);
        }
    }

    /// <summary>The units, one after another.</summary>
    public IEnumerator<ReportingUnit> GetEnumerator()
    {
        for (int i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
