using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>Whether a UTF-8 text may contain one of some words. Nearly no text does, and none is decoded.</summary>
/// <remarks>
/// Letters are folded as <see cref="HeaderWords"/> folds them. A text may contain a word if it has the letters of the
/// word in sequence, even inside another word, or if it has letters that are not Latin.
/// </remarks>
internal sealed class WordSearch
{
    private const int Bits = 5, Ending = 3, MostLetters = 64 / Bits, FirstLatin = 0x80, EndLatin = 0x180;

    /// <summary>For each ASCII byte and each two-byte Latin letter, its index in the alphabet; or 0.</summary>
    private readonly byte[] _indexes = new byte[EndLatin];

    /// <summary>
    /// The three letters that words end with, one bit each: few enough to stay in the first-level cache.
    /// </summary>
    private readonly RowSet _endings = new(1 << (Ending * Bits));

    /// <summary>The letters of each word, and the bits that they occupy.</summary>
    private readonly (ulong Letters, ulong Bits)[] _words;

    /// <param name="words">The words, folded; Latin ones have three letters at least.</param>
    public WordSearch(IEnumerable<string> words)
    {
        for (int letter = 0; letter < EndLatin; letter++) _indexes[letter] = IndexOf(HeaderWords.Folded((char)letter));
        // Any letter that is not Latin requires a closer look.
        string[] latin = [.. words.Where(word => !word.Any(letter => letter >= EndLatin))];
        _words = new (ulong, ulong)[latin.Length];
        foreach (var (position, word) in latin.Index())
        {
            if (word.Length is < Ending or > MostLetters || word.Any(letter => IndexOf(letter) == 0))
            {
                throw new ArgumentException("A word is too short, too long or has other characters than "
                    + "letters.", nameof(words));
            }

            ulong letters = word.Aggregate(0UL, (before, letter) => (before << Bits) | IndexOf(letter));
            _words[position] = (letters, ulong.MaxValue >> (64 - (word.Length * Bits)));
            _endings.Add(EndingOf(letters));
        }
    }

    /// <summary>False if a text has none of the words.</summary>
    public bool MayFind(ReadOnlySpan<byte> text)
    {
        var (indexes, endings) = (_indexes, _endings);
        ulong letters = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int letter = text[i];
            if (letter >= FirstLatin)
            {
                // U+0080 … U+017F are two bytes, the first of them 0xC2 … 0xC5.
                if (letter is < 0xC2 or > 0xC5 || i + 1 == text.Length) return true;
                letter = ((letter & 0x1F) << 6) | (text[++i] & 0x3F);
            }

            letters = (letters << Bits) | indexes[letter];
            if (endings[EndingOf(letters)] && EndsWithOne(letters)) return true;
        }

        return false;
    }

    private bool EndsWithOne(ulong letters)
    {
        foreach (var word in _words)
        {
            if ((letters & word.Bits) == word.Letters) return true;
        }

        return false;
    }

    private static int EndingOf(ulong letters) => unchecked((int)letters) & ((1 << (Ending * Bits)) - 1);

    private static byte IndexOf(char letter) => letter is >= 'a' and <= 'z' ? (byte)(letter - 'a' + 1) : (byte)0;
}
