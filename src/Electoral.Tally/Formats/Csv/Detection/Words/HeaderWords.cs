using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>A header name as words: lower case, without accents, without articles and prepositions.</summary>
internal static class HeaderWords
{
    /// <summary>Each letter with those that it replaces.</summary>
    private static readonly Dictionary<char, char> Plain = new string[]
    {
        "aáàâãäåāăą", "cçćč", "dďđ", "eéèêëēėęě", "iíìîïīįıİ", "lľĺł", "nñńň", "oóòôõöøōő", "rŕř", "sśšşș", "tťţț",
        "uúùûüūůűų", "yýÿ", "zžźż", "αά", "εέ", "ηή", "ιίϊΐ", "οό", "υύϋΰ", "ωώ", "σς", "её", "ий", "اأإآ", "هة", "يى",
    }.SelectMany(group => group, (group, letter) => (letter, group[0])).ToDictionary();

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "de", "del", "la", "los", "las", "of", "the", "do", "da", "dos", "du", "des",
    };

    private static readonly HeaderMemo<string[]> Known = new(Split);

    /// <summary>The words of a header; not to be modified.</summary>
    public static string[] Of(string header) => Known.Of(header);

    /// <summary>The words of any text.</summary>
    public static string[] Split(string header)
    {
        var text = new StringBuilder(header.Length + 4);
        int length = 0;
        for (int i = 0; i < header.Length; i++)
        {
            // "stateCode" is two words and "votosEnBlanco" three, "iD_ESTADO" is not "i" and "d".
            bool camel = length > 1 && char.IsUpper(header[i]) && char.IsLower(header[i - 1]);
            if (camel)
            {
                text.Append(' ');
                length = 0;
            }

            char letter = Folded(header[i]);
            if (IsMark(letter)) continue;
            bool isWord = char.IsLetterOrDigit(letter);
            length = isWord ? length + 1 : 0;
            text.Append(isWord ? letter : ' ');
        }

        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(Fillers.Contains) ? words : Array.FindAll(words, word => !Fillers.Contains(word));
    }

    /// <summary>The words with "_" between them.</summary>
    public static string Join(string header) => string.Join('_', Of(header));

    /// <summary>A letter in lower case and without its accent.</summary>
    public static char Folded(char character)
    {
        char letter = char.ToLowerInvariant(character);
        return Plain.GetValueOrDefault(letter, letter);
    }

    /// <summary>Whether it is a combining accent, or a vowel sign that Arabic may omit.</summary>
    private static bool IsMark(char letter) =>
        letter == 'ـ' || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
