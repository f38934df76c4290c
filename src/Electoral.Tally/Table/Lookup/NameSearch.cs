using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>Looks for units by their folded names.</summary>
internal static class NameSearch
{
    // An edit in a short text makes any other of it.
    private const int LettersPerEdit = 3;

    /// <summary>Adds units of that name, and of names that begin with it.</summary>
    public static void AddNames(NameIndex index, string folded, MatchList matches)
    {
        if (folded.Length == 0) return;
        var (first, end) = index.Names.BeginningWith(folded);
        for (int name = first; name < end; name++)
        {
            bool isWhole = index.Names[name].Length == folded.Length;
            AddUnits(index, name, isWhole ? MatchReason.UnitName : MatchReason.NameBeginning, matches);
        }
    }

    /// <summary>Adds units in whose name each word of a text begins a word.</summary>
    public static void AddWithWords(NameIndex index, string folded, MatchList matches)
    {
        if (folded.Length == 0) return;
        foreach (int name in WithWords(index, folded)) AddUnits(index, name, MatchReason.WordBeginnings, matches);
    }

    /// <summary>Adds units whose names are nearly that.</summary>
    public static void AddNearest(NameIndex index, string folded, int mostEdits, MatchList matches)
    {
        int edits = Math.Min(mostEdits, folded.Length / LettersPerEdit);
        if (edits == 0 || !NameIndex.HasLetter(folded)) return;
        foreach (var (name, distance) in SpellingSearch.Find(index.Names, folded, edits)
            .OrderBy(one => one.Distance).ThenBy(one => one.Index))
        {
            AddUnits(index, name, distance == 0 ? MatchReason.UnitName : MatchReason.Spelling, matches, distance);
        }
    }

    private static void AddUnits(NameIndex index, int name, MatchReason reason, MatchList matches, int edits = 0)
    {
        foreach (int unit in index.UnitsOf(name)) matches.AddUnit(reason, unit, edits);
    }

    /// <summary>The names in which each word of a text begins a word, ascending.</summary>
    private static SortedSet<int> WithWords(NameIndex index, string folded)
    {
        string[] words = [.. folded.Split(' ').OrderBy(word => index.Words.NamesWith(word).Length)];
        var found = new SortedSet<int>();
        foreach (int name in index.Words.NamesWith(words[0]))
        {
            bool hasAll = true;
            for (int word = 1; word < words.Length && hasAll; word++)
            {
                hasAll = HasWord(index.Names[name], words[word]);
            }

            if (hasAll) found.Add(name);
        }

        return found;
    }

    private static bool HasWord(ReadOnlySpan<char> name, string beginning)
    {
        foreach (var part in name.Split(' '))
        {
            if (name[part].StartsWith(beginning)) return true;
        }

        return false;
    }
}
