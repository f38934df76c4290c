using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>Looks for units by their folded names.</summary>
internal static class NameSearch
{
    // In a short text, one edit can produce any other.
    private const int LettersPerEdit = 3;

    /// <summary>Adds units of that name, and of names that begin with it.</summary>
    public static void AddNames(NameIndex index, string folded, MatchList matches)
    {
        if (folded.Length == 0) return;
        var (first, end) = index.Names.BeginningWith(folded);
        // The shortest is the first with its beginning.
        int others = first < end && index.Names[first].Length == folded.Length ? first + 1 : first;
        matches.AddNames(MatchReason.UnitName, index.PositionsOf(first, others));
        matches.AddNames(MatchReason.NameBeginning, index.PositionsOf(others, end));
    }

    /// <summary>Adds units whose name has, for each word of a text, a word that begins with it.</summary>
    public static void AddWithWords(NameIndex index, string folded, MatchList matches)
    {
        if (folded.Length == 0) return;
        string[] words = folded.Split(' ');
        if (!index.Words.Knows(words)) return;
        var found = index.Words.WithAll(words);
        matches.AddNames(MatchReason.WordBeginnings, found);
        index.Words.Return(found);
    }

    /// <summary>
    /// Adds units whose names are nearly the text; if there is none, units whose names have each word of it with a
    /// similar spelling.
    /// </summary>
    public static void AddNearest(NameIndex index, string folded, int mostEdits, MatchList matches)
    {
        int edits = MostEdits(folded, mostEdits);
        if (edits == 0 || !NameIndex.HasLetter(folded)) return;
        var names = SpellingSearch.Find(index.Names, folded, edits);
        names.Sort((one, other) => (one.Distance, one.Index).CompareTo((other.Distance, other.Index)));
        foreach (var (name, distance) in names)
        {
            var reason = distance == 0 ? MatchReason.UnitName : MatchReason.Spelling;
            matches.AddNames(reason, index.PositionsOf(name, name + 1), distance);
        }

        if (names.Count > 0) return;
        // Words that occur in names are taken to be spelled correctly, unless nothing is found that way.
        string[] words = folded.Split(' ');
        bool isAny = AddSpelled(index, words, edits, isKnownMeant: true, matches);
        if (!isAny) AddSpelled(index, words, edits, isKnownMeant: false, matches);
    }

    /// <summary>In how many letters a text may differ.</summary>
    public static int MostEdits(string text, int mostEdits) => Math.Min(mostEdits, text.Length / LettersPerEdit);

    private static bool AddSpelled(
        NameIndex index, string[] words, int edits, bool isKnownMeant, MatchList matches)
    {
        var found = index.Words.NearlyAll(words, edits, isKnownMeant);
        for (int distance = 0; distance < found.Length; distance++)
        {
            var reason = distance == 0 ? MatchReason.WordBeginnings : MatchReason.Spelling;
            matches.AddNames(reason, found[distance], distance);
        }

        foreach (var one in found) index.Words.Return(one);
        return matches.Total > 0;
    }
}
