using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>A part of a source: bytes that normally begin where a record begins and end where one ends.</summary>
/// <remarks>Before and after the bytes there is slack that kernels may read.</remarks>
internal sealed unsafe class CsvBlock(int capacity, ArrayLease lease)
{
    /// <summary>How many bytes before the first and after the last may be read.</summary>
    public const int Slack = 128;

    private readonly PinnedArray<byte> _bytes = new(capacity + (2 * Slack), lease);

    /// <summary>The index of the block among all blocks of all sources, from 0.</summary>
    public long Number { get; set; }

    /// <summary>Which of the sources the block belongs to.</summary>
    public int Source { get; set; }

    /// <summary>Whether the source ends with this block.</summary>
    public bool IsLast { get; set; }

    /// <summary>Whether the last byte is known to end a line; otherwise a CR there might be half of a CRLF.</summary>
    public bool EndsWithLine { get; set; }

    /// <summary>Whether the source ends without a line end, so that the block was given one.</summary>
    public bool IsUnended { get; set; }

    public int Length { get; private set; }

    public byte* Pointer => _bytes.Pointer + Slack;

    public ReadOnlySpan<byte> Bytes => _bytes.Array.AsSpan(Slack, Length);

    /// <summary>Space after the bytes for at least <paramref name="size"/> more.</summary>
    public Memory<byte> GetSpace(int size)
    {
        _bytes.Grow(Length + size + (2 * Slack));
        return _bytes.Array.AsMemory(Slack + Length, size);
    }

    /// <summary>Makes space for a reader's own bytes, after block and slack; the pointer may change.</summary>
    /// <returns>Where they begin.</returns>
    public int Reserve(int size)
    {
        _bytes.Grow(Length + size + (3 * Slack));
        return Length + Slack;
    }

    public void Advance(int read) => Length += read;

    public void Clear() => (Length, IsUnended) = (0, false);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpace(bytes.Length).Span);
        Length += bytes.Length;
    }

    /// <summary>Forgets the bytes from <paramref name="length"/> on.</summary>
    public void Cut(int length) => Length = length;
}
