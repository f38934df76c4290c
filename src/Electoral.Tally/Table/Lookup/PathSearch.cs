using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>Looks for units and sheets by codes or names from the top down.</summary>
internal sealed class PathSearch(TallyTable table, UnitNumbers units, NameIndex names, CodeIndex codes)
{
    private readonly NameFolding _folding = new();

    /// <summary>Whether a text has more than one part, as <see cref="UnitPath.ToString()"/> or a page writes them.
    /// </summary>
    public static bool IsPath(string text) => text.AsSpan().ContainsAny('/', '›');

    /// <summary>
    /// Adds what is at exactly this path of codes; otherwise what the path leads to from the root; otherwise everything
    /// whose path ends with it.
    /// </summary>
    public void Add(string text, MatchList matches)
    {
        string written = text.Replace('›', '/');
        bool isPath = UnitPath.TryParse(written, out var path);
        if (isPath && AddExact(path, matches)) return;
        string[] parts = [.. (isPath ? path.Codes : written.Split('/')).Select(part => part.Trim())];
        string[] folded = [.. parts.Select(part => _folding.Of(part.AsSpan()).ToString())];
        if (folded.Length == 0 || folded.Contains("")) return;
        var found = At(folded, parts);
        var sheets = SheetsAt(folded, parts);
        bool isWhole = found.Any(unit => units[unit].Depth == parts.Length) || sheets.Any(sheet => sheet.IsWhole);
        matches.AddUnits(MatchReason.Path, found.Where(unit => !isWhole || units[unit].Depth == parts.Length));
        matches.AddRows(
            MatchReason.Path, sheets.Where(sheet => !isWhole || sheet.IsWhole).SelectMany(sheet => sheet.Rows));
    }

    /// <summary>Adds the sheets at exactly this path of codes.</summary>
    public bool AddExactSheets(string text, MatchList matches) =>
        UnitPath.TryParse(text, out var path) && AddSheets(path, matches);

    private bool AddExact(UnitPath path, MatchList matches)
    {
        if (path.Depth == 0) return false;
        if (table.Units.Find(path) is { } unit && units.HasSheets(units.Of(unit)))
        {
            matches.AddUnits(MatchReason.Path, [units.Of(unit)]);
            return true;
        }

        return AddSheets(path, matches);
    }

    private bool AddSheets(UnitPath path, MatchList matches)
    {
        bool mayBeSheet = path.Depth == table.Units.Levels.Count + 1;
        if (!mayBeSheet || table.Units.Find(path.Parent) is not { } parent) return false;
        string code = path[path.Depth - 1];
        int[] rows = [.. RowsOf(parent, _folding.Of(code.AsSpan()).ToString())
            .Where(row => table[row].Code == code)];
        matches.AddRows(MatchReason.Path, rows);
        return rows.Length > 0;
    }

    /// <summary>The units whose own code or name, and those of the units above, are the parts, from the last one on.
    /// </summary>
    private List<int> At(ReadOnlySpan<string> folded, ReadOnlySpan<string> written)
    {
        if (folded.IsEmpty) return [];
        int name = names.Names.IndexOf(folded[^1]);
        int[] named = name < 0 ? [] : names.UnitsOf(name).ToArray();
        var found = new List<int>();
        foreach (int unit in named.Union(codes.UnitsWithCode(folded[^1], written[^1])).Order())
        {
            if (AreAbove(units[unit], folded[..^1])) found.Add(unit);
        }

        return found;
    }

    private bool AreAbove(ReportingUnit unit, ReadOnlySpan<string> folded)
    {
        for (; !folded.IsEmpty; folded = folded[..^1])
        {
            if (unit.Parent is not { Depth: > 0 } parent || !IsCalled(parent, folded[^1])) return false;
            unit = parent;
        }

        return true;
    }

    private bool IsCalled(ReportingUnit unit, string folded) =>
        _folding.Of(unit.Code.AsSpan()).SequenceEqual(folded) || _folding.Of(unit.Name.AsSpan()).SequenceEqual(folded);

    private List<(bool IsWhole, IEnumerable<int> Rows)> SheetsAt(
        ReadOnlySpan<string> folded, ReadOnlySpan<string> written)
    {
        var found = new List<(bool, IEnumerable<int>)>();
        int levels = table.Units.Levels.Count;
        List<ReportingUnit> parents = levels == 0 && folded.Length == 1 ? [table.Units.Root] : [];
        foreach (int unit in At(folded[..^1], written[..^1]))
        {
            if (units[unit].Depth == levels) parents.Add(units[unit]);
        }

        foreach (var parent in parents)
        {
            int[] rows = [.. RowsOf(parent, folded[^1])];
            if (rows.Length > 0) found.Add((folded.Length == levels + 1, rows));
        }

        return found;
    }

    private List<int> RowsOf(ReportingUnit unit, string folded)
    {
        var (start, count) = table.StartAndCountOf(unit);
        return codes.RowsWithCode(folded, start, start + count);
    }
}
