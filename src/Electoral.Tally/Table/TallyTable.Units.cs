namespace Electoral.Tally;

public sealed partial class TallyTable
{
    /// <summary>The sheets of one unit as a table that shares this one's columns.</summary>
    /// <remarks>
    /// A slice does not grow: slicing by a unit above its own gives the slice itself, and by a unit outside it gives an
    /// empty one.
    /// </remarks>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public TallyTable Slice(ReportingUnit unit)
    {
        var (start, count) = StartAndCountOf(unit);
        bool holdsAll = unit.Depth <= Scope.Depth && Scope.At(unit.Level) == unit;
        return holdsAll ? this : new(_shape with { Scope = unit }, _columns, _rowStart, _first + start, count);
    }

    /// <summary>The sheets of the unit at <paramref name="path"/>.</summary>
    /// <exception cref="ArgumentException">The tree has no such unit.</exception>
    public TallyTable Slice(UnitPath path) => Slice(Units.Find(path) ?? Throw.NoSuchUnit(path));

    /// <summary>The rows of a unit. A unit outside this slice has none.</summary>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public Range RowsOf(ReportingUnit unit)
    {
        var (start, count) = StartAndCountOf(unit);
        return start..(start + count);
    }

    internal (int Start, int Count) StartAndCountOf(ReportingUnit unit)
    {
        if (!ReferenceEquals(unit.Tree, Units)) Throw.ForeignUnit(unit);
        var (firstUnit, endUnit) = Units.RangeBelow(unit, Units.Levels.Count);
        int start = Math.Clamp(_rowStart[firstUnit] - _first, 0, Count);
        return (start, Math.Clamp(_rowStart[endUnit] - _first, start, Count) - start);
    }

    /// <summary>The lowest unit that the row belongs to.</summary>
    internal ReportingUnit UnitOf(int row)
    {
        int index = _first + row;
        int found = Array.BinarySearch(_rowStart, index);
        int unit = found >= 0 ? found : ~found - 1;
        // Units without rows begin where the next one does: the row belongs to the last of them.
        while (_rowStart[unit + 1] == index) unit++;
        return new(Units, Units.Levels.Count, unit);
    }

    /// <summary>The first row of each lowest unit in <see cref="Columns"/>, and the end of the last.</summary>
    internal ReadOnlyMemory<int> RowStart => _rowStart;
}
