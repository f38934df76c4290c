namespace Electoral.Tally.Tests.Conventions;

/// <summary>How long files and lines may be: read on one screen, nine in ten within three.</summary>
internal static class FileShape
{
    public const int LongestLine = 120;
    public const int LongestFile = 400;
    public const int NineInTen = 200;
    public const int Median = 80;

    /// <summary>One message for each line or file that is too long, and for a whole that is.</summary>
    public static IEnumerable<string> Violations(IReadOnlyList<(string Name, string[] Lines)> files)
    {
        foreach (var (name, lines) in files)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i].Length > LongestLine)
                {
                    yield return $"{name}({i + 1}): {lines[i].Length} characters, at most {LongestLine}";
                }
            }
            if (lines.Length > LongestFile)
            {
                yield return $"{name}: {lines.Length} lines, at most {LongestFile}";
            }
        }
        int[] lengths = [.. files.Select(f => f.Lines.Length).Order()];
        if (At(lengths, 0.5) is var median && median > Median)
        {
            yield return $"the median file has {median} lines, at most {Median}";
        }
        if (At(lengths, 0.9) is var long90 && long90 > NineInTen)
        {
            yield return $"one file in ten has {long90} lines or more, at most {NineInTen}";
        }
    }

    /// <summary>The smallest length that a share of the files does not exceed.</summary>
    private static int At(int[] sorted, double share) =>
        sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
