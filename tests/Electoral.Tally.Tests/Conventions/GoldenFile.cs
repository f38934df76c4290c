namespace Electoral.Tally.Tests.Conventions;

/// <summary>A text kept in the repository and compared line by line with what the code says now.</summary>
internal static class GoldenFile
{
    /// <summary>Fails with the first line that differs; <c>TALLY_UPDATE=1</c> rewrites the file instead.</summary>
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("TALLY_UPDATE") == "1")
        {
            File.WriteAllText(path, actual);
        }
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (FirstDifference(expected, actual) is { } difference)
        {
            Assert.Fail($"{Repository.Relative(path)}, {difference}\nTALLY_UPDATE=1 rewrites the file.");
        }
    }

    /// <summary>The first line that differs, both ways it reads; null where the texts are the same.</summary>
    internal static string? FirstDifference(string expected, string actual)
    {
        var kept = expected.ReplaceLineEndings("\n").Split('\n');
        var found = actual.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < Math.Max(kept.Length, found.Length); i++)
        {
            var (before, after) = (kept.ElementAtOrDefault(i), found.ElementAtOrDefault(i));
            if (before != after)
            {
                return $"line {i + 1}:\n  expected: {before ?? "(the end)"}\n  found:    {after ?? "(the end)"}";
            }
        }
        return null;
    }
}
