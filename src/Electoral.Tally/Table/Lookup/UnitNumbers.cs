namespace Electoral.Tally.Lookup;

/// <summary>Numbers for all units below the root, level by level from the top.</summary>
internal sealed class UnitNumbers
{
    private readonly TallyTable _table;
    private readonly int[] _starts;

    public UnitNumbers(TallyTable table)
    {
        _table = table;
        _starts = new int[table.Units.Levels.Count + 1];
        for (int depth = 1; depth < _starts.Length; depth++)
        {
            _starts[depth] = _starts[depth - 1] + table.Units.Data(depth).Count;
        }
    }

    /// <summary>How many units there are.</summary>
    public int Count => _starts[^1];

    /// <summary>The unit of a number.</summary>
    public ReportingUnit this[int number]
    {
        get
        {
            int depth = 1;
            while (number >= _starts[depth]) depth++;
            return new(_table.Units, depth, number - _starts[depth - 1]);
        }
    }

    /// <summary>The number of a unit below the root.</summary>
    public int Of(ReportingUnit unit) => _starts[unit.Depth - 1] + unit.Index;

    /// <summary>Whether the table has sheets of a unit, which a slice or filter may lack.</summary>
    public bool HasSheets(int number) => _table.StartAndCountOf(this[number]).Count > 0;
}
