namespace Electoral.Tally;

/// <summary>The words of coverage.</summary>
internal static class CoverageTexts
{
    public static readonly ReportText Title = new("Coverage", "Cobertura");
    public static readonly ReportText By = new("By", "Por");
    public static readonly ReportText Sheets = new("sheets", "actas");
    public static readonly ReportText Registered = new("registered voters", "inscritos");
    public static readonly ReportText Ballots = new("ballots cast", "votantes");
    public static readonly ReportText Collected = new("Collected", "Recogido");
    public static readonly ReportText Whole = new("Whole", "Total");
    public static readonly ReportText Share = new("Share", "Parte");
    public static readonly ReportText Missing = new("Missing stations", "Mesas faltantes");
    public static readonly ReportText Pending = new("of these, pending", "de ellas, pendientes");
    public static readonly ReportText Annulled = new("Annulled sheets", "Actas anuladas");
    public static readonly ReportText MissingRegistered = new("Registered voters missing", "Inscritos faltantes");

    public static readonly ReportText NoStations = new(
        "the frame does not give the number of stations", "el marco no da el número de mesas");

    public static readonly ReportText NoRegistered = new(
        "the frame or the sheets do not give registered voters", "el marco o las actas no dan los inscritos");

    public static readonly ReportText NoBallots = new(
        "the frame or the sheets do not give the ballots cast", "el marco o las actas no dan los votantes");

    public static readonly CountText RollNotRead = new(
        new(
            "1 row of the roll was not read, so the number of stations and of registered voters is not known.",
            "No se leyó 1 fila del padrón: no se sabe cuántas mesas hay ni con cuántos inscritos."),
        new(
            "{0:N0} rows of the roll were not read, so the number of stations and of registered voters is not known.",
            "No se leyeron {0:N0} filas del padrón: no se sabe cuántas mesas hay ni con cuántos inscritos."));

    public static readonly CountText WithoutRegister = new(
        new(
            "1 station of the frame has no number of registered voters; shares of registered voters leave it out.",
            "1 mesa del marco no da inscritos; queda fuera de las partes por inscritos."),
        new(
            "{0:N0} stations of the frame have no number of registered voters; "
            + "shares of registered voters leave them out.",
            "{0:N0} mesas del marco no dan inscritos; quedan fuera de las partes por inscritos."));

    public static readonly CountText Outside = new(
        new(
            "1 sheet matches nothing in the frame and is left out: {1}.",
            "1 acta no corresponde a nada en el marco y queda fuera: {1}."),
        new(
            "{0:N0} sheets match nothing in the frame and are left out: {1}.",
            "{0:N0} actas no corresponden a nada en el marco y quedan fuera: {1}."));

    public static readonly CountText Twice = new(
        new(
            "1 sheet is for a station that another sheet already represents, and is left out: {1}.",
            "1 acta es de una mesa que otra acta ya representa y queda fuera: {1}."),
        new(
            "{0:N0} sheets are for stations that another sheet already represents, and are left out: {1}.",
            "{0:N0} actas son de mesas que otra acta ya representa y quedan fuera: {1}."));

    public static readonly CountText Conflicts = new(
        new(
            "1 sheet gives a different number of registered voters than the frame; the frame is followed. {1}.",
            "1 acta da un número de inscritos distinto del que da el marco; se sigue el marco. {1}."),
        new(
            "{0:N0} sheets give a different number of registered voters than the frame; the frame is followed. {1}.",
            "{0:N0} actas dan un número de inscritos distinto del que da el marco; se sigue el marco. {1}."));

    public static readonly CountText Rejected = new(
        new(
            "1 record was not accepted as a sheet: if its station has no other record, it counts as missing.",
            "1 registro no se aceptó como acta: si su mesa no tiene otro, cuenta como faltante."),
        new(
            "{0:N0} records were not accepted as sheets: a station with no other record counts as missing.",
            "{0:N0} registros no se aceptaron como actas: una mesa sin otro registro cuenta como faltante."));

    public static readonly ReportText FirstMissing = new("The first missing stations", "Primeras mesas faltantes");
    public static readonly ReportText Station = new("Station", "Mesa");
    public static readonly ReportText Unit = new("Unit", "Unidad");
}
