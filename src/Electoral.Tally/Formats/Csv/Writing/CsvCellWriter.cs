using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Electoral.Tally;

/// <summary>Writes cells and records. Not safe to share between threads.</summary>
internal sealed class CsvCellWriter(CsvWriteOptions options)
{
    private const int FlushSize = 1 << 16;
    private const int LongestNumber = 20;
    private const byte Quote = (byte)'"';

    private readonly byte _delimiter = (byte)options.Delimiter;
    private readonly byte[] _newLine = Encoding.ASCII.GetBytes(options.NewLine);
    private readonly SearchValues<byte> _special = SearchValues.Create([(byte)options.Delimiter, Quote, .. "\r\n"u8]);
    private byte[] _buffer = new byte[FlushSize * 2];
    private int _length;
    private bool _isFirst = true;

    /// <summary>Whether it is time to take what was written and to clear it.</summary>
    public bool IsFull => _length >= FlushSize;

    /// <summary>What was written since it was cleared, as UTF-8; good until the next cell.</summary>
    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    public void Clear() => _length = 0;

    /// <summary>A cell without anything in it.</summary>
    public void Missing() => Separate(0);

    public void Number(long number)
    {
        Separate(LongestNumber);
        bool fits = Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out int written);
        Debug.Assert(fits, "No number is longer.");
        _length += written;
    }

    /// <summary>A text, kept from being taken for a formula.</summary>
    public void Text(ReadOnlySpan<byte> text) => Write(text, options.FormulaGuard && FormulaGuard.IsNeeded(text));

    /// <inheritdoc cref="Text(ReadOnlySpan{byte})"/>
    public void Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    /// <summary>A name of a column; those that the library writes begin with a letter.</summary>
    public void Header(string name) => Write(Encoding.UTF8.GetBytes(name), guard: false);

    public void EndRecord()
    {
        Append(_newLine);
        _isFirst = true;
    }

    private void Write(ReadOnlySpan<byte> text, bool guard)
    {
        // Blanks at the ends are quoted too, for readers that trim what is not.
        bool quote = text.ContainsAny(_special) || (guard && _delimiter == '\'')
            || (!text.IsEmpty && (text[0] is (byte)' ' or (byte)'\t' || text[^1] is (byte)' ' or (byte)'\t'));
        Separate((text.Length * 2) + 3);
        if (quote) _buffer[_length++] = Quote;
        if (guard) _buffer[_length++] = (byte)'\'';
        if (quote) AppendDoubled(text);
        else Append(text);
        if (quote) _buffer[_length++] = Quote;
    }

    private void AppendDoubled(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (b == Quote) _buffer[_length++] = Quote;
            _buffer[_length++] = b;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Begins a cell of up to <paramref name="size"/> bytes; the line end fits after it too.</summary>
    private void Separate(int size)
    {
        int needed = _length + size + 1 + _newLine.Length;
        if (needed > _buffer.Length) Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
        if (!_isFirst) _buffer[_length++] = _delimiter;
        _isFirst = false;
    }
}
