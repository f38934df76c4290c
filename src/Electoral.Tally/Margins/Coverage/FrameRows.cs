namespace Electoral.Tally;

/// <summary>Which rows of the collected tables belong to a unit of the frame, whose tree may be another.</summary>
/// <param name="frame">The tree of the frame.</param>
/// <param name="sheets">The tree of the tables of sheets.</param>
internal sealed class FrameRows(UnitTree frame, UnitTree sheets)
{
    private int[][]? _indexes;

    /// <summary>
    /// For each unit of a level of the frame its index in the tree of the sheets, or -1; null where both have one tree.
    /// </summary>
    public int[]? IndexesAt(int depth)
    {
        if (ReferenceEquals(sheets, frame)) return null;
        _indexes ??= UnitMatching.MatchLevels(frame, sheets);
        return depth < _indexes.Length ? _indexes[depth] : [.. Enumerable.Repeat(-1, frame.Data(depth).Count)];
    }

    /// <summary>The rows of a unit of the frame: the first and their number.</summary>
    /// <param name="table">One of the tables of sheets.</param>
    /// <param name="unit">The unit.</param>
    public (int Start, int Count) Of(TallyTable table, ReportingUnit unit)
    {
        if (table.Count == 0) return (0, 0);
        if (IndexesAt(unit.Depth) is not { } indexes) return table.StartAndCountOf(unit);
        return indexes[unit.Index] is >= 0 and int index
            ? table.StartAndCountOf(new(table.Units, unit.Depth, index))
            : (0, 0);
    }
}
