using System.Buffers;
using System.Text;

namespace Electoral.Tally;

/// <summary>Rows as text in UTF-8: fields with a delimiter between them, quoted if necessary.</summary>
internal sealed class RowText
{
    /// <summary>Texts in databases and workbooks do not contain it, so fields rarely need quotes.</summary>
    public const char Delimiter = '\x1F';

    private static readonly SearchValues<char> Special = SearchValues.Create([Delimiter, '"', '\r', '\n']);

    private byte[] _bytes = new byte[1 << 16];
    private int _read, _written;
    private bool _isInRow;

    /// <summary>Bytes written and not yet taken.</summary>
    public int Length => _written - _read;

    /// <summary>Bytes written since the beginning.</summary>
    public long Position { get; private set; }

    /// <summary>Takes bytes off the beginning.</summary>
    public int Take(Span<byte> target)
    {
        int taken = Math.Min(target.Length, Length);
        _bytes.AsSpan(_read, taken).CopyTo(target);
        _read += taken;
        if (_read == _written) _read = _written = 0;
        return taken;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        Advance(bytes.Length);
    }

    /// <summary>A field of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isQuoted">Whether it is quoted even if it need not be.</param>
    public void Field(ReadOnlySpan<char> text, bool isQuoted = false)
    {
        Next();
        if (!isQuoted && text.IndexOfAny(Special) < 0)
        {
            Text(text);
            return;
        }

        Raw("\""u8);
        while (text.IndexOf('"') is >= 0 and int quote)
        {
            Text(text[..quote]);
            Raw("\"\""u8);
            text = text[(quote + 1)..];
        }

        Text(text);
        Raw("\""u8);
    }

    /// <summary>A field that is a number or a time.</summary>
    public void Value<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        Next();
        int length, size = 64;
        while (!value.TryFormat(Space(size), out length, format, null)) size *= 2;
        Advance(length);
    }

    /// <summary>A field without text.</summary>
    public void Empty() => Next();

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        Raw("\n"u8);
        _isInRow = false;
    }

    private void Next()
    {
        if (_isInRow) Raw([(byte)Delimiter]);
        _isInRow = true;
    }

    private void Text(ReadOnlySpan<char> text) =>
        Advance(Encoding.UTF8.GetBytes(text, Space(Encoding.UTF8.GetMaxByteCount(text.Length))));

    private Span<byte> Space(int length)
    {
        if (_bytes.Length - _written < length && _read > 0)
        {
            _bytes.AsSpan(_read, Length).CopyTo(_bytes);
            (_written, _read) = (Length, 0);
        }

        if (_bytes.Length - _written < length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _written + length));
        return _bytes.AsSpan(_written);
    }

    private void Advance(int length)
    {
        _written += length;
        Position += length;
    }
}
