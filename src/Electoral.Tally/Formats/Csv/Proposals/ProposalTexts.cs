namespace Electoral.Tally;

/// <summary>The words that describe proposed layouts, in every language of the report.</summary>
internal static class ProposalTexts
{
    public static readonly ReportText Proposal = new("Layout proposed", "Esquema propuesto");
    public static readonly ReportText Proved = new(
        "The counts prove it: reading without a layout uses it.",
        "Las cifras lo demuestran: se usa al leer sin esquema.");
    public static readonly ReportText NotProved = new(
        "Not proved, so it is not used unless you ask for it: {0}.", "No demostrado; no se usa sin pedirlo: {0}.");
    public static readonly ReportText AddUp = new(
        "{0:N0} of {1:N0} sampled records add up to \"{2}\".", "{0:N0} de {1:N0} registros de la muestra suman «{2}».");
    public static readonly ReportText Column = new("Column", "Columna");
    public static readonly ReportText Role = new("Taken for", "Se toma por");
    public static readonly ReportText Record = new("Record {0}", "Registro {0}");
    public static readonly ReportText NotRead = new("not read", "no se lee");
    public static readonly ReportText Unexplained = new("not read: counts of what?", "no se lee: ¿cifras de qué?");
    public static readonly ReportText Level = new("level", "nivel");
    public static readonly ReportText Label = new("name of", "nombre de");
    public static readonly ReportText Votes = new("votes of", "votos de");
    public static readonly ReportText Extra = new("further count", "otra cifra");
    public static readonly ReportText Image = new("address of the image", "dirección de la imagen");
    public static readonly ReportText SelectionId = new("selection of each record", "opción de cada registro");
    public static readonly ReportText SelectionName = new("name of the selection", "nombre de la opción");
    public static readonly ReportText Party = new("party of the selection", "partido de la opción");
    public static readonly ReportText EachVotes = new("votes of each record", "votos de cada registro");
    public static readonly ReportText Filter = new("chooses records", "elige registros");

    private static readonly ReportText Registered = new("registered voters", "inscritos");
    private static readonly ReportText BallotsCast = new("ballots cast", "votantes");
    private static readonly ReportText Valid = new("valid votes", "votos válidos");
    private static readonly ReportText Invalid = new("invalid votes", "votos nulos");
    private static readonly ReportText Blank = new("blank votes", "votos en blanco");

    public static ReportText Of(CountField field) => field switch
    {
        CountField.Registered => Registered,
        CountField.BallotsCast => BallotsCast,
        CountField.Valid => Valid,
        CountField.Blank => Blank,
        _ => Invalid,
    };
}
