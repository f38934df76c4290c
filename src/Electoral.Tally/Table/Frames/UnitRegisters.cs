namespace Electoral.Tally;

/// <summary>The registered voters of lowest units, if a roll gives them on the rows of its stations.</summary>
/// <remarks>If two rows of a unit give two numbers it is not known which is right: the unit has none.</remarks>
internal sealed class UnitRegisters
{
    private readonly long?[] _ofUnit;

    /// <param name="roll">The stations.</param>
    /// <param name="column">The number of the unit on the row of each station.</param>
    public UnitRegisters(TallyTable roll, CountColumn column)
    {
        var tree = roll.Units;
        var units = tree.UnitsAt(tree.LowestLevel);
        _ofUnit = new long?[units.Count];
        var conflicts = new List<(ReportingUnit Unit, long First, long Other)>();
        foreach (var unit in units)
        {
            var (first, other) = Of(column, roll.StartAndCountOf(unit));
            if (other is long second) conflicts.Add((unit, first!.Value, second));
            else _ofUnit[unit.Index] = first;
        }

        Conflicts = conflicts;
    }

    /// <summary>The number of a lowest unit, or null if the roll gives none or two.</summary>
    public long? this[ReportingUnit unit] => _ofUnit[unit.Index];

    /// <summary>The units with two numbers, each with the first that is given and the first other one.</summary>
    public IReadOnlyList<(ReportingUnit Unit, long First, long Other)> Conflicts { get; }

    private static (long? First, long? Other) Of(CountColumn column, (int Start, int Count) rows)
    {
        long? first = null;
        for (int row = rows.Start; row < rows.Start + rows.Count; row++)
        {
            long? found = column[row];
            if (first is not null && found is not null && found != first) return (first, found);
            first ??= found;
        }

        return (first, null);
    }
}
