using System.IO.Compression;
using System.Text;

namespace Electoral.Tally.Evaluation;

/// <summary>The records of a published file as texts by column, whatever its layout.</summary>
/// <remarks>Long files and codes cut out of file names become tables by a few lines of the study itself.</remarks>
internal static class CsvRecords
{
    /// <param name="path">The file; ".gz" is unpacked.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <param name="skip">Lines before the header.</param>
    /// <returns>The fields of each record by the name of its column, the first of a name that occurs twice.</returns>
    public static IEnumerable<CsvRecord> Read(string path, char delimiter, int skip)
    {
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        for (int i = 0; i < skip; i++) reader.ReadLine();
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] header = Fields(reader.ReadLine() ?? "", delimiter);
        for (int i = 0; i < header.Length; i++) columns.TryAdd(header[i], i);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0) yield return new(columns, Fields(line, delimiter));
        }
    }

    private static string[] Fields(string line, char delimiter)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        foreach (char letter in line)
        {
            if (letter == '"') isQuoted = !isQuoted;
            else if (letter == delimiter && !isQuoted) End();
            else field.Append(letter);
        }

        End();
        return [.. fields];

        void End()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}

/// <summary>One record of a file.</summary>
internal readonly record struct CsvRecord(IReadOnlyDictionary<string, int> Columns, string[] Fields)
{
    /// <summary>The text of a column, empty where the record is shorter.</summary>
    public string this[string column] => Columns.TryGetValue(column, out int index)
        ? index < Fields.Length ? Fields[index] : ""
        : throw new ArgumentException($"There is no column '{column}'.");

    /// <summary>The count of a column; null where there is none.</summary>
    public int? Count(string column) => int.TryParse(
        this[column], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
        out int count) ? count : null;

    /// <summary>The sum of the counts of columns; null where all are missing.</summary>
    public int? Sum(params ReadOnlySpan<string> columns)
    {
        int? sum = null;
        foreach (string column in columns) sum = Count(column) is int count ? (sum ?? 0) + count : sum;
        return sum;
    }

    /// <summary>The columns whose name begins so.</summary>
    public string[] ColumnsFrom(string start) =>
        [.. Columns.Keys.Where(name => name.StartsWith(start, StringComparison.Ordinal))];
}
