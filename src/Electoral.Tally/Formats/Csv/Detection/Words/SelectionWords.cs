namespace Electoral.Tally;

/// <summary>What columns of long files are called: who gets the votes, for which office, how many.</summary>
internal static class SelectionWords
{
    private static readonly HashSet<string> Candidates = ToSet(
        "candidate candidato candidata candidat candidats kandidat kandidaten kandydat candidatura candidaturas choice "
        + "option opcion cannombre codcan votable votavel selection person jelolt кандидат кандидаты aday 候选人 候選人 후보자 "
        + "候補者");

    private static readonly HashSet<string> Parties = ToSet(
        "party partido parti partei partito partia partid strana part партия партія partai lista liste list agrupacion "
        + "coalicion nuance subjekt subjektu strany sigla siglas lema etiqueta etiquette affiliation 政党 政黨 정당");

    private static readonly HashSet<string> Offices = ToSet(
        "office cargo corporacion contest race eleccion election amt mandat");

    private static readonly HashSet<string> Votes = ToSet(
        "votes vote votos voto voix suffrages stimmen stimme voti glosy glosow voturi hlasy hlasov glasov "
        + "glasova undi balsai balsu szavazat szavazatok "
        + "голосов гласове гласа голоса голосів ხმები vota oy oylar suara cantidad 得票 得票数 得票數 票数 票數 득표수");

    private static readonly HashSet<string> Names = ToSet(
        "name nombre nom nm nome prenom apellido apellidos surname given family first last libelle vorname nachname");

    private static readonly HashSet<string> Kinds = ToSet("tipo type kind art rodzaj tip typ");

    public static bool IsCandidate(string header) => Has(header, Candidates);

    public static bool IsParty(string header) => Has(header, Parties);

    public static bool IsOffice(string header) => Has(header, Offices);

    public static bool IsVotes(string header) => Has(header, Votes) && !CountWords.IsShare(header);

    /// <summary>Whether a header names the kind of what is next to it, such as the kind of votes.</summary>
    public static bool IsKind(string header) => Has(header, Kinds);

    public static bool IsName(string header) => Has(header, Names);

    private static bool Has(string header, HashSet<string> words) => HeaderWords.Of(header).Any(words.Contains);

    private static HashSet<string> ToSet(string words) => words.Split(' ').Select(HeaderWords.Join).ToHashSet();
}
