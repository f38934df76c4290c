using System.Text;

namespace Electoral.Tally;

/// <summary>The line "sep=;" before the header, with which spreadsheets state the delimiter.</summary>
internal static class DelimiterHint
{
    /// <summary>Whether a source begins with that line.</summary>
    public static bool IsOn(ReadOnlySpan<byte> head, out byte delimiter)
    {
        delimiter = 0;
        int end = head.IndexOfAny((byte)'\n', (byte)'\r');
        var line = end < 0 ? head : head[..end];
        bool isQuoted = line is [(byte)'"', .., (byte)'"'];
        if (isQuoted) line = line[1..^1];
        if (line.Length != 5 || !Ascii.EqualsIgnoreCase(line[..4], "sep="u8)) return false;
        delimiter = line[4];
        return Ascii.IsValid(delimiter) && !char.IsAsciiLetterOrDigit((char)delimiter) && delimiter != '"';
    }
}
