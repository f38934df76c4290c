namespace Electoral.Tally;

/// <summary>The words of a table's own section.</summary>
internal static class TableTexts
{
    public static readonly ReportText Sheets = new("Sheets", "Actas");
    public static readonly ReportText Contest = new("Contest", "Elección");
    public static readonly ReportText Place = new("Place", "Lugar");
    public static readonly ReportText Status = new("Status", "Estado");
    public static readonly ReportText Registered = new("Registered", "Inscritos");
    public static readonly ReportText Ballots = new("Ballots", "Papeletas");
    public static readonly ReportText Valid = new("Valid", "Válidos");
    public static readonly ReportText Image = new("Image", "Imagen");
    public static readonly ReportText Hidden = new(
        "Selections not shown: {0:N0}.", "Opciones no mostradas: {0:N0}.");

    public static readonly CountText NotRead = new(
        new("1 row of the roll was not read", "no se leyó 1 fila del padrón"),
        new("{0:N0} rows of the roll were not read", "no se leyeron {0:N0} filas del padrón"));

    public static readonly ReportText Counted = new("counted", "contada");
    public static readonly ReportText Annulled = new("annulled", "anulada");
    public static readonly ReportText Pending = new("pending", "pendiente");

    // The counts that a filter can use; a field is the source's own.
    public static readonly ReportText AskedRegistered = new("registered voters", "inscritos");
    public static readonly ReportText AskedBallots = new("ballots cast, as given", "votantes, como se dan");
    public static readonly ReportText AskedValid = new("valid votes, as given", "votos válidos, como se dan");
    public static readonly ReportText AskedBlank = new("blank votes", "votos en blanco");
    public static readonly ReportText AskedInvalid = new("invalid votes", "votos nulos");
    public static readonly ReportText AskedVotes = new("votes of a selection", "votos de una opción");
    public static readonly ReportText AskedTurnout = new("turnout", "participación");
    public static readonly ReportText AskedShare = new("share of a selection", "porcentaje de una opción");
    public static readonly ReportText AskedEffectiveValid =
        new("valid votes, given or derived", "votos válidos, dados o deducidos");

    public static readonly ReportText AskedEffectiveBallots =
        new("ballots cast, given or derived", "votantes, dados o deducidos");

    /// <summary>A status in words.</summary>
    public static ReportText Of(SheetStatus status) => status switch
    {
        SheetStatus.Annulled => Annulled,
        SheetStatus.Pending => Pending,
        _ => Counted,
    };
}
