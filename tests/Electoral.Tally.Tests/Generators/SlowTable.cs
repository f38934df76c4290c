using Row = (int Index, Electoral.Tally.TallySheet Item);

namespace Electoral.Tally.Tests.Generators;

/// <summary>What a table of an election must hold, worked out sheet by sheet without any column.</summary>
internal sealed class SlowTable
{
    private readonly Election _election;

    public SlowTable(Election election, IReadOnlyList<bool>? uniqueLevels = null)
    {
        _election = election;
        var rows = election.Sheets.Index().ToList();
        foreach (int depth in Enumerable.Range(2, Math.Max(0, election.Levels.Count - 2)))
        {
            if (uniqueLevels?[depth - 1] == true) rows = WithFirstParents(rows, depth);
        }

        TwoParents = election.Sheets.Count - rows.Count;
        var groups = rows.GroupBy(row => Election.KeyOf(row.Item));
        Kept = [.. groups.SelectMany(same => Survivors([.. same])).OrderBy(row => row.Index)];
        Duplicates = rows.Count - Kept.Count;
        Sheets = [.. SlowOrder.Sorted(Kept.Select(row => row.Item)).Select(Stored)];
    }

    /// <summary>The sheets that stay, with their rows in the source.</summary>
    public IReadOnlyList<Row> Kept { get; }

    /// <summary>The same as a table returns them, in its order.</summary>
    public IReadOnlyList<TallySheet> Sheets { get; }

    /// <summary>The number of sheets refused because their unit is below a second parent.</summary>
    public int TwoParents { get; }

    /// <summary>The number of sheets refused as duplicates.</summary>
    public int Duplicates { get; }

    /// <summary>The units of a level in order, with the first of their rows and the number of them.</summary>
    public IReadOnlyList<(UnitPath Path, int Start, int Count)> Units(int depth) =>
    [
        .. Sheets.Index()
            .GroupBy(row => new UnitPath([.. row.Item.Unit.Codes.Take(depth)]))
            .Select(unit => (unit.Key, unit.First().Index, unit.Count())),
    ];

    /// <summary>Counted sheets go before pending ones, and these before annulled ones.</summary>
    private static int RankOf(TallySheet sheet) => sheet.Status switch
    {
        SheetStatus.Counted => 0,
        SheetStatus.Pending => 1,
        _ => 2,
    };

    private static List<Row> WithFirstParents(List<Row> rows, int depth)
    {
        var firstParent = new Dictionary<string, UnitPath>();
        foreach (var (_, sheet) in rows.OrderBy(row => RankOf(row.Item)))
        {
            firstParent.TryAdd(sheet.Unit[depth - 1], ParentAt(sheet, depth));
        }

        return rows.FindAll(row => firstParent[row.Item.Unit[depth - 1]] == ParentAt(row.Item, depth));
    }

    private static UnitPath ParentAt(TallySheet sheet, int depth) => new([.. sheet.Unit.Codes.Take(depth - 1)]);

    private Row[] Survivors(Row[] same)
    {
        int best = same.Min(row => RankOf(row.Item));
        Row[] equals = [.. same.Where(row => RankOf(row.Item) == best)];
        if (equals.Length == 1) return equals;
        return _election.Duplicates switch
        {
            DuplicatePolicy.KeepFirst => [equals[0]],
            DuplicatePolicy.KeepLast => [equals[^1]],
            _ => [],
        };
    }

    /// <summary>Where one sheet has a key of its own all have one.</summary>
    private TallySheet Stored(TallySheet sheet)
    {
        bool hasKeys = _election.Sheets.Any(any => any.Key is not null);
        return sheet with { Key = hasKeys ? sheet.Key ?? sheet.Unit.Append(sheet.Code).ToKey() : null };
    }
}
