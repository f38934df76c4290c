using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>Adds up groups of sheets into one sheet each.</summary>
internal sealed class SheetSums(TallyTable table)
{
    private readonly (string Name, CountColumn? Counts)[] _columns =
    [
        .. Enum.GetValues<CountField>().Select(field => (CountNames.Of(field), table.Column(field))),
        .. table.Votes.Select((votes, index) => (table.Contest.Selections[index].Id, votes)),
        .. table.ExtraNames.Select(name => (name, table.Extra(name))),
    ];

    public TallyTable ByUnit(UnitLevel level)
    {
        string[] levels = [.. table.Units.Levels.Take(level.Depth).Select(own => own.Name)];
        var builder = new TallyTable.Builder(table.Contest, levels, table.ExtraNames);
        foreach (var unit in table.Units.UnitsAt(level))
        {
            var (start, count) = table.StartAndCountOf(unit);
            if (Sum(Enumerable.Range(start, count), unit.Path, unit.Name) is { } sheet) builder.Add(sheet);
        }

        foreach (var above in table.Units.Levels.Take(level.Depth - 1))
        {
            foreach (var unit in table.Units.UnitsAt(above)) builder.NameUnit(unit.Path, unit.Name);
        }

        return builder.Build();
    }

    public TallyTable ByCode(string level, Func<TallyRow, string?> code)
    {
        var rows = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var row in table)
        {
            string form = CodeForm.Of(code(row) ?? "");
            if (form.Length == 0) continue;
            if (!rows.TryGetValue(form, out var own)) rows.Add(form, own = []);
            own.Add(row.Index);
        }

        var builder = new TallyTable.Builder(table.Contest, [level], table.ExtraNames);
        foreach (var (form, own) in rows)
        {
            if (Sum(own, new(form), form) is { } sheet) builder.Add(sheet);
        }

        return builder.Build();
    }

    /// <summary>The counted sheets among some rows as one; null if there is none.</summary>
    private TallySheet? Sum(IEnumerable<int> rows, UnitPath path, string name)
    {
        int[] counted = [.. rows.Where(row => table[row].Status == SheetStatus.Counted)];
        if (counted.Length == 0) return null;
        int?[] sums = Array.ConvertAll(_columns, column => Sum(column, counted, name));
        int fields = Enum.GetValues<CountField>().Length, votes = table.Votes.Count;
        return new()
        {
            Unit = path.Parent,
            Code = path[path.Depth - 1],
            Registered = sums[(int)CountField.Registered],
            BallotsCast = sums[(int)CountField.BallotsCast],
            Valid = sums[(int)CountField.Valid],
            Blank = sums[(int)CountField.Blank],
            Invalid = sums[(int)CountField.Invalid],
            Votes = sums[fields..(fields + votes)],
            Extra = table.ExtraNames.Select((extra, index) => (extra, sums[fields + votes + index]))
                .ToDictionary(extra => extra.extra, extra => extra.Item2),
        };
    }

    private static int? Sum((string Name, CountColumn? Counts) column, int[] rows, string unit)
    {
        if (column.Counts is not { } counts) return null;
        long sum = 0;
        foreach (int row in rows)
        {
            if (counts[row] is not int count) return null;
            sum += count;
        }

        if (sum > int.MaxValue) Throw.TotalTooLarge(unit, column.Name, sum);
        return (int)sum;
    }
}
