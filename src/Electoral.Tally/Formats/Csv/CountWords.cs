namespace Electoral.Tally;

/// <summary>What people call the counts of a sheet, in English, Spanish, Portuguese, French and Czech.</summary>
/// <remarks>A name only proposes a role; whether the column has it is for the counts to prove.</remarks>
internal static class CountWords
{
    private static readonly Dictionary<string, CountField> Roles = Invert(new()
    {
        [CountField.Registered] =
            """
            registered registered_voters registered_electors voters_registered electors electorate eligible
            eligible_voters roll voters_on_roll re inscritos inscriptos votantes_inscritos electores
            electores_inscritos electores_registrados electores_habiles habiles empadronados padron padron_electoral
            censo censo_electoral lista_nominal habilitados electores_habilitados potencial potencial_electoral
            eleitores eleitores_inscritos eleitores_aptos aptos recenseados inscrits electeurs electeurs_inscrits
            volici zapsani_volici opravneni_volici vol_seznam
            """,
        [CountField.BallotsCast] =
            """
            ballots ballots_cast ballots_total total_ballots votes_cast total_votes_cast total_votes votes_total
            voters voted total total_votos votos_totales votos_total votos_emitidos total_votos_emitidos sufragios
            total_sufragios sufragantes votantes total_votantes ciudadanos_votaron personas_votaron boletas
            comparecimento comparecimentos votaram votos_apurados votants votes_exprimes_total bulletins
            odevzdane_hlasy
            """,
        [CountField.Valid] =
            """
            valid valid_votes votes_valid valid_total total_valid total_valid_votes valid_ballots validos
            votos_validos total_validos total_votos_validos votos_validos_total votos_validamente_emitidos
            exprimes suffrages_exprimes votes_valables valables platne platne_hlasy pl_hl_celk
            """,
        [CountField.Blank] =
            """
            blank blanks blank_votes blank_ballots blanco blancos votos_blancos votos_en_blanco votos_blanco
            en_blanco branco brancos votos_brancos votos_em_branco em_branco blancs votes_blancs bulletins_blancs
            prazdne prazdne_hlasy
            """,
        [CountField.Invalid] =
            """
            invalid invalid_votes invalid_ballots null nulls null_votes nulo nulos votos_nulos votos_nulo spoiled
            spoilt spoiled_votes spoilt_votes spoiled_ballots spoilt_ballots rejected rejected_votes
            rejected_ballots invalidos votos_invalidos viciados votos_viciados nuls votes_nuls bulletins_nuls
            neplatne neplatne_hlasy
            """,
    });

    /// <summary>The role that a header name proposes, or null.</summary>
    public static CountField? RoleOf(string header) =>
        Roles.TryGetValue(HeaderWords.Join(header), out var role) ? role : null;

    private static Dictionary<string, CountField> Invert(Dictionary<CountField, string> words) => words
        .SelectMany(role => role.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), KeyValuePair.Create)
        .ToDictionary(pair => pair.Value, pair => pair.Key.Key, StringComparer.Ordinal);
}
