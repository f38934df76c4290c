namespace Electoral.Tally;

/// <summary>Warnings of a reader about records that it accepted but that may not be what they seem.</summary>
internal static class ReadingStatements
{
    private static readonly ReportText NoRecordText = new(
        "{0} has no data record.", "{0} no tiene ningún registro de datos.");

    private static readonly ReportText NoneAcceptedText = new(
        "None of the {1:N0} records of {0} became a sheet.",
        "De los {1:N0} registros de {0} ninguno dio un acta.");

    private static readonly ReportText ShortText = new(
        "Records of {0} that end before their last counts, which are missing in them, not 0: {1:N0} (rows {2}).",
        "Registros de {0} que terminan antes de sus últimas cifras, que les faltan y no son 0: {1:N0} (filas {2}).");

    private static readonly ReportText CutText = new(
        "{0} ends without a line end, and its last record (row {1}) looks cut off: '{2}'.",
        "{0} termina sin fin de línea, y su último registro (fila {1}) parece cortado: '{2}'.");

    private static readonly ReportText AnnouncedText = new(
        "{0} announces {2:N0|sheet|sheets} and has {1:N0}: it looks cut off.",
        "{0} anuncia {2:N0|acta|actas} y tiene {1:N0}: parece cortado.");

    private static readonly ReportText UnknownSheetText = new(
        "Refused records of {0} that cannot be assigned to a sheet with certainty: {1:N0} "
        + "(rows {2}). A sheet may lack their counts.",
        "Registros rechazados de {0} que no dicen con certeza de qué acta son parte: {1:N0} (filas "
        + "{2}). A un acta puede faltarle lo que dicen.");

    private static readonly ReportText WithoutNameText = new(
        "{0}: selections with more than one name, which have none here but their id: {1:N0} ({2}).",
        "{0}: opciones con más de un nombre, que aquí solo llevan su identificador: {1:N0} ({2}).");

    /// <summary>Some times of arrival have a zone, others have none.</summary>
    public static ReportStatement MixedArrivals { get; } = new(
        "mixed-arrivals",
        new(
            "Some times of arrival state their zone and others do not: which came first is not known.",
            "Unas horas de llegada indican su huso y otras no: no se sabe cuál fue primero."));

    public static ReportStatement NoRecord(string source) => new("no-record", NoRecordText, source);

    public static ReportStatement NoneAccepted(string source, long records) =>
        new("none-accepted", NoneAcceptedText, source, records);

    /// <param name="source">The source.</param>
    /// <param name="row">Its last row.</param>
    /// <param name="end">How the row ends.</param>
    public static ReportStatement Cut(string source, long row, string end) => new("cut-off", CutText, source, row, end);

    public static ReportStatement Short(string source, long records, long announced) =>
        new("cut-off", AnnouncedText, source, records, announced);

    public static ReportStatement OfUnknownSheets(string source, RowList rows) =>
        new("unknown-sheets", UnknownSheetText, source, rows.Count, rows.ToString());

    /// <param name="source">The source.</param>
    /// <param name="ids">The ids of the selections, of which the first are shown.</param>
    public static ReportStatement WithoutName(string source, IReadOnlyList<string> ids)
    {
        const int Shown = 5;
        string first = VisibleText.List(ids.Take(Shown)) + (ids.Count > Shown ? ", …" : "");
        return new("selections-without-name", WithoutNameText, source, ids.Count, first);
    }

    public static ReportStatement ShortOfCounts(string source, RowList rows) =>
        new("short-of-counts", ShortText, source, rows.Count, rows.ToString());
}
