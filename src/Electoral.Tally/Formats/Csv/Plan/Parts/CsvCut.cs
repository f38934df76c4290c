namespace Electoral.Tally;

/// <summary>A part of a text: characters from one on, or what is between two separators.</summary>
/// <param name="From">The first character, from 0.</param>
/// <param name="Length">How many; -1 for all that follow.</param>
/// <param name="Split">What separates parts; null where characters are counted.</param>
/// <param name="Part">Which part, from 0.</param>
internal sealed record CsvCut(int From, int Length, string? Split, int Part)
{
    public static CsvCut Of(CsvKeyColumn column) =>
        new((column.From ?? 1) - 1, column.Length ?? -1, column.Split, (column.Part ?? 1) - 1);

    /// <summary>The part of a text; false if the text is too short for it.</summary>
    public bool TryTake(ReadOnlySpan<char> text, out Range part) =>
        Split is null ? TryCount(text, out part) : TrySplit(text, Split, out part);

    private bool TryCount(ReadOnlySpan<char> text, out Range part)
    {
        part = default;
        int start = Forward(text, 0, From);
        if (start < 0 || (start == text.Length && From > 0)) return false;
        int end = Length < 0 ? text.Length : Forward(text, start, Length);
        if (end < 0) return false;
        part = start..end;
        return true;
    }

    private bool TrySplit(ReadOnlySpan<char> text, string separator, out Range part)
    {
        int start = 0;
        part = default;
        for (int passed = 0; passed < Part; passed++)
        {
            int length = text[start..].IndexOf(separator, StringComparison.Ordinal);
            if (length < 0) return false;
            start += length + separator.Length;
        }

        int rest = text[start..].IndexOf(separator, StringComparison.Ordinal);
        part = start..(rest < 0 ? text.Length : start + rest);
        return true;
    }

    /// <summary>The position some characters further on; -1 where the text ends before. Two halves of a pair are one.
    /// </summary>
    private static int Forward(ReadOnlySpan<char> text, int at, int characters)
    {
        for (; characters > 0; characters--)
        {
            if (at >= text.Length) return -1;
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
