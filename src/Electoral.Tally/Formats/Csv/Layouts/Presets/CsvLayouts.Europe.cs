namespace Electoral.Tally.Layouts;

public static partial class CsvLayouts
{
    /// <summary>
    /// Results by polling station (<c>bureau de vote</c>) of the Ministère de l'Intérieur (France): a record for each
    /// station, with a group of columns for each candidate.
    /// </summary>
    /// <param name="byNuance">
    /// Whether a selection is a political label, so that two candidates with the same label at a station add up, or a
    /// candidate by name.
    /// </param>
    public static CsvLayout BureauxDeVote(bool byNuance = true)
    {
        var layout = CsvLayout.Parse("""
            {
              "delimiter": ";",
              "levels": [
                {"name": "department", "code": "Code département", "label": "Libellé département"},
                {"name": "commune", "code": "Code commune", "label": "Libellé commune"},
                {"name": "station", "code": "Code BV"}
              ],
              "registered": "Inscrits", "ballotsCast": "Votants", "valid": "Exprimés",
              "blank": "Blancs", "invalid": "Nuls",
              "selections": [],
              "groups": {
                "selection": ["Prénom candidat {n}", "Nom candidat {n}"], "party": "Nuance candidat {n}",
                "votes": "Voix {n}"
              }
            }
            """);
        return !byNuance ? layout : layout with
        {
            Groups = layout.Groups! with
            {
                Selection = ["Nuance candidat {n}"],
                Party = null,
                Repeated = RepeatedVotes.Add,
            },
        };
    }

    /// <summary>
    /// Results by polling district of federal elections (Germany) in the form used by municipalities and the
    /// Bundeswahlleiter's data exchange: a record for each district, among records of sums that are left out.
    /// </summary>
    /// <param name="columns">
    /// The columns of votes, such as "F1" and "F2" for lists, "D1" and "D2" for the candidates of the constituency:
    /// the columns of only one of the two votes.
    /// </param>
    /// <exception cref="ArgumentException">There is no column, or they do not all begin with D
    /// or all with F.</exception>
    public static CsvLayout Bundeswahlleiter(IReadOnlyList<CsvSelection> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        bool isSecond = columns.Count > 0 && columns.All(column => column.Column.StartsWith('F'));
        if (!isSecond && (columns.Count == 0 || !columns.All(column => column.Column.StartsWith('D'))))
        {
            throw new ArgumentException("Expected columns that all begin with F, or all with D.", nameof(columns));
        }

        var layout = CsvLayout.Parse("""
            {
              "delimiter": ";",
              "levels": [
                {"name": "municipality", "code": "Gemeinde", "label": "Gemeindename"},
                {"name": "precinct", "code": "Gebietsnummer", "label": "Gebietsname"}
              ],
              "registered": "Wahlberechtigte gesamt (A)",
              "ballotsCast": "Waehler gesamt (B)",
              "selections": [],
              "filter": {"Gebietsart": ["STIMMBEZIRK", "BRIEFWAHLBEZIRK"]}
            }
            """);
        return layout with
        {
            Valid = isSecond ? "Listenstimmen gueltige (F)" : "Direktstimmen gueltige (D)",
            Invalid = isSecond ? "Listenstimmen ungueltige (E)" : "Direktstimmen ungueltige (C)",
            Selections = columns,
        };
    }
}
