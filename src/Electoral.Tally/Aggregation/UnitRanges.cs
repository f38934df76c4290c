namespace Electoral.Tally;

/// <summary>Consecutive units of one level, and the rows of a table that each of them owns.</summary>
/// <param name="Depth">The depth of the level.</param>
/// <param name="First">The first unit's place in its level.</param>
/// <param name="Starts">The first row of each unit, and the end of the last; ascending.</param>
internal sealed record UnitRanges(int Depth, int First, ReadOnlyMemory<int> Starts)
{
    public int Count => Starts.Length - 1;

    public int RowsOf(int unit) => Starts.Span[unit + 1] - Starts.Span[unit];

    /// <summary>The units of a level that a table is about: those below its scope, or the one that holds it.</summary>
    public static UnitRanges Of(TallyTable table, int depth)
    {
        var scope = table.Scope;
        if (depth <= scope.Depth) return new(depth, scope.At(table.Units.LevelAt(depth)).Index, new[] { 0, table.Count });
        var (first, end) = table.Units.RangeBelow(scope, depth);
        var starts = new int[end - first + 1];
        for (int i = 0; i < starts.Length; i++) starts[i] = first + i;
        for (int at = depth; at < table.Units.Levels.Count; at++)
        {
            int[] firstChild = table.Units.Data(at).FirstChild;
            for (int i = 0; i < starts.Length; i++) starts[i] = firstChild[starts[i]];
        }

        for (int i = 0; i < starts.Length; i++) starts[i] = table.RowStart[starts[i]] - table.First;
        return new(depth, first, starts);
    }
}
