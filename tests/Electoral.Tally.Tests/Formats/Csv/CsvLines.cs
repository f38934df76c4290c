using System.IO.Compression;

namespace Electoral.Tally.Tests.Formats.Csv;

/// <summary>Splits simple files without quotes, so that tests of layouts need no reader; joins any fields.</summary>
internal static class CsvLines
{
    /// <summary>The header and the first records.</summary>
    public static (string[] Header, string[][] Records) Read(
        string path, char delimiter, int skip = 0, int most = int.MaxValue)
    {
        using Stream file = File.OpenRead(path);
        bool isPacked = path.EndsWith(".gz", StringComparison.Ordinal);
        using var reader = new StreamReader(isPacked ? new GZipStream(file, CompressionMode.Decompress) : file);
        return Split(reader.ReadToEnd(), delimiter, skip, most);
    }

    /// <summary>A line of fields, each in quotes.</summary>
    public static string Join(params IEnumerable<string> fields) =>
        string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n";

    public static (string[] Header, string[][] Records) Split(
        string text, char delimiter = ',', int skip = 0, int most = int.MaxValue)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var records = lines.Skip(skip + 1).Take(most).Select(line => Fields(line, delimiter));
        return (Fields(lines[skip], delimiter), [.. records]);
    }

    private static string[] Fields(string line, char delimiter) =>
        [.. line.Split(delimiter).Select(field => field.Length > 1 && field[0] == '"' ? field[1..^1] : field)];
}
