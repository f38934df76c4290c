using System.Text;

namespace Electoral.Tally;

/// <summary>Writes bytes that are not valid text as "\xE9", so that they are visible and stay distinct.</summary>
/// <remarks>Not safe to share between threads: it counts.</remarks>
internal sealed class EscapingFallback : DecoderFallback
{
    /// <summary>Precedes the two digits until the caller replaces it with "\x"; never a character of texts. </summary>
    public const char Mark = '\uFDD0';

    private const int CharactersPerByte = 3, MostBytes = 8;

    /// <summary>How many bytes were not text.</summary>
    public long Bytes { get; private set; }

    public override int MaxCharCount => CharactersPerByte * MostBytes;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Escapes(this);

    private sealed class Escapes(EscapingFallback fallback) : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            fallback.Bytes += bytesUnknown.Length;
            string hex = Convert.ToHexString(bytesUnknown);
            var escapes = Enumerable.Range(0, bytesUnknown.Length).Select(i => $"{Mark}{hex.AsSpan(i * 2, 2)}");
            _text = string.Concat(escapes);
            _next = 0;
            return _text.Length > 0;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0) return false;
            _next--;
            return true;
        }

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
