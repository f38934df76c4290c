using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>The names that have each word.</summary>
internal sealed class WordIndex
{
    private readonly SortedTexts _words;
    private readonly int[] _starts, _names;

    private WordIndex(SortedTexts words, (int[] Starts, int[] Pairs) pairs, int[] nameOfPair)
    {
        (_words, _starts) = (words, pairs.Starts);
        _names = Array.ConvertAll(pairs.Pairs, pair => nameOfPair[pair]);
    }

    public static WordIndex Of(SortedTexts names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, nameOfPair) = (new List<int>(), new List<int>());
        for (int name = 0; name < names.Count; name++)
        {
            foreach (var part in names[name].Split(' '))
            {
                var word = names[name][part];
                if (!known.TryGetValue(word, out int number)) known[word] = number = numbers.Count;
                words.Add(number);
                nameOfPair.Add(name);
            }
        }

        var (sorted, order) = SortedTexts.Of(numbers);
        return new(sorted, NumberGroups.Of(words.ToArray(), order), [.. nameOfPair]);
    }

    /// <summary>The names that have a word with that beginning, word by word; a name perhaps more than once.</summary>
    public ReadOnlySpan<int> NamesWith(string beginning)
    {
        var (first, end) = _words.BeginningWith(beginning);
        return _names.AsSpan(_starts[first].._starts[end]);
    }
}
