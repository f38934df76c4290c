namespace Electoral.Tally;

/// <summary>The units that hold the row at hand, level by level, for rows that come in ascending order.</summary>
internal sealed class UnitCursor(TallyTable table)
{
    private readonly int[] _units = new int[table.Units.Levels.Count + 1];
    private int _end;

    /// <summary>The unit at a depth that holds <paramref name="row"/>, as its index in its level.</summary>
    public int At(int depth, int row)
    {
        // Cells of one row, and rows of one unit, come one after another.
        if (row >= _end || row == 0) MoveTo(row);
        return _units[depth];
    }

    private void MoveTo(int row)
    {
        var lowest = table.UnitOf(row);
        _end = table.RowStart.Span[lowest.Index + 1] - table.First;
        int index = lowest.Index;
        for (int depth = _units.Length - 1; depth >= 0; depth--)
        {
            _units[depth] = index;
            index = table.Units.Data(depth).Parents[index];
        }
    }
}
