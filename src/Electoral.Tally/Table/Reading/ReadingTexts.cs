namespace Electoral.Tally;

/// <summary>The words of a reading report in one line.</summary>
internal static class ReadingTexts
{
    public static readonly CountText Rows = new(new("1 row", "1 registro"), new("{0:N0} rows", "{0:N0} registros"));

    public static readonly CountText Accepted = new(
        new("1 accepted", "1 aceptado"), new("{0:N0} accepted", "{0:N0} aceptados"));

    public static readonly CountText Rejected = new(
        new("1 rejected", "1 rechazado"), new("{0:N0} rejected", "{0:N0} rechazados"));

    public static readonly CountText Blank = new(new("1 blank", "1 vacío"), new("{0:N0} blank", "{0:N0} vacíos"));

    public static readonly CountText Sheets = new(new("1 sheet", "1 acta"), new("{0:N0} sheets", "{0:N0} actas"));

    public static readonly CountText Filtered = new(
        new("1 filtered out", "1 apartado por el filtro"),
        new("{0:N0} filtered out", "{0:N0} apartados por el filtro"));

    public static readonly CountText Excluded = new(
        new("1 excluded", "1 excluido"), new("{0:N0} excluded", "{0:N0} excluidos"));

    public static readonly CountText Sections = new(
        new("1 that begins a section", "1 que abre una sección"),
        new("{0:N0} that begin a section", "{0:N0} que abren una sección"));

    public static readonly CountText Short = new(
        new("1 without the last fields", "1 sin los últimos campos"),
        new("{0:N0} without the last fields", "{0:N0} sin los últimos campos"));

    public static readonly CountText Long = new(
        new("1 with empty fields after the last", "1 con campos vacíos tras el último"),
        new("{0:N0} with empty fields after the last", "{0:N0} con campos vacíos tras el último"));
}
