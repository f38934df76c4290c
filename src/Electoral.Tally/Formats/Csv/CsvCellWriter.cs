using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace Electoral.Tally;

/// <summary>Takes the UTF-8 bytes of whole records.</summary>
internal delegate void CsvSink(ReadOnlySpan<byte> records);

/// <summary>Writes cells and records. Not safe to share between threads.</summary>
internal sealed class CsvCellWriter(CsvWriteOptions options, CsvSink sink)
{
    private const int FlushSize = 1 << 16;
    private const int LongestNumber = 20;
    private const byte Quote = (byte)'"';

    private readonly byte delimiter = (byte)options.Delimiter;
    private readonly byte[] newLine = Encoding.ASCII.GetBytes(options.NewLine);
    private readonly SearchValues<byte> special = SearchValues.Create([(byte)options.Delimiter, Quote, .. "\r\n"u8]);
    private byte[] room = new byte[FlushSize * 2];
    private int length;
    private bool isFirst = true;

    /// <summary>A cell without anything in it.</summary>
    public void Missing() => Separate(0);

    public void Number(long number)
    {
        Separate(LongestNumber);
        bool fits = Utf8Formatter.TryFormat(number, room.AsSpan(length), out int written);
        Debug.Assert(fits, "No number is longer.");
        length += written;
    }

    /// <summary>A text, kept from being taken for a formula.</summary>
    public void Text(ReadOnlySpan<byte> text) => Write(text, options.FormulaGuard && FormulaGuard.IsNeeded(text));

    /// <inheritdoc cref="Text(ReadOnlySpan{byte})"/>
    public void Text(string text) => Text(Encoding.UTF8.GetBytes(text));

    /// <summary>A name of a column; those that the library writes begin with a letter.</summary>
    public void Header(string name) => Write(Encoding.UTF8.GetBytes(name), guard: false);

    public void EndRecord()
    {
        Append(newLine);
        isFirst = true;
        if (length >= FlushSize) Flush();
    }

    public void Flush()
    {
        sink(room.AsSpan(0, length));
        length = 0;
    }

    private void Write(ReadOnlySpan<byte> text, bool guard)
    {
        // Blanks at the ends are quoted too, for readers that trim what is not.
        bool quote = text.ContainsAny(special) || (guard && delimiter == '\'')
            || (!text.IsEmpty && (text[0] is (byte)' ' or (byte)'\t' || text[^1] is (byte)' ' or (byte)'\t'));
        Separate((text.Length * 2) + 3);
        if (quote) room[length++] = Quote;
        if (guard) room[length++] = (byte)'\'';
        if (quote) AppendDoubled(text);
        else Append(text);
        if (quote) room[length++] = Quote;
    }

    private void AppendDoubled(ReadOnlySpan<byte> text)
    {
        foreach (byte b in text)
        {
            if (b == Quote) room[length++] = Quote;
            room[length++] = b;
        }
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(room.AsSpan(length));
        length += bytes.Length;
    }

    /// <summary>Begins a cell of up to <paramref name="size"/> bytes; the line end fits behind it too.</summary>
    private void Separate(int size)
    {
        int needed = length + size + 1 + newLine.Length;
        if (needed > room.Length) Array.Resize(ref room, Math.Max(needed, room.Length * 2));
        if (!isFirst) room[length++] = delimiter;
        isFirst = false;
    }
}
