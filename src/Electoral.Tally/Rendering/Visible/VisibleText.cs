using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>Makes a text fit to be shown to people: nothing in it is hidden, and its length is limited.</summary>
/// <remarks>
/// <para>The only code that decides what is shown. <see cref="HiddenCharacters"/> become escapes such as <c>\n</c> and
/// <c>\u202E</c> (backslashes in a text stay single: this is for reading, JSON is for machines). A text over its limit
/// is cut and followed by its length: <c>AAAA… [10,000 characters]</c>. A right-to-left name is isolated from what is
/// next to it.</para>
/// <para>The writers do this to all text they are given, <see cref="ReportText"/> to the names in its placeholders, and
/// a <c>ToString</c> or a message of an exception with <see cref="Line"/> or <see cref="Name"/>. Code that puts a name
/// into a sentence may do it first, with <see cref="Cell"/>, so that a long name is cut rather than the sentence; doing
/// it twice has no effect. </para>
/// </remarks>
internal static class VisibleText
{
    /// <summary>Display columns after which the text of a cell, label, header or title is cut.</summary>
    public const int CellLimit = 120;

    /// <summary>Display columns after which a paragraph, note, warning or footnote is cut.</summary>
    public const int BlockLimit = 2_000;

    // A letter with a stack of combining marks takes one column; this many characters per column are enough.
    private const int CharactersPerColumn = 8;

    /// <summary>The text of a cell, label, header or title.</summary>
    public static string Cell(string text, IFormatProvider? provider) => Isolation.Of(Of(text, CellLimit, provider));

    /// <summary>The text of a paragraph, note, warning or footnote.</summary>
    public static string Block(string text, IFormatProvider? provider) =>
        Isolation.Within(Of(text, BlockLimit, provider));

    /// <summary>A name, or another text from outside, in a sentence; not cut.</summary>
    public static string Name(string? text) => text is null ? "" : Isolation.Of(Whole(text));

    /// <summary>A line of names and numbers, the names visible and the numbers invariant.</summary>
    public static string Line(FormattableString line)
    {
        var values = line.GetArguments();
        foreach (ref object? value in values.AsSpan())
        {
            if (value is string name) value = Name(name);
        }

        return string.Format(CultureInfo.InvariantCulture, line.Format, values);
    }

    /// <summary>
    /// A record in the form that the compiler would give it, with the texts of its members made visible.
    /// </summary>
    /// <param name="name">The name of its type.</param>
    /// <param name="printMembers">Its own <c>PrintMembers</c>.</param>
    public static string Record(string name, Func<StringBuilder, bool> printMembers)
    {
        var members = new StringBuilder();
        return printMembers(members) ? $"{name} {{ {Whole(members.ToString())} }}" : $"{name} {{ }}";
    }

    /// <summary>Names with a comma between them.</summary>
    public static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Name));

    /// <summary>A text of several names that are already isolated; not cut.</summary>
    public static string Whole(string text) => Of(text, int.MaxValue / CharactersPerColumn, null);

    private static string Of(string text, int limit, IFormatProvider? provider)
    {
        if (text.Length <= limit && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var shown = new StringBuilder(Math.Min(text.Length, limit) + 16);
        int columns = 0;
        int isolateEnd = 0;
        foreach (var (part, end) in Parts(text))
        {
            int width = DisplayWidth.Of(part);
            if (columns + width > limit || shown.Length + part.Length > limit * CharactersPerColumn)
            {
                if (end <= isolateEnd) CloseIsolate(shown);
                return shown.Append(Texts.Cut.In(provider, text.EnumerateRunes().Count())).ToString();
            }

            columns += width;
            shown.Append(part);
            if (part[0] == Isolation.First) isolateEnd = end - 1 + Isolation.LengthAt(text, end - 1);
        }

        return shown.ToString();
    }

    // If the remaining part needs no isolate, it gets none.
    private static void CloseIsolate(StringBuilder shown)
    {
        string begun = shown.ToString();
        int start = begun.LastIndexOf(Isolation.First);
        if (Isolation.IsNeeded(begun.AsSpan(start + 1))) shown.Append(Isolation.Last);
        else shown.Remove(start, 1);
    }

    /// <summary>The characters of a text, each as it is or as its escape, with the index of the next one.</summary>
    private static IEnumerable<(string Part, int End)> Parts(string text)
    {
        var before = default(Rune);
        int isolateEnd = 0;
        for (int index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                yield return (Escape(text[index]), ++index);
                before = default;
                continue;
            }

            bool isMark = false;
            if (index >= isolateEnd && Isolation.LengthAt(text, index) is > 0 and int length)
            {
                (isMark, isolateEnd) = (true, index + length);
            }
            else if (index == isolateEnd - 1)
            {
                isMark = true;
            }

            index += rune.Utf16SequenceLength;
            Rune.TryGetRuneAt(text, Math.Min(index, text.Length - 1), out var after);
            bool isHidden = !isMark && HiddenCharacters.Contains(rune, before, index < text.Length ? after : default);
            yield return (isHidden ? Escape(rune.Value) : rune.ToString(), index);
            before = rune;
        }
    }

    private static string Escape(int value) => value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        <= 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{{{value:X}}}"),
    };
}
