using System.Text;

namespace Electoral.Tally;

/// <summary>Bytes of an encoding as UTF-8.</summary>
/// <remarks>
/// Bytes that are not text are refused with their position where the encoding was stated; where it was found, they are
/// written as "\xE9" and counted.
/// </remarks>
internal sealed class TranscodedStream : ForwardStream
{
    private const int BufferSize = 32 * 1024;

    private readonly string _source;
    private readonly Encoding _encoding;
    private readonly Stream _bytes;
    private readonly bool _isStated;
    private readonly EscapingFallback _fallback = new();
    private readonly Decoder _decoder;
    private readonly Encoder _encoder = new UTF8Encoding(false).GetEncoder();
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly char[] _characters;
    private byte[] _ready = [];
    private int _next, _end;
    private long _before, _lines;
    private bool _ended;

    public TranscodedStream(string source, Encoding encoding, Stream bytes, bool isStated)
    {
        (_source, _encoding, _bytes, _isStated) = (source, encoding, bytes, isStated);
        _decoder = CodePages.With(encoding, isStated ? DecoderFallback.ExceptionFallback : _fallback).GetDecoder();
        // Every byte may be invalid, and some are left over from before.
        _characters = new char[(BufferSize + 16) * 3];
    }

    /// <summary>How many bytes were not text.</summary>
    public long UnreadableBytes => _fallback.Bytes;

    public override int Read(Span<byte> buffer)
    {
        while (_next == _end && !_ended && buffer.Length > 0) Fill(_bytes.Read(_buffer));
        return Take(buffer);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_next == _end && !_ended && buffer.Length > 0)
        {
            Fill(await _bytes.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false));
        }

        return Take(buffer.Span);
    }

    private int Take(Span<byte> buffer)
    {
        int taken = Math.Min(buffer.Length, _end - _next);
        _ready.AsSpan(_next, taken).CopyTo(buffer);
        _next += taken;
        return taken;
    }

    private void Fill(int read)
    {
        _ended = read == 0;
        var bytes = _buffer.AsSpan(0, read);
        var decoded = _characters.AsSpan(0, Decoded(bytes));
        if (_isStated) CheckPlaces(bytes, decoded);
        _before += read;
        _lines += decoded.Count('\n');
        string text = new(decoded);
        if (UnreadableBytes > 0) text = text.Replace($"{EscapingFallback.Mark}", "\\x", StringComparison.Ordinal);
        int most = _encoder.GetByteCount(text, _ended);
        if (_ready.Length < most) _ready = new byte[most * 2];
        (_next, _end) = (0, _encoder.GetBytes(text, _ready, _ended));
    }

    private int Decoded(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return _decoder.GetChars(bytes, _characters, _ended);
        }
        catch (DecoderFallbackException failure)
        {
            int at = Math.Clamp(failure.Index, 0, bytes.Length);
            var unknown = failure.BytesUnknown ?? [];
            byte found = unknown.Length > 0 ? unknown[0] : (byte)0;
            long lines = _lines + CodePages.With(_encoding, DecoderFallback.ReplacementFallback)
                .GetString(bytes[..at]).AsSpan().Count('\n');
            Throw.EncodingDoesNotFit(_source, _encoding, lines + 1, _before + failure.Index + 1, found);
            return 0;
        }
    }

    private void CheckPlaces(ReadOnlySpan<byte> bytes, ReadOnlySpan<char> decoded)
    {
        int at = 0;
        while (at < decoded.Length && !CodePages.IsEmptyPlace(decoded[at])) at++;
        if (at == decoded.Length) return;
        int position = _encoding.IsSingleByte ? at : _encoding.GetByteCount(decoded[..at]);
        byte found = bytes[Math.Min(position, bytes.Length - 1)];
        Throw.EncodingDoesNotFit(
            _source, _encoding, _lines + decoded[..at].Count('\n') + 1, _before + position + 1, found);
    }
}
