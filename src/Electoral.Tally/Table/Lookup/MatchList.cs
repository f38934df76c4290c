namespace Electoral.Tally.Lookup;

/// <summary>Collects matches in their order: lists the first, counts all, and takes none twice.</summary>
internal sealed class MatchList(TallyTable table, UnitNumbers units, int most)
{
    private readonly List<LookupMatch> _matches = [];
    private readonly HashSet<int> _rows = [], _units = [];

    public int Total { get; private set; }

    public void AddRows(MatchReason reason, IEnumerable<int> rows)
    {
        foreach (int row in rows)
        {
            if (_rows.Add(row) && Total++ < most) _matches.Add(new(table, reason, row));
        }
    }

    public void AddUnit(MatchReason reason, int unit, int edits = 0)
    {
        if (_units.Add(unit) && Total++ < most) _matches.Add(new(table, reason, units[unit], edits));
    }

    public void AddUnits(MatchReason reason, IEnumerable<int> numbers)
    {
        foreach (int unit in numbers) AddUnit(reason, unit);
    }

    public LookupResult ToResult(string text) => new(table, text, [.. _matches], Total);
}
