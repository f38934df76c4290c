namespace Electoral.Tally.Kernels;

/// <summary>Different texts in the order of their characters, in one array. Immutable.</summary>
internal sealed class SortedTexts
{
    private readonly char[] _characters;
    private readonly int[] _starts;
    private readonly byte[] _shared;
    private readonly Lazy<BackwardTexts> _backward;

    /// <param name="texts">The texts, different and in ordinal order.</param>
    public SortedTexts(string[] texts)
    {
        _starts = new int[texts.Length + 1];
        for (int i = 0; i < texts.Length; i++) _starts[i + 1] = _starts[i] + texts[i].Length;
        _characters = new char[_starts[^1]];
        for (int i = 0; i < texts.Length; i++) texts[i].CopyTo(_characters.AsSpan(_starts[i]));
        _shared = new byte[texts.Length];
        for (int i = 1; i < texts.Length; i++)
        {
            _shared[i] = (byte)Math.Min(this[i].CommonPrefixLength(this[i - 1]), byte.MaxValue);
        }

        _backward = new(() => new(this));
    }

    /// <summary>The texts in the order of their last characters, made when first asked for.</summary>
    public BackwardTexts Backward => _backward.Value;

    /// <summary>Numbered texts in their order, and for the number of each its index in that.</summary>
    public static (SortedTexts Texts, int[] Order) Of(Dictionary<string, int> numbers)
    {
        string[] texts = new string[numbers.Count];
        int[] order = new int[numbers.Count], byText = new int[numbers.Count];
        foreach (var (text, number) in numbers) (texts[number], byText[number]) = (text, number);
        Array.Sort(texts, byText, StringComparer.Ordinal);
        for (int index = 0; index < byText.Length; index++) order[byText[index]] = index;
        return (new(texts), order);
    }

    public int Count => _starts.Length - 1;

    public ReadOnlySpan<char> this[int index] => _characters.AsSpan(_starts[index].._starts[index + 1]);

    /// <summary>How many characters a text begins with as the one before it does, 255 at most.</summary>
    public int SharedWithPrevious(int index) => _shared[index];

    /// <summary>The end of the texts that begin with the first <paramref name="length"/> characters of one, which is at
    /// least 1.</summary>
    public int EndOfBeginning(int index, int length)
    {
        if (length > byte.MaxValue) return EndOf(this[index][..length], index);
        return EndOfShared(_shared, index, length);
    }

    /// <summary>The first text after one that shares fewer characters with the text before it.</summary>
    public static int EndOfShared(byte[] shared, int index, int length)
    {
        int next = shared.AsSpan(index + 1).IndexOfAnyInRange((byte)0, (byte)(length - 1));
        return next < 0 ? shared.Length : index + 1 + next;
    }

    /// <summary>The index of a text, or -1.</summary>
    public int IndexOf(ReadOnlySpan<char> text)
    {
        int index = FirstFrom(text, 0);
        return index < Count && this[index].SequenceEqual(text) ? index : -1;
    }

    /// <summary>The texts that begin with <paramref name="beginning"/>: the first, and the end.</summary>
    public (int First, int End) BeginningWith(ReadOnlySpan<char> beginning)
    {
        int first = FirstFrom(beginning, 0);
        return (first, EndOf(beginning, first));
    }

    /// <summary>The end of the texts from <paramref name="first"/> on that begin with some characters.</summary>
    public int EndOf(ReadOnlySpan<char> beginning, int first)
    {
        // Texts are often few: steps that double, then halves.
        int step = 1, low = first;
        while (low < Count && this[low].StartsWith(beginning))
        {
            (first, low, step) = (low + 1, low + step, step * 2);
        }

        int high = Math.Min(low, Count);
        while (first < high)
        {
            int middle = (first + high) >>> 1;
            if (this[middle].StartsWith(beginning)) first = middle + 1;
            else high = middle;
        }

        return first;
    }

    /// <summary>The first text that is not before <paramref name="text"/>.</summary>
    private int FirstFrom(ReadOnlySpan<char> text, int first)
    {
        int end = Count;
        while (first < end)
        {
            int middle = (first + end) >>> 1;
            if (this[middle].SequenceCompareTo(text) < 0) first = middle + 1;
            else end = middle;
        }

        return first;
    }
}
