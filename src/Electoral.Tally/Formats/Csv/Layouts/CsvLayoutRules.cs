using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>The rules that a layout must satisfy before anything is read or written by it.</summary>
internal static class CsvLayoutRules
{
    public static void Check(CsvLayout layout)
    {
        CheckCharacters(layout);
        CheckHeader(layout);
        CheckLevels(layout.Levels);
        CsvSectionRules.Check(layout);
        CsvCountRules.Check(layout);
        CheckSelections(layout.Selections);
        CsvStreamRules.Check(layout);
        CheckDetails(layout);
        CsvLayoutRoles.Check(layout);
    }

    private static void CheckCharacters(CsvLayout layout)
    {
        CheckAtLeast("skipLines", layout.SkipLines, 0);
        CheckAtLeast("votesAllowed", layout.VotesAllowed, 1);
        if (layout.Encoding is { } encoding && CodePages.Find(encoding) is null)
        {
            const string Known = "utf-8, utf-16, windows-1250 to windows-1258, iso-8859-1, koi8-r or gb18030";
            Throw.LayoutInvalid("encoding", $"found \"{encoding}\", expected a code page such as {Known}");
        }

        CheckMark("delimiter", layout.Delimiter);
        CheckMark("quote", layout.Quote);
        if (layout.Delimiter is not null && layout.Delimiter == layout.Quote)
        {
            Throw.LayoutInvalid("delimiter", $"'{layout.Delimiter}' is the quote as well");
        }

        if (layout.GroupSeparator is not { } separator) return;
        if (char.IsAsciiLetterOrDigit(separator) || separator is '\r' or '\n' or '-' or '+'
            || separator == layout.Quote)
        {
            Throw.LayoutInvalid("groupSeparator", $"'{separator}' cannot separate digits");
        }
    }

    private static void CheckHeader(CsvLayout layout)
    {
        CheckAtLeast("headerRows", layout.HeaderRows, 1);
        if (!layout.Header && layout.HeaderRows != 1)
        {
            Throw.LayoutInvalid("headerRows", $"found {layout.HeaderRows}, but \"header\" says that there is none");
        }
    }

    /// <summary>Records are found in bytes before the encoding is known, so the marks must be ASCII.</summary>
    private static void CheckMark(string path, char? mark)
    {
        if (mark is not { } found) return;
        bool isUsed = char.IsAsciiLetterOrDigit(found) || found is '\r' or '\n' or '\0' or '.' or '-';
        if (!char.IsAscii(found) || isUsed)
        {
            Throw.LayoutInvalid(path, $"found '{found}', expected an ASCII mark that is in no number or line end");
        }
    }

    private static void CheckLevels(IReadOnlyList<CsvLevel> levels)
    {
        if (levels.Count == 0) Throw.LayoutInvalid("levels", "there is none, expected at least that of the sheet");
        for (int i = 0; i < levels.Count; i++)
        {
            string path = $"levels[{i}]";
            var level = levels[i];
            if (string.IsNullOrWhiteSpace(level.Name)) Throw.LayoutInvalid($"{path}.name", "the level has no name");
            if (level.Code.Count == 0 && !level.Section) Throw.LayoutInvalid($"{path}.code", "there is no column");
            if (level.Code.Any(code => code.Column == level.Label))
            {
                Throw.LayoutInvalid($"{path}.label", $"'{level.Label}' is in the code as well: leave the label out");
            }

            for (int above = 0; above < i; above++)
            {
                string other = $"levels[{above}]";
                if (levels[above].Name.Equals(level.Name, StringComparison.OrdinalIgnoreCase))
                {
                    Throw.LayoutInvalid($"{path}.name", $"'{level.Name}' is the name of {other} as well");
                }

                if (level.Code.Count > 0 && levels[above].Code.SequenceEqual(level.Code))
                {
                    Throw.LayoutInvalid($"{path}.code", $"the columns are those of {other} as well");
                }
            }
        }
    }

    private static void CheckSelections(IReadOnlyList<CsvSelection> selections)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < selections.Count; i++)
        {
            string id = selections[i].Id;
            if (string.IsNullOrWhiteSpace(id)) Throw.LayoutInvalid($"selections[{i}].id", "the selection has no id");
            string form = CodeForm.Of(id);
            if (indexes.TryAdd(form, i)) continue;
            Throw.LayoutInvalid($"selections[{i}].id", $"'{id}' is the id of selections[{indexes[form]}] as well");
        }
    }

    private static void CheckDetails(CsvLayout layout)
    {
        if (layout.Arrival.Count is not (0 or 1 or (>= 3 and <= 6)))
        {
            string found = $"found {layout.Arrival.Count} columns";
            Throw.LayoutInvalid("arrival", $"{found}, expected one, or year, month, day[, hour, minute, second]");
        }

        CheckOnce("arrival", layout.Arrival);
        CheckOnce("key", layout.Key.Select(key => key.IsCut ? $"{key.Column} {key.From} {key.Part}" : key.Column));
        CheckWords("filter", layout.Filter);
        CheckWords("exclude", layout.Exclude);
        CheckWords("endsBefore", layout.EndsBefore);
        CheckOnce("extra", layout.Extra.Select(extra => extra.Key));
        if (layout.Status is not { } status) return;
        string[] words = [.. status.Counted, .. status.Annulled, .. status.Pending];
        if (words.Length == 0) Throw.LayoutInvalid("status", "there is no word for any status");
        CheckOnce("status", words.Select(CodeForm.Of));
    }

    /// <summary>A column may appear with several words, but with each of them once.</summary>
    public static void CheckWords(string path, IReadOnlyList<KeyValuePair<string, string>> words)
    {
        foreach (var column in words.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal))
        {
            CheckOnce($"{path}.{column.Key}", column);
        }
    }

    private static void CheckAtLeast(string path, int found, int least)
    {
        if (found < least) Throw.LayoutInvalid(path, $"found {found}, expected {least} or more");
    }

    public static void CheckOnce(string path, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (!seen.Add(name)) Throw.LayoutInvalid(path, $"'{name}' appears twice");
        }
    }
}
