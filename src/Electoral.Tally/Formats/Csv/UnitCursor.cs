namespace Electoral.Tally;

/// <summary>The units that hold the row at hand, level by level, for rows that come in ascending order.</summary>
internal sealed class UnitCursor(TallyTable table)
{
    private readonly int[] units = new int[table.Units.Levels.Count + 1];
    private int end;

    /// <summary>The unit at <paramref name="depth"/> that holds <paramref name="row"/>, as its place in its level.</summary>
    public int At(int depth, int row)
    {
        // Cells of one row, and rows of one unit, come one after another.
        if (row >= end || row == 0) MoveTo(row);
        return units[depth];
    }

    private void MoveTo(int row)
    {
        var lowest = table.UnitOf(row);
        end = table.RowStart[lowest.Index + 1] - table.First;
        int index = lowest.Index;
        for (int depth = units.Length - 1; depth >= 0; depth--)
        {
            units[depth] = index;
            index = table.Units.Data(depth).Parents[index];
        }
    }
}
