using System.Text;

namespace Electoral.Tally.Kernels;

/// <summary>Gives names the form in which they are compared when somebody looks for one. For one thread.</summary>
/// <remarks>
/// <para>Characters are decomposed with their compatibility forms (NFKD), case is folded, and accents are taken off, as
/// are Hebrew and Arabic points, nuktas and tatweel. Letters that Unicode does not take apart become their base: đ ł ø
/// ı ß æ þ, Arabic alef and yeh of any kind, teh marbuta as heh, Hebrew final letters. Digits of any script become
/// ASCII, a number loses its leading zeros, quotation marks and apostrophes are dropped, and whatever else is neither
/// letter, mark nor digit becomes one blank.</para>
/// <para>Georgian becomes Latin by the national system of 2002, without its apostrophes. No other script is changed
/// into another. Vowel signs, viramas and tones of Indic and south-east Asian scripts, the voicing of kana and Hangul
/// syllables stay: without them other words would be the same.</para>
/// </remarks>
internal sealed class NameFolding
{
    private readonly char[] _map = NameFoldingData.Map;
    private char[] _decoded = new char[64];
    private char[] _folded = new char[64];
    private int _length;
    private bool _isBlankDue, _mayCompose;

    /// <summary>The folded form of a text in UTF-8; valid until the next call.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<byte> text)
    {
        if (_decoded.Length < text.Length) _decoded = new char[text.Length * 2];
        int count = Encoding.UTF8.GetChars(text, _decoded);
        return Of(_decoded.AsSpan(0, count));
    }

    /// <summary>The folded form of a text; valid until the next call.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text)
    {
        (_length, _isBlankDue, _mayCompose) = (0, false, false);
        if (_folded.Length < text.Length + 1) _folded = new char[(text.Length + 1) * 2];
        foreach (char c in text)
        {
            char fold = _map[c];
            if (fold == NameFoldingData.Nothing) continue;
            if (fold == ' ') _isBlankDue = _length > 0;
            else if (!char.IsSurrogate(c) && NameFoldingData.TextOf(fold) is { } several) AddAll(several);
            else Add(fold);
        }

        return _mayCompose ? CanonicalForm.Of(new string(_folded, 0, _length)) : _folded.AsSpan(0, _length);
    }

    private void AddAll(string text)
    {
        foreach (char c in text)
        {
            if (c == ' ') _isBlankDue = _length > 0;
            else Add(c);
        }
    }

    private void Add(char c)
    {
        if (_length + 2 > _folded.Length) Array.Resize(ref _folded, _folded.Length * 2);
        if (_isBlankDue) _folded[_length++] = ' ';
        else if (char.IsAsciiDigit(c) && IsLeadingZero()) _length--;
        _isBlankDue = false;
        // What marks of kana and the parts of Hangul syllables are composed with.
        _mayCompose |= c is '\u3099' or '\u309A' or (>= '\u1100' and <= '\u11FF');
        _folded[_length++] = c;
    }

    private bool IsLeadingZero() => _length > 0 && _folded[_length - 1] == '0'
        && (_length == 1 || !char.IsAsciiDigit(_folded[_length - 2]));
}
