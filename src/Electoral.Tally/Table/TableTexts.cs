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
    public static readonly ReportText Hidden = new(
        "Selections not shown: {0:N0}.", "Opciones no mostradas: {0:N0}.");

    public static readonly ReportText Counted = new("counted", "contada");
    public static readonly ReportText Annulled = new("annulled", "anulada");
    public static readonly ReportText Pending = new("pending", "pendiente");
}
