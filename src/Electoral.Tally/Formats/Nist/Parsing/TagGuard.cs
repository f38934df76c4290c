using System.Buffers;

namespace Electoral.Tally;

/// <summary>Passes on the bytes of an XML document as long as none of its tags is longer than a limit.</summary>
/// <remarks>
/// The platform's reader keeps a whole tag with all its attributes in memory, however long it is; it returns texts in
/// parts and skips comments. The relevant bytes are the same in every encoding that XML uses.
/// </remarks>
internal sealed class TagGuard(Stream stream, int longest) : Stream
{
    private static readonly SearchValues<byte> InTag = SearchValues.Create(">\"'"u8);

    private byte _quote;
    private bool _isInTag, _isAtBegin;
    private long _tagLength;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes were read.</summary>
    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        int read = stream.Read(buffer);
        Look(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Look(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Look(ReadOnlySpan<byte> bytes)
    {
        Position += bytes.Length;
        while (!bytes.IsEmpty)
        {
            if (!_isInTag)
            {
                int begin = bytes.IndexOf((byte)'<');
                if (begin < 0) return;
                bytes = bytes[(begin + 1)..];
                (_isInTag, _isAtBegin, _tagLength, _quote) = (true, true, 0, 0);
            }
            else
            {
                bytes = bytes[InTagUntil(bytes)..];
            }
        }
    }

    private int InTagUntil(ReadOnlySpan<byte> bytes)
    {
        if (_isAtBegin)
        {
            // In a two-byte encoding a zero may come first.
            if (bytes[0] == 0) return 1;
            _isAtBegin = false;
            // Comments, sections and instructions are skipped or returned in parts, whatever they contain.
            if (bytes[0] is (byte)'!' or (byte)'?') _isInTag = false;
            return _isInTag ? 0 : 1;
        }

        int end = _quote == 0 ? bytes.IndexOfAny(InTag) : bytes.IndexOf(_quote);
        int length = end < 0 ? bytes.Length : end + 1;
        _tagLength += length;
        if (_tagLength > longest) throw new NistFault(Throw.NistTooLong(longest));
        if (end < 0) return length;
        if (_quote != 0) _quote = 0;
        else if (bytes[end] == '>') _isInTag = false;
        else _quote = bytes[end];
        return length;
    }
}
