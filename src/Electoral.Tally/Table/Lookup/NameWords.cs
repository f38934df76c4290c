using Electoral.Tally.Kernels;

namespace Electoral.Tally.Lookup;

/// <summary>Takes names apart into words.</summary>
internal static class NameWords
{
    /// <summary>The words in their order; for each word its pairs with a name, name by name; the name of each pair.
    /// </summary>
    public static (SortedTexts Words, (int[] Starts, int[] Pairs) Pairs, List<int> NameOfPair) Of(SortedTexts names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var (wordOfPair, nameOfPair) = (new List<int>(), new List<int>());
        var previous = new List<(int End, int Word)>();
        for (int name = 0; name < names.Count; name++)
        {
            var text = names[name];
            // Adjacent names have the same first words, which need not be looked up.
            int same = 0, shared = names.SharedWithPrevious(name);
            while (same < previous.Count && previous[same].End < shared) same++;
            previous.RemoveRange(same, previous.Count - same);
            int start = same == 0 ? 0 : previous[^1].End + 1;
            while (start <= text.Length)
            {
                int length = text[start..].IndexOf(' ');
                int end = length < 0 ? text.Length : start + length;
                var word = text[start..end];
                if (!known.TryGetValue(word, out int number)) known[word] = number = numbers.Count;
                previous.Add((end, number));
                start = end + 1;
            }

            foreach (var (_, word) in previous)
            {
                wordOfPair.Add(word);
                nameOfPair.Add(name);
            }
        }

        var (sorted, order) = SortedTexts.Of(numbers);
        return (sorted, NumberGroups.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(wordOfPair), order),
            nameOfPair);
    }
}
