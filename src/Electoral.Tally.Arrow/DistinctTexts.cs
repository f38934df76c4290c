using System.Runtime.InteropServices;
using Apache.Arrow;
using Electoral.Tally.Columns;

namespace Electoral.Tally.Arrow;

/// <summary>The distinct texts of a list, in the order of their first use, without creating strings.</summary>
/// <remarks>A hash table of open addressing over the bytes: a level may have hundreds of thousands of units.</remarks>
internal sealed class DistinctTexts
{
    private readonly List<byte> _bytes = [];
    private readonly List<int> _offsets = [0];

    private DistinctTexts(int texts) => IndexOf = new int[texts];

    /// <summary>For each text of the list, its index among the distinct ones.</summary>
    public int[] IndexOf { get; }

    /// <summary>The number of distinct texts.</summary>
    public int Count => _offsets.Count - 1;

    public static DistinctTexts Of(Utf8Texts texts)
    {
        var distinct = new DistinctTexts(texts.Count);
        int size = 16;
        while (size < texts.Count * 2L) size *= 2;
        // The index plus 1; 0 marks a free slot.
        int[] slots = new int[size];
        var bytes = texts.Bytes.Span;
        var offsets = texts.Offsets.Span;
        for (int text = 0; text < texts.Count; text++)
        {
            distinct.IndexOf[text] = distinct.Add(bytes[offsets[text]..offsets[text + 1]], slots);
        }

        return distinct;
    }

    /// <summary>The distinct texts as an array.</summary>
    public StringArray ToArray() => new(
        Count, SharedMemory<int>.BufferOf(_offsets.ToArray()), new ArrowBuffer(_bytes.ToArray()), ArrowBuffer.Empty);

    private int Add(ReadOnlySpan<byte> text, int[] slots)
    {
        var known = CollectionsMarshal.AsSpan(_bytes);
        int slot = (int)(HashOf(text) & (uint)(slots.Length - 1));
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            int index = slots[slot] - 1;
            if (known[_offsets[index].._offsets[index + 1]].SequenceEqual(text)) return index;
        }

        _bytes.AddRange(text);
        _offsets.Add(_bytes.Count);
        return (slots[slot] = Count) - 1;
    }

    private static uint HashOf(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            // Fowler, Noll and Vo; its upper bits are better distributed.
            ulong hash = 14695981039346656037;
            foreach (byte one in text) hash = (hash ^ one) * 1099511628211;
            return (uint)(hash ^ (hash >> 32));
        }
    }
}
