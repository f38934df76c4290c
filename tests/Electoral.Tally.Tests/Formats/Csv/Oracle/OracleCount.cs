using System.Text;

namespace Electoral.Tally.Tests.Formats.Csv.Oracle;

/// <summary>A count of a layout: the columns that it is added up of.</summary>
internal sealed record OracleCount(string Name, int[] Places, OracleNumber Numbers, bool IsPlain)
{
    /// <summary>Whether each of its fields may be empty.</summary>
    public bool MayBeEmpty => Places.Length > 1 || Numbers.TakesEmpty;

    /// <summary>Reads its fields: the sum, nothing, or why it is refused and in which column.</summary>
    public (int? Count, int ZeroFractions, RejectReason? Refused, int Place) Read(IReadOnlyList<string> fields)
    {
        long? sum = null;
        int zeroFractions = 0;
        foreach (int index in Places)
        {
            if (Places.Length > 1 && fields[index].All(c => c is ' ' or '\t')) continue;
            var (count, zeroFraction, refused) = Numbers.Read(fields[index]);
            if (refused is not null) return (null, 0, refused, index);
            if (zeroFraction) zeroFractions++;
            if (count is not null) sum = (sum ?? 0) + count;
        }

        return sum > int.MaxValue ? (null, 0, RejectReason.TooLarge, -1) : ((int?)sum, zeroFractions, null, -1);
    }
}

/// <summary>Texts that are a part of another, as one would take them by hand.</summary>
internal static class OracleCut
{
    /// <summary>The part of a text, each byte a character; null where the text is too short.</summary>
    public static string? Take(string text, CsvKeyColumn column, CsvFieldDecoder fields)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        var encoding = fields.ReadsAsUtf8(bytes) ? Encoding.UTF8 : fields.Page;
        return Take(encoding.GetString(bytes), column) is { } part
            ? Encoding.Latin1.GetString(encoding.GetBytes(part))
            : null;
    }

    private static string? Take(string text, CsvKeyColumn column)
    {
        if (column.Split is { } separator)
        {
            string[] parts = text.Split(separator);
            return column.Part <= parts.Length ? parts[column.Part!.Value - 1] : null;
        }

        string[] characters = [.. text.EnumerateRunes().Select(rune => rune.ToString())];
        int passed = (column.From ?? 1) - 1, least = column.Length ?? (passed > 0 ? 1 : 0);
        if (characters.Length < passed + least) return null;
        var rest = characters.Skip(passed);
        return string.Concat(column.Length is { } length ? rest.Take(length) : rest);
    }
}

/// <summary>The names of a header of several records, column by column.</summary>
internal static class OracleHeader
{
    public static string[] Join(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        string Cell(int row, int column) => column < rows[row].Count ? rows[row][column] : "";
        string Above(int row, int column)
        {
            for (int left = column; left >= 0; left--)
            {
                if (Cell(row, left).Length > 0) return Cell(row, left);
                if (Enumerable.Range(0, row).Any(upper => Cell(upper, left).Length > 0)) return "";
            }

            return "";
        }

        return
        [
            .. Enumerable.Range(0, rows.Max(row => row.Count)).Select(column => string.Join(
                " / ",
                Enumerable.Range(0, rows.Count)
                    .Select(row => row == rows.Count - 1 ? Cell(row, column) : Above(row, column))
                    .Where(name => name.Length > 0))),
        ];
    }
}
