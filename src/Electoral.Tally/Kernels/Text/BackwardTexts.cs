namespace Electoral.Tally.Kernels;

/// <summary>Different texts in the order of their characters read from the end. Immutable.</summary>
internal sealed class BackwardTexts
{
    private const int LettersOfKey = 4;

    private readonly SortedTexts _texts;
    private readonly int[] _order;
    private readonly byte[] _shared;

    public BackwardTexts(SortedTexts texts)
    {
        _texts = texts;
        _order = [.. Enumerable.Range(0, texts.Count)];
        Sort(_order, new ulong[texts.Count], 0);
        _shared = new byte[texts.Count];
        for (int i = 1; i < _shared.Length; i++)
        {
            _shared[i] = (byte)Math.Min(SharedAtEnd(texts[_order[i]], texts[_order[i - 1]]), byte.MaxValue);
        }
    }

    /// <summary>The index of a text in the order of first characters.</summary>
    public int IndexOf(int position) => _order[position];

    /// <summary>How many characters a text ends with as the one before it does, 255 at most.</summary>
    public int SharedWithPrevious(int position) => _shared[position];

    /// <summary>The end of the texts that end with the last <paramref name="length"/> characters of one.</summary>
    public int EndOfEnding(int position, int length) => length > byte.MaxValue
        ? position + 1
        : SortedTexts.EndOfShared(_shared, position, length);

    private static int SharedAtEnd(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int shared = 0, most = Math.Min(one.Length, other.Length);
        while (shared < most && one[^(shared + 1)] == other[^(shared + 1)]) shared++;
        return shared;
    }

    /// <summary>Orders texts that end with the same characters by four characters before these.</summary>
    private void Sort(Span<int> order, Span<ulong> keys, int depth)
    {
        for (int i = 0; i < order.Length; i++) keys[i] = KeyOf(_texts[order[i]], depth);
        SortByKey(order, keys, depth);
    }

    /// <summary>Orders texts by their keys, and those with one key by the characters before it.</summary>
    private void SortByKey(Span<int> order, Span<ulong> keys, int depth)
    {
        while (order.Length > 1)
        {
            ulong first = keys[0], middle = keys[keys.Length / 2], last = keys[^1];
            ulong pivot = Math.Max(Math.Min(first, middle), Math.Min(Math.Max(first, middle), last));
            int less = 0, next = 0, greater = order.Length;
            while (next < greater)
            {
                int to = keys[next] < pivot ? less++ : keys[next] > pivot ? --greater : next;
                (keys[next], keys[to], order[next], order[to]) = (keys[to], keys[next], order[to], order[next]);
                if (to <= next) next++;
            }

            SortByKey(order[..less], keys[..less], depth);
            if (greater - less > 1) Sort(order[less..greater], keys[less..greater], depth + LettersOfKey);
            order = order[greater..];
            keys = keys[greater..];
        }
    }

    // What has ended comes before whatever goes on: no character is as low as one less than none.
    private static ulong KeyOf(ReadOnlySpan<char> text, int depth)
    {
        ulong key = 0;
        for (int i = depth; i < depth + LettersOfKey; i++)
        {
            key = key << 16 | (i < text.Length ? (uint)text[text.Length - 1 - i] : 0);
        }

        return key;
    }
}
