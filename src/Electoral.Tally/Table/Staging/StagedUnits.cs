using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Units in the order in which loading found them, with the rows they hold.</summary>
/// <param name="LevelNames">The levels from the top, the root's and the sheet's left out.</param>
/// <param name="Levels">The units of each of them.</param>
/// <param name="RowStart">
/// If rows come unit by unit: the first row of each lowest unit, and the end; where there is an <see cref="Order"/>,
/// indexes in it. Otherwise null.
/// </param>
/// <param name="UnitOfRow">Else: the lowest unit of each row.</param>
/// <param name="Unique">For each level whether a code may have one parent only.</param>
internal sealed record StagedUnits(
    IReadOnlyList<string> LevelNames,
    IReadOnlyList<StagedLevel> Levels,
    int[]? RowStart,
    int[]? UnitOfRow,
    IReadOnlyList<bool> Unique)
{
    /// <summary>Whether the units of each level are known to be in the order of the tree.</summary>
    public bool AreOrdered { get; init; }

    /// <summary>
    /// The row at each position where rows come unit by unit, but not in the units' order; otherwise null.
    /// </summary>
    public int[]? Order { get; init; }

    /// <summary>The same order by slots, where rows are in no order at all; otherwise null.</summary>
    public StagingSlots? Slots { get; init; }

    /// <summary>
    /// If the rows of a unit are already in the order of their codes, whether two of them may have the same code;
    /// otherwise null.
    /// </summary>
    public bool? MayRepeat { get; init; }

    /// <summary>The number of lowest units: without levels it is only the root.</summary>
    public int LowestCount => Levels.Count == 0 ? 1 : Levels[^1].Codes.Count;

    /// <summary>The lowest unit of each row.</summary>
    public int[] UnitOfEachRow(int rows)
    {
        if (UnitOfRow is not null) return UnitOfRow;
        var units = new int[rows];
        for (int unit = 0; RowStart is not null && unit + 1 < RowStart.Length; unit++)
        {
            var (from, end) = (RowStart[unit], RowStart[unit + 1]);
            if (Order is null) units.AsSpan(from..end).Fill(unit);
            else foreach (int row in Order.AsSpan(from..end)) units[row] = unit;
        }

        return units;
    }

    /// <summary>The first row of each unit, level by level.</summary>
    public int[][] FirstRows(int rows)
    {
        var first = new int[Levels.Count][];
        int[] parents = UnitOfEachRow(rows);
        for (int level = Levels.Count - 1; level >= 0; level--)
        {
            int[] found = first[level] = new int[Levels[level].Codes.Count];
            found.AsSpan().Fill(int.MaxValue);
            for (int i = 0; i < parents.Length; i++)
            {
                int row = level == Levels.Count - 1 ? i : first[level + 1][i];
                found[parents[i]] = Math.Min(found[parents[i]], row);
            }

            parents = Levels[level].Parents;
        }

        return first;
    }

    /// <summary>The codes that lead to a unit of a level, 0 being the level below the root.</summary>
    public UnitPath PathOf(int level, int unit)
    {
        var codes = new string[level + 1];
        for (; level >= 0; level--)
        {
            codes[level] = Levels[level].Codes.GetString(unit);
            unit = Levels[level].Parents[unit];
        }

        return new(codes);
    }
}
