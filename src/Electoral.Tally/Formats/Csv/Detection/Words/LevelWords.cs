namespace Electoral.Tally;

/// <summary>What people call the levels of units, and how they mark codes and names.</summary>
internal static class LevelWords
{
    private static readonly Dictionary<string, string> Names = LevelVocabulary.Names
        .SelectMany(level => Split(level.Words), (level, word) => (Word: HeaderWords.Join(word), level.Name))
        .DistinctBy(one => one.Word).ToDictionary(one => one.Word, one => one.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, int> Ranks = LevelVocabulary.Names
        .Select((level, rank) => KeyValuePair.Create(level.Name, rank)).ToDictionary(StringComparer.Ordinal);

    private static readonly HashSet<string> CodeMarks = ToSet(LevelVocabulary.Codes);

    private static readonly HashSet<string> NameMarks = ToSet(LevelVocabulary.Labels);

    private static readonly HashSet<string> RecordNumbers = ToSet(LevelVocabulary.RecordNumbers);

    private static readonly HashSet<string> NoLevels =
        [.. ToSet(LevelVocabulary.NoLevels), .. ToSet(LevelVocabulary.RecordNumbers)];

    private static readonly HeaderMemo<LevelName> Known = new(ReadAnew);

    /// <summary>The level that a header names: its usual name if known, otherwise the header.</summary>
    public static LevelName Read(string header) => Known.Of(header);

    private static LevelName ReadAnew(string header)
    {
        string[] halves = header.Split('/', '|');
        if (halves.Length != 2) return ReadOne(header);
        // A header in two languages: the half that says more.
        var (first, second) = (ReadOne(halves[0]), ReadOne(halves[1]));
        var better = second.IsKnown && !first.IsKnown ? second : first;
        return better with
        {
            IsCode = first.IsCode || second.IsCode,
            IsLabel = (first.IsLabel || second.IsLabel) && !first.IsCode && !second.IsCode,
        };
    }

    /// <summary>Whether the name is of something that is not a level: coordinates, a date, a flag.</summary>
    public static bool IsNoLevel(string header)
    {
        string[] words = HeaderWords.Of(header);
        return NoLevels.Contains(string.Join('_', words))
            || (words.Length > 1 && words.Any(NoLevelsAnywhere.Contains) && !ReadOne(header).IsKnown);
    }

    /// <summary>Whether a name of several words begins with one for codes: "ID_AREA", "CVE_ZONA".</summary>
    public static bool BeginsAsCode(string header) =>
        HeaderWords.Of(header) is [var first, _, ..] && CodeMarks.Contains(first) && !SelectionWords.IsVotes(header);

    /// <summary>Whether a column of this name only numbers the records.</summary>
    public static bool IsNumberOfRecords(string header) => RecordNumbers.Contains(HeaderWords.Join(header));

    /// <summary>Whether this is a name of sheets themselves, so that it is the last level wherever it is.</summary>
    public static bool IsOfSheets(string level) => level is "table" or "station";

    /// <summary>Whether usual names say that one level is wider than another.</summary>
    public static bool IsKnownOrder(string wider, string narrower) =>
        Ranks.TryGetValue(wider, out int rank) && Ranks.TryGetValue(narrower, out int other) && rank < other;

    private static HashSet<string> NoLevelsAnywhere { get; } = ToSet(LevelVocabulary.NoLevelsAnywhere);

    private static LevelName ReadOne(string header)
    {
        string[] words = [.. HeaderWords.Of(header).SelectMany(Compound)];
        bool isCode = words.Any(CodeMarks.Contains), isName = words.Any(NameMarks.Contains);
        string stem = string.Join('_', words.Where(word => !CodeMarks.Contains(word) && !NameMarks.Contains(word)));
        if (stem.Length == 0)
        {
            return new(header.ToLowerInvariant(), IsKnown: false, IsCode: false, IsLabel: false) { IsBare = isCode };
        }

        bool isKnown = Names.TryGetValue(stem, out string? name);
        // Without such a word the level is named after the header itself, in lower case.
        name ??= isCode || isName ? stem : header.Trim().ToLowerInvariant();
        return new(name, isKnown, isCode, isName && !isCode);
    }

    /// <summary>A German compound such as "Gemeindename" as its two words, if the first is that of a level.</summary>
    private static string[] Compound(string word)
    {
        foreach (string ending in LevelVocabulary.Endings)
        {
            if (word.Length <= ending.Length || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            string start = word[..^ending.Length];
            if (Names.ContainsKey(start)) return [start, ending];
            if (start.EndsWith('s') && Names.ContainsKey(start[..^1])) return [start[..^1], ending];
        }

        return [word];
    }

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> ToSet(string words) =>
        Split(words).Select(HeaderWords.Join).ToHashSet(StringComparer.Ordinal);
}
