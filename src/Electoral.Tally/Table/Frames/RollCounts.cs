namespace Electoral.Tally;

/// <summary>The counts that a frame takes from a table, and what reading the table left unknown about them.</summary>
/// <param name="roll">The table.</param>
/// <param name="extra">The further counts that the frame takes in addition to registered voters.</param>
internal sealed class RollCounts(TallyTable roll, params string?[] extra)
{
    /// <summary>
    /// The rows that are not in the table, or not as they were written, and that may hold what no row of the table
    /// holds.
    /// </summary>
    /// <remarks>
    /// A duplicate that gives the same counts for the frame as the kept row adds nothing. One that was not listed
    /// might. The last record of a source that seems to be cut off may have lost digits, and other records may have
    /// followed it.
    /// </remarks>
    public long UnreadRows => roll.Reading.Rejected - roll.Reading.IdenticalDuplicates
        - roll.Reading.DuplicateConflicts.LongCount(conflict => conflict.IsOtherKept && !conflict.Counts.Any(IsTaken))
        + roll.Reading.CutOff.LongCount(end => !IsRefused(end.Source, end.Row));

    /// <summary>
    /// The table with the larger number where a duplicate gave another one, or was the only one to give any.
    /// </summary>
    /// <param name="ofUnit">The further count that all rows of a lowest unit share; null for none.</param>
    public TallyTable WithLarger(string? ofUnit = null)
    {
        var changes = new Dictionary<(CountRole Role, string Count), Dictionary<int, int?>>();
        foreach (var conflict in roll.Reading.DuplicateConflicts.Where(conflict => conflict.IsOtherKept))
        {
            foreach (var count in conflict.Counts.Where(IsTaken))
            {
                bool isShared = count.Role == CountRole.Extra && count.Count == ofUnit;
                var key = (count.Role, count.Count);
                if (!changes.TryGetValue(key, out var rows)) changes.Add(key, rows = []);
                foreach (int row in RowsOf(conflict.Sheet, isShared))
                {
                    int? own = rows.TryGetValue(row, out int? known) ? known : ColumnOf(count)?[row];
                    rows[row] = own is int kept && !(count.Refused > kept) ? kept : count.Refused;
                }
            }
        }

        return changes.Count == 0 ? roll : roll.WithColumns(Changed(changes));
    }

    private bool IsRefused(string source, long row) =>
        roll.Reading.Rejects.Any(reject => reject.Source == source && reject.Row == row);

    private bool IsTaken(CountDifference count) => count.Role switch
    {
        CountRole.Field => count.Count == nameof(CountField.Registered),
        CountRole.Extra => Array.IndexOf(extra, count.Count) >= 0,
        _ => false,
    };

    private CountColumn? ColumnOf(CountDifference count) =>
        count.Role == CountRole.Field ? roll.Registered : roll.Extra(count.Count);

    /// <summary>
    /// The rows with these codes, of which there may be several with different keys; or all rows of their unit.
    /// </summary>
    private IEnumerable<int> RowsOf(UnitPath sheet, bool allOfUnit)
    {
        if (sheet.Depth != roll.Units.Levels.Count + 1 || roll.Units.Find(sheet.Parent) is not { } unit) return [];
        var (start, count) = roll.StartAndCountOf(unit);
        string code = sheet[sheet.Depth - 1];
        return Enumerable.Range(start, count).Where(row => allOfUnit || roll[row].Code == code);
    }

    private TableColumns Changed(Dictionary<(CountRole Role, string Count), Dictionary<int, int?>> changes)
    {
        var columns = roll.Columns;
        CountColumn?[] fields = [.. columns.Fields];
        (string Name, CountColumn Counts)[] further = [.. columns.Extra];
        foreach (var ((role, name), rows) in changes)
        {
            if (role == CountRole.Field)
            {
                ref var field = ref fields[(int)CountField.Registered];
                field = Changed(field!, rows);
            }
            else
            {
                ref var other = ref further[Array.FindIndex(further, count => count.Name == name)];
                other = (name, Changed(other.Counts, rows));
            }
        }

        return columns with { Fields = fields, Extra = further };
    }

    private CountColumn Changed(CountColumn column, Dictionary<int, int?> rows)
    {
        var changed = new CountColumnBuilder();
        for (int at = 0; at < column.Count; at++)
        {
            changed.Add(rows.TryGetValue(at - roll.First, out int? count) ? count : column[at]);
        }

        return changed.Build();
    }
}
