namespace Electoral.Tally.Benchmarks;

/// <summary>The page that presents the tables: each is between two comments that name it.</summary>
internal static class PerformancePage
{
    /// <summary>Replaces the table of the same name; a page without it stays as it is.</summary>
    public static void Update(string path, string name, string table)
    {
        if (!File.Exists(path)) return;
        string page = File.ReadAllText(path);
        string begin = $"<!-- begin {name} -->\n", end = $"<!-- end {name} -->";
        int from = page.IndexOf(begin, StringComparison.Ordinal), to = page.IndexOf(end, StringComparison.Ordinal);
        if (from < 0 || to < from) return;
        File.WriteAllText(path, $"{page[..(from + begin.Length)]}{table.TrimEnd()}\n{page[to..]}");
    }
}
