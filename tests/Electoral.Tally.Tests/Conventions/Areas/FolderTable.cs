namespace Electoral.Tally.Tests.Conventions.Areas;

/// <summary>The folders inside the areas, in the order in which the architecture page lists them.</summary>
internal static class FolderTable
{
    /// <summary>The most files that a folder may hold.</summary>
    public const int MostFiles = 25;

    /// <summary>The folders of the page's rows.</summary>
    public static IReadOnlyList<string> Listed { get; } =
    [
        .. File.ReadLines(Repository.File("docs", "architecture.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && cells[1].EndsWith("/`", StringComparison.Ordinal))
            .Select(cells => cells[1].Trim('`', '/')),
    ];

    /// <summary>The folders of the library and how many files each holds.</summary>
    public static Dictionary<string, int> OnDisk() => SourceCompilation.Written(SourceCompilation.Library)
        .CountBy(tree => FolderReferences.FolderOf(tree.FilePath))
        .ToDictionary();
}
