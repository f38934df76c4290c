namespace Electoral.Tally;

/// <summary>Finds out how thousands are written.</summary>
internal static class DigitGroups
{
    private static readonly char[] Separators = ['.', ',', ' ', '\u00A0', '\u202F', '\'', '’'];

    /// <summary>
    /// The character between groups of three digits, or null. It is found if one column named as a count, or two
    /// columns of any name, cannot be read without it.
    /// </summary>
    public static char? SeparatorOf(CsvSample sample)
    {
        // If thousands are written without a separator, 57.123 is a fraction.
        bool isPlain = Enumerable.Range(0, sample.Header.Count).Any(column =>
            CountWords.RoleOf(sample.Header[column]) is not null && sample.IsCount(column)
            && Enumerable.Range(0, sample.Records.Count).Any(row => sample[column, row] > 999));
        if (isPlain) return null;
        foreach (char separator in Separators)
        {
            int[] grouped =
            [
                .. Enumerable.Range(0, sample.Header.Count).Where(column =>
                    !LevelWords.IsNoLevel(sample.Header[column]) && IsGrouped(sample.Texts(column), separator)),
            ];
            if (grouped.Length > 1 || Array.Exists(grouped, IsCalledCount)) return separator;
        }

        return null;

        bool IsCalledCount(int column) => CountWords.RoleOf(sample.Header[column]) is not null;
    }

    /// <summary>
    /// Whether a column's numbers are written in groups: at least one number exceeds 999, and all such numbers are
    /// grouped.
    /// </summary>
    public static bool IsGrouped(IEnumerable<string> texts, char separator)
    {
        int grouped = 0;
        foreach (string text in texts)
        {
            var number = text.AsSpan().Trim();
            if (number.IsEmpty || CsvLayout.DefaultMissing.Contains(text.Trim())) continue;
            if (number.Length <= 3 && !number.ContainsAnyExceptInRange('0', '9')) continue;
            if (!IsGrouped(number, separator)) return false;
            grouped++;
        }

        return grouped > 0;
    }

    private static bool IsGrouped(ReadOnlySpan<char> number, char separator)
    {
        int first = number.IndexOf(separator);
        if (first is < 1 or > 3 || number[..first].ContainsAnyExceptInRange('0', '9')) return false;
        for (number = number[first..]; !number.IsEmpty; number = number[4..])
        {
            bool isGroup = number.Length >= 4 && number[0] == separator
                && !number[1..4].ContainsAnyExceptInRange('0', '9');
            if (!isGroup) return false;
        }

        return true;
    }
}
