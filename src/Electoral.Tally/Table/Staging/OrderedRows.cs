namespace Electoral.Tally;

/// <summary>Staged rows in the order of the tree.</summary>
/// <param name="Tree">The units.</param>
/// <param name="Order">The staged row at each position, or null if it is the position itself.</param>
/// <param name="RowStart">The first position of each lowest unit, and the end of the last.</param>
/// <param name="Count">The number of rows.</param>
internal sealed record OrderedRows(UnitTree Tree, int[]? Order, int[] RowStart, int Count)
{
    /// <summary>The staged row at a position.</summary>
    public int At(int position) => Order is null ? position : Order[position];

    /// <summary>The positions of a unit's rows: the first, and the end after the last.</summary>
    public (int Start, int End) RangeOf(ReportingUnit unit)
    {
        var (firstUnit, endUnit) = Tree.RangeBelow(unit, Tree.Levels.Count);
        return (RowStart[firstUnit], RowStart[endUnit]);
    }
}
