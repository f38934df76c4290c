namespace Electoral.Tally;

/// <summary>Sums of the sheets of one unit, by what the sheets lack. Mutable.</summary>
internal sealed class PartialSums
{
    private readonly Dictionary<CellSet, CountGroup> _groups = [];

    public IReadOnlyCollection<CountGroup> Groups => _groups.Values;

    public long Annulled { get; set; }

    public long Pending { get; set; }

    /// <summary>Whether no sheet was added.</summary>
    public bool IsEmpty => _groups.Count == 0 && Annulled == 0 && Pending == 0;

    /// <summary>Whether sheets that lack just these cells were added.</summary>
    public bool Has(CellSet lacking) => _groups.ContainsKey(lacking);

    /// <summary>Adds one sheet.</summary>
    public void Add(CellSet lacking, SheetStatus status, ReadOnlySpan<long> counts)
    {
        if (status == SheetStatus.Annulled) Annulled++;
        else if (status == SheetStatus.Pending) Pending++;
        else Add(lacking, 1, counts);
    }

    /// <summary>Adds counted sheets that lack the same cells.</summary>
    public void Add(CellSet lacking, long rows, ReadOnlySpan<long> sums)
    {
        if (rows == 0) return;
        if (_groups.TryGetValue(lacking, out var group))
        {
            for (int cell = 0; cell < sums.Length; cell++) group.Sums[cell] += sums[cell];
            _groups[lacking] = group with { Rows = group.Rows + rows };
        }
        else
        {
            _groups.Add(lacking, new(lacking, rows, sums.ToArray()));
        }
    }

    public void Add(PartialSums other)
    {
        Annulled += other.Annulled;
        Pending += other.Pending;
        foreach (var group in other._groups.Values.ToArray()) Add(group.Lacking, group.Rows, group.Sums);
    }

    public void Add(Totals totals)
    {
        Annulled += totals.Annulled;
        Pending += totals.Pending;
        foreach (var group in totals.Groups) Add(group.Lacking, group.Rows, group.Sums);
    }

    /// <summary>The groups, in an order that does not depend on how they were formed.</summary>
    public IEnumerable<CountGroup> InOrder() => _groups.Values.Order(Comparer<CountGroup>.Create(
        (left, right) => left.Lacking.Bits.SequenceCompareTo(right.Lacking.Bits)));
}
