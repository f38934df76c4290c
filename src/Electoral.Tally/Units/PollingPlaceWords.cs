using System.Globalization;
using System.Text;

namespace Electoral.Tally;

/// <summary>
/// Recognises the names of polling places: a building, or part of one, whose voters are divided among several stations.
/// </summary>
/// <remarks>
/// A name is folded (case, accents), divided into words, and rid of words such as "code" and "of". What is left must be
/// a noun that is enough by itself, or a noun with a word about voting, and nothing else: "Centro de votación" and
/// "polling place" are polling places, "district centre" and "polling district" are not.
/// </remarks>
internal static class PollingPlaceWords
{
    // Applications may run without the tables of Unicode's normal forms.
    private const string Accented = "áàâãäåāăąçćčďđéèêëēėęěíìîïīįľĺłñńňóòôõöøōőŕřśšşșťţțúùûüūůűýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeeiiiiiilllnnnoooooooorrsssstttuuuuuuuyyzzz";

    // Nouns that mean polling places by themselves.
    private static readonly HashSet<string> Alone = Set(
        "centre center centro precinto recinto school escuela ecole escola scuola schule colegio establecimiento "
        + "etablissement estabelecimento local puesto plantel bureau wahllokal wahlraum wahlgebaude abstimmungslokal "
        + "stimmlokal stembureau stemlokaal seggio plesso seccion section pollingplace pollingstation pollingcentre "
        + "pollingcenter votingcentre votingcenter");

    // Nouns that mean polling places if a word about voting is next to them.
    private static readonly HashSet<string> WithVoting = Set(
        "place location site building station facility venue hall lugar sede edificio sitio ubicacion institucion lieu "
        + "batiment edificio sitz gebaude raum lokal luogo posto secao");

    private static readonly HashSet<string> Voting = Set(
        "polling poll vote voting votes voters registration electoral election elections votacion voto votar sufragio "
        + "electorales comicios elecciones scrutin votacao eleitoral voto wahl wahlen votazione elettorale elettorali "
        + "wyborczy wyborcza stem educativa");

    // Words that say nothing about what the units are.
    private static readonly HashSet<string> Ignored = Set(
        "cod codigo code id cve clave num numero nro no number name nombre nom nome desc descripcion label unit "
        + "de del la el los las of the du des da do di della le les dos das der des und");

    // Names in one language that are not made up of a noun and a word about voting.
    private static readonly HashSet<string> Phrases = Set(
        "volebni_mistnost station_building");

    /// <summary>Whether the name of a level is that of a polling place in some language.</summary>
    public static bool Name(string level)
    {
        string[] words = [.. Words(level).Where(word => !Ignored.Contains(word))];
        if (words.Length == 0) return false;
        if (Phrases.Contains(string.Join('_', words))) return true;
        string[] nouns = [.. words.Where(word => !Voting.Contains(word)).Select(Singular)];
        return nouns switch
        {
            [] => false,
            [var noun] => Alone.Contains(noun) || (words.Length > 1 && WithVoting.Contains(noun)),
            // "school building", "polling place centre".
            _ => Array.TrueForAll(nouns, noun => Alone.Contains(noun) || WithVoting.Contains(noun))
                && (words.Length > nouns.Length || Array.Exists(nouns, Alone.Contains)),
        };
    }

    private static string Singular(string word)
    {
        if (Alone.Contains(word) || WithVoting.Contains(word)) return word;
        foreach (string ending in (string[])["es", "s", "e", "n"])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal)) continue;
            string stem = word[..^ending.Length];
            if (Alone.Contains(stem) || WithVoting.Contains(stem)) return stem;
        }

        return word;
    }

    // Words in lower case without accents; a capital inside a name begins a new word, as a space does.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        bool wasSmall = false;
        foreach (char letter in text)
        {
            // An accent that follows its letter.
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsLetter(letter) || (wasSmall && char.IsUpper(letter))) End();
            if (char.IsLetter(letter)) word.Append(Plainly(char.ToLowerInvariant(letter)));
            wasSmall = char.IsLower(letter);
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }

    private static char Plainly(char letter) =>
        Accented.IndexOf(letter, StringComparison.Ordinal) is var index and >= 0 ? Plain[index] : letter;

    private static HashSet<string> Set(string words) =>
        new(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
