using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Electoral.Tally;

/// <summary>Passes bytes on unchanged, and refuses those for which a stated encoding has no character.</summary>
/// <param name="source">What the source is called.</param>
/// <param name="stated">The encoding stated in the layout.</param>
/// <param name="bytes">The bytes.</param>
internal sealed class CheckedStream(string source, Encoding stated, Stream bytes) : ForwardStream
{
    private readonly bool _isUtf8 = stated is UTF8Encoding, _isAscii = stated is ASCIIEncoding;
    private byte[] _tail = [];
    private long _before, _lines;

    private static ReadOnlySpan<byte> EmptyPlaces => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    public override int Read(Span<byte> buffer)
    {
        int read = bytes.Read(buffer);
        if (buffer.Length > 0) Check(buffer[..read]);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (buffer.Length > 0) Check(buffer.Span[..read]);
        return read;
    }

    /// <summary>Checks what was read; nothing at the end.</summary>
    private void Check(ReadOnlySpan<byte> read)
    {
        if (!_isUtf8)
        {
            Refuse(read, _isAscii ? read.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) : read.IndexOfAny(EmptyPlaces));
            Pass(read);
            return;
        }

        var all = _tail.Length == 0 ? read : [.. _tail, .. read];
        int end = all.Length - (read.IsEmpty ? 0 : OpenAtEnd(all));
        if (!Utf8.IsValid(all[..end])) Refuse(all, FirstInvalid(all));
        Pass(all[..end]);
        _tail = all[end..].ToArray();
    }

    private void Pass(ReadOnlySpan<byte> passed)
    {
        _before += passed.Length;
        _lines += passed.Count((byte)'\n');
    }

    private void Refuse(ReadOnlySpan<byte> text, int at)
    {
        if (at < 0) return;
        Throw.EncodingDoesNotFit(source, stated, _lines + text[..at].Count((byte)'\n') + 1, _before + at + 1, text[at]);
    }

    /// <summary>How many bytes at the end are an incomplete character.</summary>
    private static int OpenAtEnd(ReadOnlySpan<byte> text)
    {
        for (int length = 1; length <= Math.Min(3, text.Length); length++)
        {
            byte b = text[^length];
            if (b < 0x80) return 0;
            if (b < 0xC0) continue;
            int whole = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
            return length < whole ? length : 0;
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf8(text[at..], out _, out int length) != OperationStatus.Done) return at;
            at += length;
        }

        return -1;
    }
}
