using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>Says where reading goes on behind a quote that was opened by mistake.</summary>
internal sealed class OracleQuotes(
    byte[] bytes, char delimiter, char? quote, int fields, int longest, Func<IReadOnlyList<string>, bool> hasCounts)
{
    private sealed record Line(
        int Start, int Stop, int Number, IReadOnlyList<string> Raw, IReadOnlyList<string> Fields)
    {
        public bool IsBlank => Fields.All(text => text.All(c => c is ' ' or '\t'));
    }

    /// <summary>The place and the number of the line to go on at, or null where the record stands as it is.</summary>
    public (int Place, int Line)? Resume(OracleLine record)
    {
        var lines = Lines(record).ToArray();
        if (lines.Length < 2) return null;
        int alike = 0;
        foreach (var line in lines.Skip(1).Where(line => line.Stop - record.Start <= longest).Where(HasAll))
        {
            bool isWithin = (record.IsUnclosed || line != lines[^1]) && fields >= 3;
            bool isStray = IsRecord(line) && (isWithin || HasAll(lines[0]));
            if (isWithin) alike++;
            if (!isStray && !(isWithin && alike == 8)) continue;
            return At(lines.Skip(1).First(other => HasAll(other) || other.IsBlank));
        }

        bool isBroken = record.IsUnclosed
            ? record.End - record.Start <= longest + 1
            : record.Length <= longest
                && (record.IsMalformed || !(record.Fields.Count == fields || record.IsBlank));
        return isBroken && lines.Skip(1).FirstOrDefault(IsRecord) is { } next ? At(next) : null;
    }

    /// <summary>The names of a header that a stray quote joins with what is behind it, and where that begins.</summary>
    public (IReadOnlyList<string> Names, (int Place, int Line) Next)? Header(OracleLine record)
    {
        var lines = Lines(record).Take(2).ToArray();
        if (lines.Length < 2 || lines[0].Raw.Count < 2 || lines[1].Raw.Count != lines[0].Raw.Count) return null;
        if (!lines[1].Raw.Any(field => field.Length > 0 && field.All(char.IsAsciiDigit))) return null;
        return ([.. lines[0].Raw.Select(Unquoted)], At(lines[1]));
    }

    private string Unquoted(string name)
    {
        if (quote is null || !name.StartsWith(quote.Value)) return name;
        string rest = name[1..];
        return rest.EndsWith(quote.Value) ? rest[..^1] : rest;
    }

    private static (int Place, int Line) At(Line line) => (line.Start, line.Number);

    private bool HasAll(Line line) => line.Fields.Count == fields
        || (line.Fields.Count > fields && line.Fields.Skip(fields).All(field => field.All(c => c is ' ' or '\t')));

    private bool IsRecord(Line line) => HasAll(line) && hasCounts(line.Fields);

    private IEnumerable<Line> Lines(OracleLine record)
    {
        int number = record.Line;
        for (int start = record.Start; start < record.End; number++)
        {
            int stop = start;
            while (stop < record.End && bytes[stop] is not ((byte)'\n' or (byte)'\r')) stop++;
            var raw = Split(Encoding.Latin1.GetString(bytes, start, stop - start));
            yield return new(start, stop, number, raw, raw.ConvertAll(Inner));
            start = stop + 1;
            if (start < record.End && bytes[stop] == '\r' && bytes[start] == '\n') start++;
        }
    }

    private string Inner(string field) => QuotedLength(field) > 0 ? field[1..^1] : field;

    /// <summary>The fields of a line, raw; one that begins with a quote is quoted only if it ends there.</summary>
    private List<string> Split(string line)
    {
        var found = new List<string>();
        string rest = line;
        while (true)
        {
            int length = QuotedLength(rest);
            bool isQuoted = length > 0;
            if (!isQuoted) length = rest.IndexOf(delimiter, StringComparison.Ordinal);
            if (length < 0) length = rest.Length;
            found.Add(rest[..length]);
            if (length == rest.Length) return found;
            rest = rest[(length + 1)..];
        }
    }

    private int QuotedLength(string text)
    {
        if (quote is null || text.Length == 0 || text[0] != quote) return 0;
        string inside = text[1..].Replace($"{quote}{quote}", "\0\0", StringComparison.Ordinal);
        int close = inside.IndexOf(quote.Value, StringComparison.Ordinal);
        if (close < 0) return 0;
        int length = close + 2;
        return length == text.Length || text[length] == delimiter ? length : 0;
    }
}
