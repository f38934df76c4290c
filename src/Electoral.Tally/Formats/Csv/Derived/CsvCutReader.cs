using System.Text;

namespace Electoral.Tally;

/// <summary>Extracts parts of texts whose encoding is not decided yet. Not safe to share between threads.</summary>
internal sealed class CsvCutReader(CsvPlan plan)
{
    private char[] _characters = new char[256];
    private byte[] _bytes = new byte[256];

    /// <summary>The part of a text, valid until the next call; false if the text is too short for it.</summary>
    public bool TryTake(ReadOnlySpan<byte> text, CsvCut cut, out ReadOnlySpan<byte> part)
    {
        // One byte per character, whatever the bytes mean.
        bool isPlain = Ascii.IsValid(text);
        var encoding = isPlain ? Encoding.Latin1 : plan.Text.ReadsAsUtf8(text) ? Encoding.UTF8 : plan.Text.Page;
        if (_characters.Length < text.Length) _characters = new char[text.Length * 2];
        int length = encoding.GetChars(text, _characters);
        part = default;
        if (!cut.TryTake(_characters.AsSpan(0, length), out var range)) return false;
        if (isPlain)
        {
            part = text[range];
            return true;
        }

        var taken = _characters.AsSpan(0, length)[range];
        int most = encoding.GetMaxByteCount(taken.Length);
        if (_bytes.Length < most) _bytes = new byte[most * 2];
        part = _bytes.AsSpan(0, encoding.GetBytes(taken, _bytes));
        return true;
    }
}
