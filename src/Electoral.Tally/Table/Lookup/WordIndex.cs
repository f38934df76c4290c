using System.Collections.Concurrent;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>The units, by their positions, whose names contain a word. Safe to share between threads.</summary>
/// <remarks>
/// For words and beginnings of words that at least one unit in 64 has, the positions are kept as a set; those of others
/// are gathered on demand from the names of each word. Any request therefore takes a few passes over one bit per unit.
/// </remarks>
internal sealed class WordIndex
{
    private const int UnitsPerUncommon = 64, LeastCommon = 1_024;

    private readonly SortedTexts _words;
    private readonly int[] _starts, _names, _positions;
    private readonly Dictionary<(int First, int End), RowSet> _common = [];
    private readonly HashSet<RowSet> _kept = [];
    private readonly ConcurrentBag<RowSet> _spare = [];

    private WordIndex(SortedTexts words, (int[] Starts, int[] Names) names, int[] positions)
    {
        (_words, (_starts, _names), _positions) = (words, names, positions);
        KeepCommon(0, words.Count);
    }

    /// <param name="names">The names.</param>
    /// <param name="positions">Where the units of each name begin in the order of names, and the end of all.</param>
    public static WordIndex Of(SortedTexts names, int[] positions)
    {
        var (words, pairs, nameOfPair) = NameWords.Of(names);
        return new(words, (pairs.Starts, Array.ConvertAll(pairs.Pairs, pair => nameOfPair[pair])), positions);
    }

    /// <summary>Whether each of the words begins a word of some name.</summary>
    public bool Knows(ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            var (first, end) = _words.BeginningWith(word);
            if (first == end) return false;
        }

        return true;
    }

    /// <summary>
    /// The units whose names have, for each of the words, a word that begins with it; to be returned.
    /// </summary>
    public RowSet WithAll(ReadOnlySpan<string> words)
    {
        // The set of a single frequent word is not copied, and must not be changed.
        if (words.Length == 1 && _common.TryGetValue(_words.BeginningWith(words[0]), out var only)) return only;
        var found = Take();
        AddBeginningWith(words[0], found);
        foreach (string word in words[1..])
        {
            if (_common.TryGetValue(_words.BeginningWith(word), out var common))
            {
                found.Keep(common);
                continue;
            }

            var with = Take();
            AddBeginningWith(word, with);
            found.Keep(with);
            Return(with);
        }

        return found;
    }

    /// <summary>
    /// The units whose names have, for each of the words, one that begins with it or nearly does; by the sum of edits,
    /// each unit at its fewest; to be returned.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="most">The most edits of all words together.</param>
    /// <param name="isKnownMeant">Whether a word that begins one of the names is taken to be spelled correctly.</param>
    public RowSet[] NearlyAll(ReadOnlySpan<string> words, int most, bool isKnownMeant)
    {
        RowSet[] found = Near(words[0], most, isKnownMeant);
        foreach (string word in words[1..])
        {
            var near = Near(word, most, isKnownMeant);
            int last = Math.Min(most, found.Length + near.Length - 2);
            RowSet[] next = [.. Enumerable.Range(0, last + 1).Select(_ => Take())];
            for (int own = 0; own < near.Length; own++)
            {
                for (int edits = own; edits <= last && edits - own < found.Length; edits++)
                {
                    next[edits].AddCommon(found[edits - own], near[own]);
                }
            }

            foreach (var one in (RowSet[])[.. near, .. found]) Return(one);
            found = next;
        }

        for (int edits = 1; edits < found.Length; edits++)
        {
            for (int fewer = 0; fewer < edits; fewer++) found[edits].Remove(found[fewer]);
        }

        return found;
    }

    /// <summary>Returns a set for use by the next look-up.</summary>
    public void Return(RowSet set)
    {
        if (_kept.Contains(set)) return;
        set.Clear();
        _spare.Add(set);
    }

    private RowSet Take() => _spare.TryTake(out var spare) ? spare : new(_positions[^1]);

    /// <summary>
    /// The units that have a word with that beginning, then those with a word at each number of edits from it.
    /// </summary>
    private RowSet[] Near(string word, int most, bool isKnownMeant)
    {
        var exact = Take();
        bool isKnown = AddBeginningWith(word, exact);
        int edits = NameSearch.MostEdits(word, most);
        if (edits == 0 || (isKnown && isKnownMeant) || !NameIndex.HasLetter(word)) return [exact];
        RowSet[] near = [exact, .. Enumerable.Range(0, edits).Select(_ => Take())];
        foreach (var (index, distance) in SpellingSearch.Find(_words, word, edits))
        {
            if (distance > 0) Add(index, index + 1, near[distance]);
        }

        return near;
    }

    private bool AddBeginningWith(string beginning, RowSet units)
    {
        var (first, end) = _words.BeginningWith(beginning);
        Add(first, end, units);
        return first < end;
    }

    /// <summary>Adds the units that have one of the words from one to before another.</summary>
    private void Add(int first, int end, RowSet units)
    {
        if (_common.TryGetValue((first, end), out var common)) units.Add(common);
        else AddEach(first, end, units);
    }

    private void AddEach(int first, int end, RowSet units)
    {
        foreach (int name in _names.AsSpan(_starts[first].._starts[end]))
        {
            units.AddRange(_positions[name], _positions[name + 1]);
        }
    }

    /// <summary>
    /// Keeps the units of words with one beginning if there are many, and continues with its longer beginnings.
    /// </summary>
    private void KeepCommon(int first, int end)
    {
        int least = Math.Max(LeastCommon, _positions[^1] / UnitsPerUncommon);
        if (_starts[end] - _starts[first] <= least) return;
        var units = new RowSet(_positions[^1]);
        AddEach(first, end, units);
        _common[(first, end)] = units;
        _kept.Add(units);
        int shared = int.MaxValue;
        for (int word = first + 1; word < end; word++) shared = Math.Min(shared, _words.SharedWithPrevious(word));
        for (int word = first + 1, start = first; word <= end && end > first + 1; word++)
        {
            if (word < end && _words.SharedWithPrevious(word) > shared) continue;
            KeepCommon(start, word);
            start = word;
        }
    }
}
