namespace Electoral.Tally;

/// <summary>Names one after another in a sentence, "A, B and C", in the language of the report.</summary>
internal sealed class NameList(IEnumerable<string> names) : IFormattable
{
    private readonly string[] _names = [.. names];

    /// <summary>The names in English.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The names in a language.</summary>
    public string ToString(string? format, IFormatProvider? language)
    {
        string[] shown = [.. _names.Select(name => VisibleText.Cell(name, language))];
        if (shown.Length < 2) return string.Concat(shown);
        string before = string.Join(", ", shown[..^1]), last = shown[^1];
        // Spanish uses "e" instead of "y" before a word that begins with the same sound.
        var and = BeginsWithI(last) ? Texts.AndBeforeI : Texts.And;
        return and.In(language, before, last);
    }

    // Not before a diphthong: "y Iara", "y hielo".
    private static bool BeginsWithI(string name)
    {
        string start = name.TrimStart().ToUpperInvariant();
        string sounded = start.StartsWith('H') ? start[1..] : start;
        return sounded is ['I' or 'Í', .. var rest] && (rest.Length == 0 || !"AEOUÁÉÓÚ".Contains(rest[0]));
    }
}
