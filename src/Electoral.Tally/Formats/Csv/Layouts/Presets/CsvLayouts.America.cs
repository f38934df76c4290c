using System.Globalization;

namespace Electoral.Tally.Layouts;

public static partial class CsvLayouts
{
    /// <summary>
    /// The <c>boletim de urna</c> of the Tribunal Superior Eleitoral (Brazil): a record for each section and candidate,
    /// blank and null votes among them.
    /// </summary>
    /// <param name="office">The office, such as "Presidente", "Governador" or "Prefeito".</param>
    /// <param name="round">The round, 1 or 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">The round is neither.</exception>
    public static CsvLayout BoletimDeUrna(string office = "Presidente", int round = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(office);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(round, 2);
        return Of(
            CsvLayout.Parse("""
                {
                  "delimiter": ";",
                  "levels": [
                    {"name": "state", "code": "SG_UF"},
                    {"name": "municipality", "code": "CD_MUNICIPIO", "label": "NM_MUNICIPIO"},
                    {"name": "zone", "code": "NR_ZONA"},
                    {"name": "section", "code": "NR_SECAO"}
                  ],
                  "registered": "QT_APTOS",
                  "ballotsCast": "QT_COMPARECIMENTO",
                  "selections": [],
                  "long": {
                    "selection": "NR_VOTAVEL", "name": "NM_VOTAVEL", "party": "SG_PARTIDO", "votes": "QT_VOTOS",
                    "counts": {"blank": {"NR_VOTAVEL": ["95"]}, "invalid": {"NR_VOTAVEL": ["96"]}},
                    "absent": "zero"
                  }
                }
                """),
            ("DS_CARGO_PERGUNTA", office), ("NR_TURNO", round.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// The station-by-station file (<c>mesa a mesa</c>, MMV) of the Registraduría (Colombia): a record for each station
    /// and candidate with votes. Blank votes are valid there.
    /// </summary>
    /// <param name="office">What is elected, such as "PRESIDENTE" or "SENADO".</param>
    public static CsvLayout MesaAMesa(string office = "PRESIDENTE")
    {
        ArgumentException.ThrowIfNullOrEmpty(office);
        return Of(
            CsvLayout.Parse("""
                {
                  "delimiter": ";",
                  "blankIsValid": true,
                  "levels": [
                    {"name": "department", "code": "DEP"},
                    {"name": "municipality", "code": "MUN"},
                    {"name": "centre", "code": ["ZONA", "PUESTO"]},
                    {"name": "table", "code": "MESA"}
                  ],
                  "selections": [],
                  "long": {
                    "selection": "CANDIDATO", "name": "NOMBRE CANDIDATO", "votes": "VOTOS",
                    "counts": {"blank": {"CANDIDATO": ["996"]}, "invalid": {"CANDIDATO": ["997", "998"]}},
                    "absent": "zero"
                  }
                }
                """),
            ("CORPORACION", office));
    }

    /// <summary>
    /// The results by station (<c>mesa</c>) of the Dirección Nacional Electoral (Argentina), 2019 and later: a record
    /// for each station, party and kind of vote. Null, contested and challenged votes are invalid.
    /// </summary>
    /// <param name="office">The office, such as "PRESIDENTE" or "DIPUTADO NACIONAL".</param>
    public static CsvLayout ArgentinaMesas(string office = "PRESIDENTE")
    {
        ArgumentException.ThrowIfNullOrEmpty(office);
        return Of(
            CsvLayout.Parse("""
                {
                  "levels": [
                    {"name": "district", "code": "distrito_id", "label": "distrito_nombre"},
                    {"name": "section", "code": "seccion_id", "label": "seccion_nombre"},
                    {"name": "circuit", "code": "circuito_id"},
                    {"name": "table", "code": ["mesa_id", "mesa_tipo"]}
                  ],
                  "registered": "mesa_electores",
                  "selections": [],
                  "long": {
                    "selection": "agrupacion_id", "name": "agrupacion_nombre", "votes": "votos_cantidad",
                    "counts": {
                      "blank": {"votos_tipo": ["EN BLANCO"]},
                      "invalid": {"votos_tipo": ["NULO", "IMPUGNADO", "RECURRIDO", "COMANDO"]}
                    }
                  }
                }
                """),
            ("cargo_nombre", office));
    }

    /// <summary>
    /// The district counts (<c>cómputos distritales</c>) of the Instituto Nacional Electoral (Mexico), 2018 and later:
    /// a record for each <c>casilla</c>, after five lines of titles. Votes for persons who are not registered are the
    /// selection "CNR".
    /// </summary>
    /// <param name="columns">
    /// The columns of parties, coalitions and independent candidates, such as "PAN", "PRI" and "PAN_PRI_PRD". A
    /// coalition's columns get one candidate by <see cref="CsvSelection.Candidate"/>.
    /// </param>
    /// <exception cref="ArgumentException">There is no column.</exception>
    public static CsvLayout IneCasillas(IReadOnlyList<CsvSelection> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count == 0) throw new ArgumentException("There is no column of votes.", nameof(columns));
        var layout = CsvLayout.Parse("""
            {
              "delimiter": "|", "skipLines": 5, "missing": ["", "-", "NA", "Ilegible", "Sin dato", "Sin acta"],
              "levels": [
                {"name": "state", "code": "ID_ESTADO", "label": "NOMBRE_ESTADO"},
                {"name": "district", "code": "ID_DISTRITO", "label": "NOMBRE_DISTRITO"},
                {"name": "section", "code": "SECCION"},
                {"name": "casilla", "code": ["ID_CASILLA", "TIPO_CASILLA", "EXT_CONTIGUA"]}
              ],
              "registered": "LISTA_NOMINAL_CASILLA",
              "ballotsCast": "TOTAL_VOTOS_CALCULADOS",
              "invalid": "VN",
              "selections": []
            }
            """);
        return layout with { Selections = [.. columns, "CNR"] };
    }
}
