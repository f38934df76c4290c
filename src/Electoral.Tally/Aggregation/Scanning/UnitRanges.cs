namespace Electoral.Tally;

/// <summary>Consecutive units of one level, and the rows of a table that each of them owns.</summary>
/// <param name="Depth">The depth of the level.</param>
/// <param name="First">The first unit's index in its level.</param>
/// <param name="Starts">Where each unit begins among the rows of all columns, then the end
/// of the last; ascending.</param>
/// <param name="FirstRow">Where the table begins among the rows of all columns.</param>
internal sealed record UnitRanges(int Depth, int First, ReadOnlyMemory<int> Starts, int FirstRow)
{
    public int Count => Starts.Length - 1;

    /// <summary>All rows of a table as those of a single unit.</summary>
    public static UnitRanges Whole(TallyTable table) => Whole(table, depth: 0, unit: 0);

    /// <summary>The units of a level that a table covers: those below its scope, or the one that contains it.</summary>
    public static UnitRanges Of(TallyTable table, int depth)
    {
        var (tree, scope) = (table.Units, table.Scope);
        if (depth <= scope.Depth) return Whole(table, depth, scope.At(tree.LevelAt(depth)).Index);
        var (first, end) = tree.RangeBelow(scope, depth);
        if (depth == tree.Levels.Count)
        {
            return new(depth, first, table.RowStart.Slice(first, end - first + 1), table.First);
        }
        var starts = new int[end - first + 1];
        for (int i = 0; i < starts.Length; i++)
        {
            int below = first + i;
            for (int at = depth; at < tree.Levels.Count; at++) below = tree.Data(at).FirstChild[below];
            starts[i] = table.RowStart.Span[below];
        }

        return new(depth, first, starts, table.First);
    }

    public int RowsOf(int unit) => Starts.Span[unit + 1] - Starts.Span[unit];

    /// <summary>The units that have at least one row.</summary>
    public int[] WithRows()
    {
        var starts = Starts.Span;
        var units = new int[Count];
        int found = 0;
        for (int unit = 0; unit < units.Length; unit++)
        {
            units[found] = unit;
            if (starts[unit] < starts[unit + 1]) found++;
        }

        return found == units.Length ? units : units[..found];
    }

    /// <summary>
    /// The units of the level above: the first child of each among these units, and the end of the last.
    /// </summary>
    public int[] Children(UnitRanges above, UnitTree tree)
    {
        int[] firstChild = tree.Data(above.Depth).FirstChild;
        var children = new int[above.Count + 1];
        // A table that is a slice of a lower unit has only some of the children of the units above.
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Math.Clamp(firstChild[above.First + i] - First, 0, Count);
        }
        return children;
    }

    /// <summary>The first unit that begins at or after a row; the number of units if none does.</summary>
    public int FirstFrom(int row)
    {
        var starts = Starts.Span;
        int low = 0, high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (starts[middle] < row) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The unit that contains a row of the table.</summary>
    public int Holding(int row) => FirstFrom(FirstRow + row + 1) - 1;

    /// <summary>One of these units alone.</summary>
    public UnitRanges Only(int unit) => this with { First = First + unit, Starts = Starts.Slice(unit, 2) };

    /// <summary>Whether a unit has more rows than <paramref name="rows"/>.</summary>
    public bool AnyLongerThan(int rows)
    {
        // Such a unit contains a row whose number is a multiple of that many, so few units need to be checked.
        for (long row = Starts.Span[0]; row < Starts.Span[^1]; row += rows)
        {
            if (RowsOf(Holding((int)row - FirstRow)) > rows) return true;
        }

        return false;
    }

    private static UnitRanges Whole(TallyTable table, int depth, int unit) =>
        new(depth, unit, new[] { table.First, table.First + table.Count }, table.First);
}
