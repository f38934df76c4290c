using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Electoral.Tally;

/// <summary>What people call the counts of a sheet.</summary>
/// <remarks>
/// A name only proposes a role; the counts must prove it. It is read as a whole phrase first, then word by word: all of
/// its words must be in <see cref="CountVocabulary"/>, so that a candidate or a party called Blanco is not taken for
/// blank votes.
/// </remarks>
internal static partial class CountWords
{
    private static readonly Dictionary<string, CountField> Phrases = ToPhrases(new()
    {
        [CountField.Registered] =
            """
            registered_voters voters_registered eligible_voters voters_on_roll re votantes_inscritos
            electores_inscritos electores_registrados lista_nominal electores_habilitados potencial
            potencial_electoral volici opravneni_volici vol_seznam lista_nominal_electores n_elec_habil elec_habil
            aventi_diritto ב_ז_ב בעלי_זכות_בחירה registration
            """,
        [CountField.BallotsCast] =
            """
            votes_cast total_votes_cast total_votes votes_total total total_votos votos_totales votos_total
            total_votos_emitidos total_sufragios ciudadanos_votaron personas_votaron votes_exprimes_total
            total_ballots ballots_total odevzdane_hlasy votes_exprimes_total total_voix total_stimmen totals
            votos_apurados boletas n_cvas cvas total_poll poll_total votes_polled total_votes_polled ballots_counted
            papers_in_box votos_recibidos total_votos_recibidos total_votacion votacion_total suma_votos
            surat_suara_digunakan suara_total total_suara total_general
            """,
        [CountField.Valid] = "pl_hl_celk votos_validamente_emitidos votes_for_candidates total_valid_candidate_votes "
            + "total_valid_party_votes valid_candidate_votes valid_party_votes "
            + "الاصوات_المصرح_بها",
        [CountField.Blank] = "none_above none_these none_these_candidates contra_todos against_all kontra_todos "
            + "против_всех protiv_svih no_marcados no_marcadas tarjetas_no_marcadas not_marked "
            + "не_подкрепям_никого votos_en_blanco en_blanco votos_vb no_marcado votos_no_marcados "
            + "votos_sin_marcar sin_marcar",
        [CountField.Invalid] = "nevazeci nevazece votos_vn votos_vi",
    });

    /// <summary>Words that, together in a name, say that votes are not valid.</summary>
    private static readonly string[] Negations =
    [
        "_no_validos_", "_no_validas_", "_no_valido_", "_not_valid_", "_non_valide_", "_non_validi_", "_non_valides_",
        "_tidak_sah_", "_غير_صالحه_", "_غير_صحيحه_",
    ];

    private static readonly Dictionary<string, int> Words = ToWords();

    /// <summary>Names of ways of voting whose single words say nothing.</summary>
    private static readonly HashSet<string> Divisions =
    [
        .. Split("in_person by_mail vote_by_mail mail_in election_day pre_poll polling_day votos_a_candidaturas "
            + "votos_candidaturas non_voters did_not_vote not_voted no_votaron no_votantes left_over"),
    ];

    private const int ShortWord = 3;

    private static readonly HashSet<string> DivisionWords = [.. Split(CountVocabulary.Divisions)];

    private static readonly HashSet<string> Percents = [.. Split(CountVocabulary.Percent)];

    private static readonly HashSet<string> Sums = [.. Split(CountVocabulary.Totals)];

    private static readonly WordSearch SumSearch = new(Sums);

    /// <summary>The order in which kinds of words take precedence if a name has several.</summary>
    private static readonly CountWord?[] Kinds =
    [
        new(null, IsLoose: false), new(CountField.BallotsCast, IsLoose: false),
        new(CountField.Registered, IsLoose: false), new(CountField.Invalid, IsLoose: false),
        new(CountField.Blank, IsLoose: false), new(CountField.Blank, IsLoose: true),
        new(CountField.Valid, IsLoose: false), new(CountField.Valid, IsLoose: true),
        new(CountField.BallotsCast, IsLoose: true), null,
    ];

    /// <summary>The role that a header name proposes, or null.</summary>
    public static CountField? RoleOf(string header) => Read(header)?.Field;

    private static readonly HeaderMemo<CountWord?> Known = new(ReadAnew), Hints = new(HintAnew);

    /// <summary>
    /// What a header name says about a count; null if it names none, such as the name of a selection.
    /// </summary>
    public static CountWord? Read(string header) => Known.Of(header);

    private static CountWord? ReadAnew(string header)
    {
        if (header.Contains('%', StringComparison.Ordinal)) return Kinds[0];
        string name = BoxOfForm().Replace(header, "");
        // A header in two languages: either half is enough, and the halves do not contradict each other.
        string[] halves = name.Split('/', '|');
        if (halves.Length != 2) return ReadOne(name);
        var (first, second) = (ReadOne(halves[0]), ReadOne(halves[1]));
        return first is not null && second is not null && first.Value.Field != second.Value.Field
            ? null
            : first ?? second ?? ReadOne(name);
    }

    private static CountWord? ReadOne(string name)
    {
        string[] words = HeaderWords.Of(name);
        if (words.Any(Percents.Contains)) return Kinds[0];
        string joined = string.Join('_', words);
        if (Divisions.Contains(joined) || IsDivision(words) || Age().IsMatch(name)) return Kinds[0];
        if (IsShort(words)) return null;
        if (Phrases.TryGetValue(joined, out var phrase)) return new(phrase, IsLoose: false);
        if (Negations.Any($"_{string.Join('_', words)}_".Contains)) return Kinds[3];
        int kind = Kinds.Length - 1;
        // Among many words a single letter is an article or a preposition.
        foreach (string word in words.Length > 3 ? words.Where(word => word.Length > 1) : words)
        {
            if (!Words.TryGetValue(word, out int found)) return null;
            kind = Math.Min(kind, found);
        }

        // Sums of votes without further words may be those of all ballots.
        return Kinds[kind] ?? (words.Any(Sums.Contains) ? Kinds[^2] : null);
    }

    /// <summary>Whether a header is certainly that of a way of voting, a day, an age or a sex.</summary>
    public static bool IsDivision(string header)
    {
        string[] words = HeaderWords.Of(header);
        return !IsShort(words) && words.Length > 0
            && (Divisions.Contains(string.Join('_', words)) || words.All(DivisionWords.Contains));
    }

    /// <summary>
    /// Whether a header is one short word for a way of voting, such as "day": a party may have that name.
    /// </summary>
    public static bool MayBeDivision(string header) => IsShort(HeaderWords.Of(header));

    private static bool IsShort(string[] words) =>
        words is [{ Length: <= ShortWord } word] && word.All(char.IsAsciiLetter) && DivisionWords.Contains(word);

    /// <summary>
    /// Whether a name, apart from numbers and letters in it, is that of a day, an age, a sex or a way of voting.
    /// </summary>
    private static bool IsDivision(string[] words)
    {
        string[] named = Array.FindAll(words, word => !(word.Length == 1 && char.IsAsciiLetter(word[0]))
            && !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        bool isRange = named.Length == 0 && words.Length == 2 && words.All(word => word.Length is 2 or 3);
        return isRange || (named.Length > 0 && named.Length < words.Length && named.All(DivisionWords.Contains));
    }

    /// <summary>
    /// What a header name is about at all, by those of its words that are known. Not a proof, but it breaks ties.
    /// </summary>
    public static CountWord? Hint(string header) => Hints.Of(header);

    private static CountWord? HintAnew(string header)
    {
        if (Read(header) is { } word) return word;
        string[] words = HeaderWords.Of(header);
        if (IsShort(words)) return null;
        int kind = Kinds.Length - 1;
        foreach (string one in words) kind = Math.Min(kind, Words.GetValueOrDefault(one, kind));
        return Kinds[kind];
    }

    /// <summary>Whether all words of a name are words for counts, so that it does not name a unit.</summary>
    public static bool AreOfCounts(string header)
    {
        string[] words = HeaderWords.Of(BoxOfForm().Replace(header, ""));
        return words.Length > 1 && Array.TrueForAll(words, Words.ContainsKey);
    }

    /// <summary>Whether a header says that its numbers are shares.</summary>
    public static bool IsShare(string header) =>
        header.Contains('%', StringComparison.Ordinal) || HeaderWords.Of(header).Any(Percents.Contains);

    /// <summary>Whether a header says that it is a sum but not of what.</summary>
    public static bool IsSumAlone(string header) => HeaderWords.Of(header).All(Sums.Contains);

    /// <summary>Whether a word, such as the code of a row, is a name for sums: "Total", "North Total".</summary>
    public static bool IsSum(string text) => text.Length <= 100 && HeaderWords.Split(text).Any(Sums.Contains);

    /// <summary>The same for UTF-8 text: most texts contain no such word and are not even decoded.</summary>
    public static bool IsSum(ReadOnlySpan<byte> text) =>
        SumSearch.MayFind(text) && IsSum(Encoding.UTF8.GetString(text));

    /// <summary>The letter of a box of the form, as in "Waehler gesamt (B)" and "投票數C=A+B".</summary>
    [GeneratedRegex(
        @"\s*\(\s*[A-Za-z]?[0-9]{0,2}\s*\)\s*$|(?<=[\u1100-\uFFDC])\s*[A-Z](=[A-Z+-]+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BoxOfForm();

    /// <summary>An open range of ages, as in "70+" and "65 y más".</summary>
    [GeneratedRegex(@"^\s*(1[89]|[2-9][0-9])\s*(\+|y\s+m[aá]s|and\s+over|and\s+above|et\s+plus|e\s+mais)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Age();

    private static Dictionary<string, int> ToWords()
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] kinds =
        [
            $"{CountVocabulary.Apart} {CountVocabulary.Divisions}", CountVocabulary.TookPart,
            CountVocabulary.Registered, CountVocabulary.Invalid, CountVocabulary.Blank, CountVocabulary.NoneOfThese,
            CountVocabulary.Valid, CountVocabulary.LooselyValid, CountVocabulary.BallotsCast,
            $"{CountVocabulary.Others} {CountVocabulary.Totals}",
        ];
        for (int kind = 0; kind < kinds.Length; kind++)
        {
            foreach (string word in Split(kinds[kind])) words.TryAdd(word, kind);
        }

        return words;
    }

    private static Dictionary<string, CountField> ToPhrases(Dictionary<CountField, string> phrases)
    {
        var found = new Dictionary<string, CountField>(StringComparer.Ordinal);
        foreach (var (field, words) in phrases)
        {
            foreach (string phrase in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                found.TryAdd(HeaderWords.Join(phrase), field);
            }
        }

        return found;
    }

    private static IEnumerable<string> Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(HeaderWords.Join);
}
