using System.Text;

namespace Electoral.Tally;

/// <summary>A header name as words: lower case, without accents, without articles and prepositions.</summary>
internal static class HeaderWords
{
    private const string Accented = "áàâãäåāăąçćčďđéèêëēėęěíìîïīįľĺłñńňóòôõöøōőŕřśšşťţúùûüūůűýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeiiiiiilllnnnoooooooorrsssttuuuuuuuyyzzz";

    private static readonly HashSet<string> Fillers =
        new(StringComparer.Ordinal) { "de", "del", "la", "los", "las", "of", "the", "do", "da", "dos", "du", "des" };

    public static string[] Of(string header)
    {
        var text = new StringBuilder(header.Length + 4);
        for (int i = 0; i < header.Length; i++)
        {
            // "stateCode" is two words, "iD_ESTADO" is not "i" and "d".
            bool camel = i > 1 && char.IsUpper(header[i]) && char.IsLower(header[i - 1]) && char.IsLower(header[i - 2]);
            if (camel) text.Append(' ');
            char letter = char.ToLowerInvariant(header[i]);
            int accented = Accented.IndexOf(letter, StringComparison.Ordinal);
            if (accented >= 0) letter = Plain[accented];
            text.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }

        var words = text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.All(Fillers.Contains) ? words : Array.FindAll(words, word => !Fillers.Contains(word));
    }

    /// <summary>The words with "_" between them.</summary>
    public static string Join(string header) => string.Join('_', Of(header));
}
