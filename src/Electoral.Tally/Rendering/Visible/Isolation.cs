using System.Buffers;
using System.Text;

namespace Electoral.Tally;

/// <summary>Prevents a name written from right to left from moving what is next to it.</summary>
/// <remarks>
/// In a line that is read from left to right, a name in Arabic or Hebrew pulls along the numbers after it, and two such
/// names swap positions. Between U+2068 (first strong isolate) and U+2069 (pop directional isolate) a name is ordered
/// on its own (Unicode Standard Annex #9, "Unicode Bidirectional Algorithm"). Names that need no isolate get none. In
/// HTML an isolate becomes a <c>bdi</c> element.
/// </remarks>
internal static class Isolation
{
    public const char First = '\u2068';
    public const char Last = '\u2069';

    /// <summary>A visible text, isolated if its direction requires it and it is not isolated yet.</summary>
    public static string Of(string visible) =>
        IsNeeded(visible) ? $"{First}{Without(visible)}{Last}" : visible;

    /// <summary>A sentence in which each run of right-to-left words is isolated.</summary>
    /// <remarks>For names that were put into it without an isolate of their own.</remarks>
    public static string Within(string visible)
    {
        if (!IsNeeded(visible)) return visible;
        var text = new StringBuilder(visible.Length + 16);
        for (int index = 0; index < visible.Length;)
        {
            int length = LengthAt(visible, index);
            if (length == 0 && RunAt(visible.AsSpan(index)) is > 0 and int run)
            {
                text.Append(First).Append(visible, index, run).Append(Last);
                index += run;
                continue;
            }

            length = Math.Max(1, length);
            text.Append(visible, index, length);
            index += length;
        }

        return text.ToString();
    }

    // From a right-to-left letter to the last one before a left-to-right letter or a digit.
    private static int RunAt(ReadOnlySpan<char> text)
    {
        int end = 0;
        for (int index = 0; index < text.Length && text[index] is not (First or Last);)
        {
            if (Rune.DecodeFromUtf16(text[index..], out var rune, out int length) != OperationStatus.Done) break;
            index += length;
            if (IsRightToLeft(rune)) end = index;
            else if (end == 0 || Rune.IsLetterOrDigit(rune)) break;
        }

        return end;
    }

    /// <summary>A text without isolates.</summary>
    public static string Without(string visible) => visible
        .Replace($"{First}", "", StringComparison.Ordinal).Replace($"{Last}", "", StringComparison.Ordinal);

    /// <summary>Whether some of a text is right to left and outside isolates.</summary>
    public static bool IsNeeded(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange('\0', '\u058F')) return false;
        int depth = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == First) depth++;
            else if (rune.Value == Last) depth = Math.Max(0, depth - 1);
            else if (depth == 0 && IsRightToLeft(rune)) return true;
        }

        return false;
    }

    /// <summary>The length of the isolate that begins at an index, or 0 if none begins there.</summary>
    /// <remarks>
    /// An isolate that contains hidden characters, another isolate or no right-to-left text was not made by this
    /// library and is ignored.
    /// </remarks>
    public static int LengthAt(string text, int start)
    {
        if (text[start] != First) return 0;
        int end = text.IndexOf(Last, start);
        if (end < 0) return 0;
        var content = text.AsSpan(start + 1, end - start - 1);
        return IsNeeded(content) && !HasHidden(content) ? end + 1 - start : 0;
    }

    // The letters of right-to-left scripts, and the digits and signs that are ordered with them.
    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF)
        or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static bool HasHidden(ReadOnlySpan<char> content)
    {
        var before = default(Rune);
        for (int index = 0; index < content.Length;)
        {
            var status = Rune.DecodeFromUtf16(content[index..], out var rune, out int length);
            if (status != OperationStatus.Done) return true;
            index += length;
            Rune.DecodeFromUtf16(content[index..], out var after, out _);
            if (HiddenCharacters.Contains(rune, before, index < content.Length ? after : default)) return true;
            before = rune;
        }

        return false;
    }
}
