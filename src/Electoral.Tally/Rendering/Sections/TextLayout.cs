using System.Text;

namespace Electoral.Tally;

/// <summary>Fits texts into display columns: padding and breaking lines at spaces.</summary>
internal static class TextLayout
{
    public static void AppendPadded(StringBuilder line, string text, int width, ColumnAlignment alignment)
    {
        var padding = Math.Max(0, width - DisplayWidth.Of(text));
        if (alignment == ColumnAlignment.End)
        {
            line.Append(' ', padding).Append(text);
        }
        else
        {
            line.Append(text).Append(' ', padding);
        }
    }

    /// <summary>The lines of a text, none wider than <paramref name="width"/>; a wider word is broken.</summary>
    public static List<string> Wrap(string text, int width)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var wordWidth = DisplayWidth.Of(word);
            if (used > 0 && used + 1 + wordWidth > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            used = AppendBroken(word, width, used, line, lines);
        }

        if (line.Length > 0 || lines.Count == 0)
        {
            lines.Add(line.ToString());
        }

        KeepIsolated(lines);
        return lines;
    }

    /// <summary>The width of the widest word.</summary>
    public static int WidestWord(string text) =>
        text.Split(' ').Max(word => DisplayWidth.Of(word));

    // A name that continues on the next line is isolated on each line.
    private static void KeepIsolated(List<string> lines)
    {
        bool isInside = false;
        for (int index = 0; index < lines.Count; index++)
        {
            if (!isInside && !lines[index].Contains(Isolation.First, StringComparison.Ordinal)) continue;
            var line = new StringBuilder();
            var rest = lines[index].AsSpan();
            for (int at; (at = rest.IndexOfAny(Isolation.First, Isolation.Last)) >= 0; rest = rest[(at + 1)..])
            {
                line.Append(isInside ? Isolation.Of(rest[..at].ToString()) : rest[..at]);
                isInside = rest[at] == Isolation.First;
            }

            lines[index] = line.Append(isInside ? Isolation.Of(rest.ToString()) : rest).ToString();
        }
    }

    private static int AppendBroken(string word, int width, int used, StringBuilder line, List<string> lines)
    {
        foreach (var rune in word.EnumerateRunes())
        {
            var runeWidth = DisplayWidth.Of(rune);
            if (used > 0 && used + runeWidth > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(rune.ToString());
            used += runeWidth;
        }

        return used;
    }
}
