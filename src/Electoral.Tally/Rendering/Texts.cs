namespace Electoral.Tally;

/// <summary>The few words that the writers of this folder add to what they are given.</summary>
internal static class Texts
{
    public static readonly ReportText NotComputable = new("not computable, because {0}", "no calculable, porque {0}");
    public static readonly ReportText Note = new("Note:", "Nota:");
    public static readonly ReportText Warning = new("Warning:", "Advertencia:");
    public static readonly ReportText Picture = new("Picture:", "Imagen:");
    public static readonly ReportText Contents = new("Contents", "Contenido");
    public static readonly ReportText Skip = new("Go to the report", "Ir al informe");
    public static readonly ReportText NoRows = new("No rows.", "Ninguna fila.");
    public static readonly ReportText FirstRows =
        new("The first {0:N0} of {1:N0} rows.", "Las primeras {0:N0} de {1:N0} filas.");

    public static readonly ReportText And = new("{0} and {1}", "{0} y {1}");
    public static readonly ReportText AndBeforeI = new("{0} and {1}", "{0} e {1}");
    public static readonly ReportText Cut = new("… [{0:N0} characters]", "… [{0:N0} caracteres]");
}
