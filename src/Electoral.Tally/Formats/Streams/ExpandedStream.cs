using System.IO.Compression;

namespace Electoral.Tally;

/// <summary>The bytes in a gzip stream, with an exception if it ends too early.</summary>
/// <remarks>
/// <see cref="GZipStream"/> takes the end of a stream that was cut off for the end of the data. So a mark, compressed,
/// is appended to the stream: gzip streams may follow each other, and the mark comes out last if, and only if,
/// everything before it was complete.
/// </remarks>
internal sealed class ExpandedStream : ForwardStream
{
    private static readonly byte[] Mark = [.. Enumerable.Range(0, 16).Select(i => (byte)(255 - (i * 7)))];
    private static readonly byte[] CompressedMark = Compress(Mark);

    private readonly string _name;
    private readonly GZipStream _expanded;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start, _end;
    private bool _ended;

    public ExpandedStream(string name, Stream compressed)
    {
        _name = name;
        _expanded = new(new AppendedStream(compressed, CompressedMark), CompressionMode.Decompress);
    }

    /// <summary>A stream unchanged, or its contents if it is compressed.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="isAsync">Whether to await it without blocking a thread.</param>
    /// <param name="cancellation">A token to cancel the operation.</param>
    public static async ValueTask<Stream> OpenAsync(
        string name, Stream stream, bool isAsync, CancellationToken cancellation)
    {
        byte[] first = await StreamStart.First(stream, Mark.Length, isAsync, cancellation).ConfigureAwait(false);
        stream = new PrefixStream(first, stream);
        if (first is not [0x1F, 0x8B, ..]) return stream;
        stream = new ExpandedStream(name, stream);
        first = await StreamStart.First(stream, Mark.Length, isAsync, cancellation).ConfigureAwait(false);
        if (IsCutOffAtOnce(first)) Throw.Damaged(name, null);
        return new PrefixStream(first, stream);
    }

    /// <summary>Whether the first bytes are the compressed mark: a stored block that was cut off before its first byte
    /// takes the mark for its data.</summary>
    public static bool IsCutOffAtOnce(ReadOnlySpan<byte> first) =>
        !first.IsEmpty && CompressedMark.AsSpan().StartsWith(first);

    /// <exception cref="InvalidDataException">The stream is damaged or was cut off.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            while (MustFill) Fill(_expanded.Read(FreeBuffer.Span));
        }
        catch (InvalidDataException failure)
        {
            Throw.Damaged(_name, failure);
        }

        return Take(buffer);
    }

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            while (MustFill) Fill(await _expanded.ReadAsync(FreeBuffer, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException failure)
        {
            Throw.Damaged(_name, failure);
        }

        return Take(buffer.Span);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _expanded.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Whether nothing can be handed out before more is read: the last bytes may be the mark.</summary>
    private bool MustFill => !_ended && _end - _start <= Mark.Length;

    private Memory<byte> FreeBuffer
    {
        get
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            return _buffer.AsMemory(_end);
        }
    }

    private void Fill(int read)
    {
        _end += read;
        if (read > 0) return;
        _ended = true;
        if (!_buffer.AsSpan(_start.._end).EndsWith(Mark)) Throw.Damaged(_name, null);
        _end -= Mark.Length;
    }

    private int Take(Span<byte> buffer)
    {
        int taken = Math.Min(buffer.Length, _end - _start - (_ended ? 0 : Mark.Length));
        _buffer.AsSpan(_start, taken).CopyTo(buffer);
        _start += taken;
        return taken;
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.NoCompression)) stream.Write(bytes);
        return compressed.ToArray();
    }

    /// <summary>A stream and some bytes after it.</summary>
    private sealed class AppendedStream(Stream stream, byte[] last) : ForwardStream
    {
        private int _taken;

        public override int Read(Span<byte> buffer)
        {
            int read = stream.Read(buffer);
            return read > 0 ? read : Take(buffer);
        }

        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return read > 0 ? read : Take(buffer.Span);
        }

        private int Take(Span<byte> buffer)
        {
            int taken = Math.Min(buffer.Length, last.Length - _taken);
            last.AsSpan(_taken, taken).CopyTo(buffer);
            _taken += taken;
            return taken;
        }
    }
}
