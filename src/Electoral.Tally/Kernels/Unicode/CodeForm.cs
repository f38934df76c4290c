using System.Globalization;
using System.Text;

namespace Electoral.Tally.Kernels;

/// <summary>The one form of a code that everything goes by: without what nobody sees.</summary>
/// <remarks>
/// <para>Blanks and controls at the ends are taken off, blanks inside become plain ones, characters never shown
/// (zero-width blanks and joiners, soft hyphens, marks of direction, a byte-order mark) are taken out, and letters are
/// composed with their marks. What a person can see stays: case, leading zeros, wide digits, two blanks for one.</para>
/// <para>This is the only place that decides it; every door that codes come in by asks here.</para>
/// </remarks>
internal static class CodeForm
{
    /// <summary>Whether a text may have another form: false for nearly all, and quickly.</summary>
    public static bool MayDiffer(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return false;
        if (IsEdge(text[0]) || IsEdge(text[^1])) return true;
        int other = text.IndexOfAnyExceptInRange((byte)0, (byte)0x7E);
        return other >= 0 && !IsStable(text[other..]);
    }

    /// <summary>The form of a text.</summary>
    public static string Of(string text)
    {
        if (text.Length == 0) return text;
        bool isPlain = !IsBlank(text[0]) && !IsBlank(text[^1]) && IsStable(text);
        return isPlain ? text : Composed(text);
    }

    /// <summary>The form of a text in UTF-8; the text itself where it has it.</summary>
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text)
    {
        if (!MayDiffer(text)) return text;
        string written = Encoding.UTF8.GetString(text), form = Of(written);
        return ReferenceEquals(written, form) || written == form ? text : Encoding.UTF8.GetBytes(form);
    }

    /// <summary>The form of a code of several parts with "/" between them: that of each part.</summary>
    public static ReadOnlySpan<byte> OfParts(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAnyExceptInRange((byte)'!', (byte)'~')) return text;
        if (text.IndexOf((byte)'/') < 0) return Of(text);
        var parts = new List<byte>(text.Length);
        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && text[end] != '/'; end++)
            {
                // What follows a mark is text, whatever it is.
                if (text[end] == '\\') end++;
            }

            end = Math.Min(end, text.Length);
            if (start > 0) parts.Add((byte)'/');
            parts.AddRange(Of(text[start..end]));
        }

        return parts.Count == text.Length && text.SequenceEqual(parts.ToArray()) ? text : parts.ToArray();
    }

    /// <summary>The text with all that nobody sees made visible, for messages.</summary>
    public static string Shown(string written)
    {
        var shown = new StringBuilder();
        string trimmed = written.Trim(' ');
        int start = trimmed.Length == 0 ? written.Length : written.IndexOf(trimmed, StringComparison.Ordinal);
        shown.Append('␠', start);
        foreach (var rune in trimmed.EnumerateRunes())
        {
            bool isHidden = IsNeverShown(rune.Value) || Rune.IsControl(rune)
                || (rune.Value != ' ' && Rune.IsWhiteSpace(rune)) || CanonicalData.ClassOf(rune.Value) != 0;
            if (isHidden) shown.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            else shown.Append(rune.ToString());
        }

        return shown.Append('␠', written.Length - start - trimmed.Length).ToString();
    }

    /// <summary>Whether a byte at an end may be a blank, or part of one.</summary>
    private static bool IsEdge(byte b) => b is <= (byte)' ' or 0x7F;

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    /// <summary>Whether no character of a text can be taken out, replaced or composed: no more than a look.</summary>
    private static bool IsStable(string text)
    {
        foreach (char c in text)
        {
            bool isStable = c is < '\u007F' or (> '\u00A0' and < '\u0300' and not '\u00AD')
                or (>= '\u0400' and <= '\u0481') or (>= '\u4E00' and <= '\u9FFF');
            if (!isStable) return false;
        }

        return true;
    }

    /// <summary>The same of UTF-8, as far as single bytes tell.</summary>
    private static bool IsStable(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            byte b = text[i];
            // Continuations follow what begins a character: U+00C0 … U+02FF, U+0400 … U+047F, U+5000 … U+9FFF.
            bool isStable = b is < 0x7F or (>= 0x80 and <= 0xBF) or (>= 0xC3 and <= 0xCB) or 0xD0 or 0xD1
                or (>= 0xE5 and <= 0xE9) || (b == 0xC2 && i + 1 < text.Length && text[i + 1] is > 0xA0 and not 0xAD);
            if (!isStable) return false;
        }

        return true;
    }

    private static string Composed(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsNeverShown(rune.Value)) continue;
            bool isBlank = Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;
            kept.Append(isBlank ? " " : rune.ToString());
        }

        string composed = CanonicalForm.Of(kept.ToString());
        int start = 0, end = composed.Length;
        while (start < end && IsBlank(composed[start])) start++;
        while (end > start && IsBlank(composed[end - 1])) end--;
        return composed[start..end];
    }

    /// <summary>Unicode's default-ignorable characters: where a font has no use for them nothing is shown.</summary>
    private static bool IsNeverShown(int rune) => rune is 0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5
        or (>= 0x180B and <= 0x180F) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E)
        or (>= 0x2060 and <= 0x206F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0
        or (>= 0xFFF0 and <= 0xFFF8) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A)
        or (>= 0xE0000 and <= 0xE0FFF);
}
