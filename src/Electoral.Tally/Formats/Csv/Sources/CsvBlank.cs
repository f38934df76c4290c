namespace Electoral.Tally;

/// <summary>Whether a record has nothing but empty fields; blanks count as nothing.</summary>
internal static class CsvBlank
{
    /// <summary>Characters that look like a space: no-break, narrow no-break and thin space.</summary>
    public static IReadOnlyList<string> Invisible { get; } = ["\u00A0", "\u202F", "\u2009"];

    public static bool Is(ReadOnlySpan<byte> record, byte delimiter)
    {
        foreach (byte b in record)
        {
            if (b != delimiter && b is not ((byte)' ' or (byte)'\t')) return false;
        }

        return true;
    }

    /// <summary>Whether fields that were taken apart have nothing but blanks.</summary>
    public static bool Is(IReadOnlyList<byte[]> fields) => fields.All(field => Is(field, (byte)' '));

    /// <summary>
    /// All characters that may separate groups of digits if one is stated: kinds of space look the same.
    /// </summary>
    public static IReadOnlyList<string> GroupSeparators(char? stated)
    {
        if (stated is not { } separator) return [];
        string text = separator.ToString();
        return text == " " || Invisible.Contains(text) ? [" ", .. Invisible] : [text];
    }
}
