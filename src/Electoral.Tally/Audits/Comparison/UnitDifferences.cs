using Electoral.Tally.Kernels;

namespace Electoral.Tally.Audits;

/// <summary>The differences unit by unit.</summary>
internal sealed class UnitDifferences(
    ComparedTables tables, bool hasLead, PairScan scan, int[] firstRows, UnlinkedSheets onlyFirst,
    UnlinkedSheets onlySecond, Workload work)
{
    private const int BlockUnits = 64;

    public UnitComparison[] At(UnitLevel level)
    {
        var (first, second) = (tables.First, tables.Second);
        var others = second.Units.Levels.Count >= level.Depth
            && (level.Depth == 0 || second.Units.Levels[level.Depth - 1].Name.Equals(
                level.Name, StringComparison.OrdinalIgnoreCase))
            ? OfSecond(level.Depth)
            : null;
        ReportingUnit[] units = [.. first.Units.UnitsAt(level)];
        var found = new UnitComparison?[units.Length];
        (work with { BlockItems = BlockUnits }).ForRanges(units.Length, (from, end) =>
        {
            for (int i = from; i < end; i++) found[i] = Of(units[i], others);
        });
        var own = units.Select(unit => unit.Path).ToHashSet();
        var alone = (others ?? []).Where(unit => !own.Contains(unit.Key)).Select(unit => new UnitComparison(
            unit.Key, unit.Value.Name, 0, 0, 0, unit.Value.Sheets, new PairSums(tables.Columns.Length)
                .Fields(tables.Columns), hasLead ? 0 : null));
        return [.. found.OfType<UnitComparison>().Concat(alone).OrderBy(unit => unit.Unit)];
    }

    private UnitComparison? Of(ReportingUnit unit, Dictionary<UnitPath, (string Name, int Sheets)>? others)
    {
        var (start, count) = tables.First.StartAndCountOf(unit);
        var path = unit.Path;
        int? sheetsOfSecond = others?.GetValueOrDefault(path).Sheets;
        if (count == 0 && sheetsOfSecond is null or 0) return null;
        int from = SortedRows.IndexOf(firstRows, start), end = SortedRows.IndexOf(firstRows, start + count);
        var sums = scan.Of(from, end);
        return new(
            path, unit.Name, sums.Sheets, sums.Differing, onlyFirst.CountIn(start, start + count), sheetsOfSecond,
            sums.Fields(tables.Columns), hasLead ? sums.LeadInFirst - sums.LeadInSecond : null);
    }

    /// <summary>The units of the second source that have sheets which only it has.</summary>
    private Dictionary<UnitPath, (string Name, int Sheets)> OfSecond(int depth)
    {
        var second = tables.Second;
        var units = new Dictionary<UnitPath, (string, int)>();
        var level = depth == 0 ? second.Units.Root.Level : second.Units.Levels[depth - 1];
        foreach (var unit in second.Units.UnitsAt(level))
        {
            var (start, count) = second.StartAndCountOf(unit);
            int sheets = onlySecond.CountIn(start, start + count);
            if (sheets > 0) units.Add(unit.Path, (unit.Name, sheets));
        }

        return units;
    }
}
