using System.Buffers;

namespace Electoral.Tally;

/// <summary>
/// The delimiter of a source if its first lines have only one candidate, equally often in each: the common case, in
/// which fields need not be split and compared.
/// </summary>
internal static class OnlyDelimiter
{
    private const int SampleLines = 20;

    private static readonly SearchValues<byte> Written =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static ReadOnlySpan<byte> Delimiters => ",;|\t"u8;

    /// <summary>Looks at the first lines.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="quote">The character around quoted fields.</param>
    /// <param name="skipped">How many lines are passed over.</param>
    /// <param name="delimiter">The delimiter.</param>
    /// <returns>False if the lines are not so simple, or are fewer.</returns>
    public static bool TryFind(ReadOnlySpan<byte> head, byte quote, int skipped, out byte delimiter)
    {
        delimiter = 0;
        int expected = 0;
        bool isWritten = false;
        for (int line = 0; line < skipped + SampleLines; line++)
        {
            int length = head.IndexOf((byte)'\n');
            if (length < 0) return false;
            var text = head[..length];
            head = head[(length + 1)..];
            if (text is [.. var start, (byte)'\r']) text = start;
            // A quoted field may hold line breaks and delimiters, and so may lines that are passed over.
            if ((quote != CsvHead.NoQuote && text.Contains(quote)) || text.Contains((byte)'\r')) return false;
            if (line < skipped) continue;
            isWritten |= text.ContainsAny(Written);
            if (delimiter == 0 && !TryFindIn(text, out delimiter)) return false;
            int count = text.Count(delimiter);
            if (expected == 0) expected = count;
            if (count == 0 || count != expected || text.ContainsAny(Others(delimiter))) return false;
        }

        // Lines of nothing but delimiters say nothing.
        return isWritten;
    }

    private static bool TryFindIn(ReadOnlySpan<byte> line, out byte delimiter)
    {
        int first = line.IndexOfAny(Delimiters);
        delimiter = first < 0 ? (byte)0 : line[first];
        return first >= 0;
    }

    private static ReadOnlySpan<byte> Others(byte delimiter) => delimiter switch
    {
        (byte)',' => ";|\t"u8,
        (byte)';' => ",|\t"u8,
        (byte)'|' => ",;\t"u8,
        _ => ",;|"u8,
    };
}
