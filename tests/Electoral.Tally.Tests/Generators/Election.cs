using System.Text;

namespace Electoral.Tally.Tests.Generators;

/// <summary>All that a table is built from, as a person would write it down; oracles work on it.</summary>
public sealed record Election
{
    public required Contest Contest { get; init; }

    /// <summary>The names of the levels from the top; the last is that of the sheet.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>The names of the further counts.</summary>
    public required IReadOnlyList<string> Extra { get; init; }

    public required IReadOnlyDictionary<UnitPath, string> UnitNames { get; init; }

    /// <summary>The sheets in the order of the source.</summary>
    public required IReadOnlyList<TallySheet> Sheets { get; init; }

    public DuplicatePolicy Duplicates { get; init; }

    public TallyTable Table()
    {
        var builder = new TallyTable.Builder(Contest, Levels, Extra) { Duplicates = Duplicates };
        foreach (var (unit, name) in UnitNames) builder.NameUnit(unit, name);
        foreach (var sheet in Sheets) builder.Add(sheet);
        return builder.Build();
    }

    /// <summary>The election without sheets that share their codes or their key with an earlier one.</summary>
    public Election WithoutDuplicates() => this with
    {
        Sheets = [.. Sheets.DistinctBy(sheet => sheet.Unit.Append(sheet.Code)).DistinctBy(KeyOf)],
    };

    /// <summary>The sheet's own key, or all codes together in a form that no key has.</summary>
    public static object KeyOf(TallySheet sheet) => sheet.Key ?? (object)sheet.Unit.Append(sheet.Code);

    /// <summary>What FsCheck prints of a counterexample: contest, levels, and a line a sheet.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Contest}; {string.Join(" > ", Levels)}; {Duplicates}");
        foreach (var (unit, name) in UnitNames) text.Append($"\n  name {unit} '{name}'");
        foreach (var sheet in Sheets) text.Append("\n  ").Append(SheetText.Of(sheet));
        return text.ToString();
    }
}
