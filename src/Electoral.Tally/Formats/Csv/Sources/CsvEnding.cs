using System.Text;

namespace Electoral.Tally;

/// <summary>Whether a source that ends without a line end looks as if it were cut off in its last record.</summary>
internal static class CsvEnding
{
    /// <summary>With so few other records, the usual length of a field is unknown.</summary>
    private const int Fewest = 3, Sampled = 1_000;

    /// <param name="last">The last line of the source.</param>
    /// <param name="source">The source.</param>
    /// <param name="head">Its beginning.</param>
    /// <returns>
    /// True if the line has fewer fields than the first records of the source, or if its last field is empty,
    /// shorter than theirs, or the beginning of one of theirs.
    /// </returns>
    public static bool LooksCut(byte[] last, CsvSource source, CsvHead head)
    {
        var fields = new CsvSplitter(last, head.Delimiter, head.Quote).Next(isWhole: true) ?? [[]];
        var others = Others(last, source, head);
        if (others.Count < Fewest) return false;
        if (fields.Count < others.Min(record => record.Count)) return true;
        int index = fields.Count - 1;
        string text = TextOf(fields[index]);
        string[] alike = [.. others.Where(record => record.Count > index).Select(record => TextOf(record[index]))];
        if (alike.Length < Fewest) return false;
        if (text.Length < alike.Min(other => other.Length)) return true;
        bool isWord = text.Length > 0 && !text.All(char.IsAsciiDigit) && !alike.Contains(text);
        return isWord && alike.Any(other => other.StartsWith(text, StringComparison.Ordinal));
    }

    /// <summary>The first records, without the last of the source.</summary>
    private static List<List<byte[]>> Others(byte[] last, CsvSource source, CsvHead head)
    {
        var bytes = source.Head.Span[head.DataStart..];
        if (source.IsWhole && bytes.EndsWith(last)) bytes = bytes[..^last.Length];
        var records = new CsvHeadRecords(bytes, head.Delimiter, head.Quote, source.IsWhole);
        var others = new List<List<byte[]>>();
        while (others.Count < Sampled && records.Next(head.Names.Length) is { } record) others.Add(record);
        return others;
    }

    private static string TextOf(byte[] field) => Encoding.Latin1.GetString(field).Trim();
}
