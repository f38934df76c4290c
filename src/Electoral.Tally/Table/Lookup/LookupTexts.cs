namespace Electoral.Tally.Lookup;

/// <summary>The words of look-ups.</summary>
internal static class LookupTexts
{
    public static readonly ReportText Title = new("Found for “{0}”", "Resultados de «{0}»");
    public static readonly ReportText Matches = new("Matches", "Coincidencias");
    public static readonly ReportText Found = new("Place", "Lugar");
    public static readonly ReportText Why = new("Why", "Motivo");

    private static readonly ReportText Key = new("key of the sheet", "clave del acta");
    private static readonly ReportText Image = new("address of the image", "dirección de la imagen");
    private static readonly ReportText Path = new("path", "ruta");
    private static readonly ReportText SheetCode = new("code of the sheet", "código del acta");
    private static readonly ReportText UnitCode = new("code", "código");
    private static readonly ReportText Name = new("name", "nombre");
    private static readonly ReportText Beginning = new("beginning of the name", "comienzo del nombre");
    private static readonly ReportText Words = new("beginnings of words", "comienzos de palabras");
    private static readonly ReportText Spelling = new("similar spelling", "grafía parecida");

    public static ReportText Of(MatchReason reason) => reason switch
    {
        MatchReason.SheetKey => Key,
        MatchReason.ImageAddress => Image,
        MatchReason.Path => Path,
        MatchReason.SheetCode => SheetCode,
        MatchReason.UnitCode => UnitCode,
        MatchReason.UnitName => Name,
        MatchReason.NameBeginning => Beginning,
        MatchReason.WordBeginnings => Words,
        _ => Spelling,
    };
}
