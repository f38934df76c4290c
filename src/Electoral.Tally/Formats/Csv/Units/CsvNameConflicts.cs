namespace Electoral.Tally;

/// <summary>Other names that a source gives to units that it named before.</summary>
internal sealed class CsvNameConflicts
{
    /// <summary>How many different names are listed; all rows are counted.</summary>
    public const int Limit = 1_000;

    private readonly List<(int Row, int Level, int Unit, byte[] Name, long Rows)> _others = [];

    /// <summary>How many rows use a name other than the one kept.</summary>
    public long Rows { get; private set; }

    /// <summary>The other names as bytes of the source, in the order of the source, and how many rows use each.
    /// </summary>
    public IEnumerable<(int Level, int Unit, byte[] Name, long Rows)> All => _others
        .OrderBy(other => other.Row).ThenBy(other => other.Level).Take(Limit)
        .Select(other => (other.Level, other.Unit, other.Name, other.Rows));

    /// <summary>How many rows use another name for each unit that has several.</summary>
    public Dictionary<(int Level, int Unit), long> RowsOfUnits() => _others
        .GroupBy(other => (other.Level, other.Unit))
        .ToDictionary(unit => unit.Key, unit => unit.Sum(other => other.Rows));

    /// <summary>Notes that rows, the first of them <paramref name="row"/>, call a unit by another name.</summary>
    public void Add(int row, int level, int unit, byte[] name, long rows)
    {
        Rows += rows;
        _others.Add((row, level, unit, name, rows));
    }
}
