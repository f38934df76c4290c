using System.Collections;
using Electoral.Tally.Kernels;

namespace Electoral.Tally.Columns;

/// <summary>
/// A list of texts as bytes of UTF-8, one after another, and where each begins; no text is made a string.
/// </summary>
/// <remarks>
/// Text i is <c>Bytes[Offsets[i]..Offsets[i + 1]]</c>; <see cref="Offsets"/> has one number more than there are texts.
/// The memory is that of the table and must not be written. Immutable and safe to share between threads.
/// </remarks>
public sealed class Utf8Texts : IReadOnlyList<string>
{
    private readonly TextArray _texts;
    private readonly int _first;

    internal Utf8Texts(TextArray texts, int first, int count) => (_texts, _first, Count) = (texts, first, count);

    internal Utf8Texts(TextArray texts)
        : this(texts, 0, texts.Count)
    {
    }

    /// <summary>The number of texts.</summary>
    public int Count { get; }

    /// <summary>The bytes, those of texts outside this list perhaps among them.</summary>
    public ReadOnlyMemory<byte> Bytes => _texts.Bytes;

    /// <summary>Where each text begins in <see cref="Bytes"/>, and where the last one ends.</summary>
    public ReadOnlyMemory<int> Offsets => _texts.Offsets.Slice(_first, Count + 1);

    /// <summary>A text as a string.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The list has no such text.</exception>
    public string this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _texts.GetString(_first + index);
        }
    }

    /// <summary>The texts as strings, one after another.</summary>
    public IEnumerator<string> GetEnumerator()
    {
        for (int index = 0; index < Count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of texts.</summary>
    public override string ToString() => Counted.Of(Count, "text");
}
