namespace Electoral.Tally;

/// <summary>What columns of long files are called: who gets the votes, for which office, how many.</summary>
internal static class SelectionWords
{
    private static readonly HashSet<string> Candidates = ToSet(
        "candidate candidato candidata candidat candidats kandidat kandidaten kandydat candidatura candidaturas choice "
        + "option opcion votable votavel selection person jelolt кандидат кандидаты aday 候选人 候選人 후보자 候補者");

    private static readonly HashSet<string> Parties = ToSet(
        "party partido parti partei partito partia partid strana part партия партія partai lista liste list agrupacion "
        + "coalicion nuance sigla etiqueta etiquette affiliation 政党 政黨 정당");

    private static readonly HashSet<string> Offices = ToSet(
        "office cargo corporacion contest race eleccion election amt mandat");

    private static readonly HashSet<string> Votes = ToSet(
        "votes vote votos voto voix suffrages stimmen stimme voti glosy glosow voturi hlasy szavazat szavazatok "
        + "голосов голоса голосів ხმები vota oy oylar suara cantidad 得票 得票数 得票數 票数 票數 득표수");

    private static readonly HashSet<string> Names = ToSet(
        "name nombre nom nome prenom apellido apellidos surname family first last libelle vorname nachname");

    public static bool IsCandidate(string header) => Has(header, Candidates);

    public static bool IsParty(string header) => Has(header, Parties);

    public static bool IsOffice(string header) => Has(header, Offices);

    public static bool IsVotes(string header) => Has(header, Votes) && CountWords.Read(header) is null;

    public static bool IsName(string header) => Has(header, Names);

    private static bool Has(string header, HashSet<string> words) => HeaderWords.Of(header).Any(words.Contains);

    private static HashSet<string> ToSet(string words) => words.Split(' ').Select(HeaderWords.Join).ToHashSet();
}
