namespace Electoral.Tally;

/// <summary>The words of the audit report.</summary>
internal static class ReportingTexts
{
    public static readonly ReportText Reading = new("What was read", "Lo que se leyó");
    public static readonly ReportText Source = new("Source", "Fuente");
    public static readonly ReportText Encoding = new("Encoding", "Codificación");
    public static readonly ReportText Delimiter = new("Delimiter", "Separador");
    public static readonly ReportText ReadingTime = new("Time to read", "Tiempo de lectura");
    public static readonly ReportText Seconds = new("{0:0.00} s", "{0:0.00} s");
    public static readonly ReportText Rows = new("Data rows", "Filas de datos");
    public static readonly ReportText Accepted = new("Accepted as sheets", "Aceptadas como actas");
    public static readonly ReportText AcceptedOfRoll = new("Accepted", "Aceptadas");
    public static readonly ReportText NotInRoll = new(
        "Rejected, and not in the roll: {0:N0} of {1:N0} data rows.",
        "Rechazadas, y fuera del padrón: {0:N0} de {1:N0} filas de datos.");

    public static readonly ReportText Rejected = new("Rejected", "Rechazadas");
    public static readonly ReportText BlankRows = new("Blank", "Vacías");
    public static readonly ReportText Filtered = new("Left out by the filter", "Omitidas por el filtro");
    public static readonly ReportText Excluded = new("Excluded by the layout", "Excluidas por el esquema");
    public static readonly ReportText SectionRecords = new(
        "Records that begin a section", "Registros que inician una sección");

    public static readonly ReportText ZeroFractions = new("Counts written as 123.0", "Cifras escritas como 123.0");

    public static readonly ReportText LongRecords = new(
        "With empty fields after the last column", "Con campos vacíos tras la última columna");
    public static readonly ReportText ShortRecords = new(
        "That end before the last column", "Que terminan antes de la última columna");
    public static readonly ReportText UnreadableArrivals =
        new("Unreadable times of arrival", "Horas de llegada ilegibles");

    public static readonly ReportText FoldedCodes = new(
        "Records whose codes differed only in what cannot be seen",
        "Registros cuyos códigos solo diferían en lo que no se ve");

    public static readonly ReportText UnreadableTexts = new(
        "Texts with unreadable bytes", "Textos con bytes ilegibles");

    public static readonly ReportText GuessedEncoding = new(
        "{0} (a guess; next best {1})", "{0} (conjetura; la siguiente {1})");

    public static readonly ReportText Comma = new("comma", "coma");
    public static readonly ReportText Semicolon = new("semicolon", "punto y coma");
    public static readonly ReportText Bar = new("bar", "barra vertical");
    public static readonly ReportText Tab = new("tab", "tabulador");

    public static readonly ReportText InNoTotal = new(
        "Rejected, and in no total: {0:N0} of {1:N0} data rows.",
        "Rechazadas, y en ningún total: {0:N0} de {1:N0} filas de datos.");

    public static readonly ReportText SheetsOfRecords = new("Sheets of these records", "Actas de estos registros");

    public static readonly ReportText OnlyPart = new(
        "The report covers {0:N0} of the {1:N0} accepted sheets; unit: {2}.",
        "El informe abarca {0:N0} de las {1:N0} actas aceptadas; unidad: {2}.");

    public static readonly ReportText Unchecked = new(
        "Sheets with the same key were not looked for.", "No se buscaron actas con la misma clave.");

    public static readonly ReportText OtherNames = new(
        "Rows that give a unit another name than the one kept, which is the first in the source: {0:N0}.",
        "Filas que nombran una unidad de otra manera que la conservada, que es la primera de la fuente: {0:N0}.");

    public static readonly ReportText Detected = new(
        "No layout was given. This one was found from the data: in every sampled row the counts add up. To change it, "
        + "save it to a file and read with that file.",
        "No se indicó un esquema. Este se halló en los datos: en cada fila de la muestra las cifras cuadran. Para"
        + " cambiarlo, guárdelo en un archivo y lea con él.");

    public static readonly ReportText Reason = new("Reason", "Motivo");
    public static readonly ReportText ByReason = new("Rejected rows by reason", "Filas rechazadas por motivo");
    public static readonly ReportText FirstRejects = new("The first rejected rows", "Las primeras filas rechazadas");
    public static readonly ReportText Row = new("Row", "Fila");
    public static readonly ReportText Line = new("Line", "Línea");
    public static readonly ReportText Column = new("Column", "Columna");
    public static readonly ReportText Found = new("Found", "Encontrado");
    public static readonly ReportText Expected = new("Expected", "Esperado");
    public static readonly ReportText Unit = new("Unit", "Unidad");
    public static readonly ReportText Kept = new("Name kept", "Nombre conservado");
    public static readonly ReportText Other = new("Other name", "Otro nombre");

    public static readonly ReportText Roll = new("What was read of the roll", "Lo que se leyó del padrón");
    public static readonly CountText RollNotWhole = new(
        new(
            "1 row of the roll was not read, so the whole is not known.",
            "No se leyó 1 fila del padrón: no se sabe cuál es el total."),
        new(
            "{0:N0} rows of the roll were not read, so the whole is not known.",
            "No se leyeron {0:N0} filas del padrón: no se sabe cuál es el total."));

    public static readonly CountText RollStatedWhole = new(
        new(
            "1 row of the roll was not read; it was stated that it adds nothing.",
            "No se leyó 1 fila del padrón; se afirmó que no añade nada."),
        new(
            "{0:N0} rows of the roll were not read; it was stated that they add nothing.",
            "No se leyeron {0:N0} filas del padrón; se afirmó que no añaden nada."));

    public static readonly ReportText Conflicts = new(
        "Rows with the same key but other counts", "Filas con la misma clave pero otras cifras");

    public static readonly ReportText Station = new("Station", "Mesa");
    public static readonly ReportText Count = new("Count", "Dato");
    public static readonly ReportText OtherRow = new("Refused row", "Fila rechazada");
    public static readonly ReportText Gives = new("Gives", "Da");

    public static readonly ReportText Fields = new("What the sheets carry", "Lo que traen las actas");
    public static readonly ReportText Contest = new("Contest", "Elección");
    public static readonly ReportText Selections = new("Selections", "Opciones");
    public static readonly ReportText UnitsOf = new("Units: {0}", "Unidades: {0}");
    public static readonly ReportText SheetsOf = new("Sheets: {0}", "Actas: {0}");
    public static readonly ReportText Field = new("Field", "Dato");
    public static readonly ReportText Having = new("Sheets with it", "Actas que lo dan");
    public static readonly ReportText Lacking = new("Sheets without it", "Actas sin él");
    public static readonly ReportText Votes = new("Votes: {0}", "Votos: {0}");
    public static readonly ReportText VotesOfEach =
        new("Votes of each of the {0:N0} selections", "Votos de cada una de las {0:N0} opciones");

    public static readonly ReportText Extra = new("Extra: {0}", "Adicional: {0}");
    public static readonly ReportText Stratum = new("Stratum", "Estrato");
    public static readonly ReportText Arrival = new("Time of arrival", "Hora de llegada");
    public static readonly ReportText Image = new("Address of the image", "Dirección de la imagen");

    public static string Of(RejectReason reason, IFormatProvider? language) => (reason switch
    {
        RejectReason.FieldCount => FieldCount,
        RejectReason.NotANumber => NotANumber,
        RejectReason.Negative => Negative,
        RejectReason.TooLarge => TooLarge,
        RejectReason.Quotes => Quotes,
        RejectReason.TooLong => TooLong,
        RejectReason.UnknownStatus => UnknownStatus,
        RejectReason.Duplicate => Duplicate,
        RejectReason.NoSheet => NoSheet,
        RejectReason.UnknownSelection => UnknownSelection,
        RejectReason.RepeatedSelection => RepeatedSelection,
        RejectReason.TwoValues => TwoValues,
        RejectReason.PartOfSheet => PartOfSheet,
        RejectReason.CodeTooShort => CodeTooShort,
        _ => TwoParents,
    }).In(language);

    private static readonly ReportText CodeTooShort = new("code too short", "código demasiado corto");
    private static readonly ReportText FieldCount = new("number of fields", "número de campos");
    private static readonly ReportText NotANumber = new("not a whole number", "no es un número entero");
    private static readonly ReportText Negative = new("negative count", "cifra negativa");
    private static readonly ReportText TooLarge = new("count too large", "cifra demasiado grande");
    private static readonly ReportText Quotes = new("quotes", "comillas");
    private static readonly ReportText TooLong = new("record too long", "registro demasiado largo");
    private static readonly ReportText UnknownStatus = new("unknown status", "estado desconocido");
    private static readonly ReportText Duplicate = new("duplicate key", "clave repetida");
    private static readonly ReportText NoSheet = new("no sheet", "no es un acta");
    private static readonly ReportText UnknownSelection = new("unknown selection", "opción desconocida");
    private static readonly ReportText RepeatedSelection = new("selection repeated", "opción repetida");
    private static readonly ReportText TwoValues = new("two values on one sheet", "dos valores en un acta");
    private static readonly ReportText PartOfSheet = new("part of a rejected sheet", "parte de un acta rechazada");
    private static readonly ReportText TwoParents = new("unit under two parents", "unidad bajo dos superiores");

    public static readonly ReportText Integrity = new("Published hashes", "Huellas publicadas");
    public static readonly ReportText HashedSheets = new("Sheets hashed", "Actas con huella");
    public static readonly ReportText Root = new("Root", "Raíz");
    public static readonly ReportText RootSays = new(
        "The root fixes every cell of every sheet. Once it is published where it cannot be changed, anybody can check"
        + " that a sheet is among them, and that a later release only added to this one.",
        "La raíz fija cada dato de cada acta. Una vez publicada donde no se pueda cambiar, cualquiera puede comprobar"
        + " que un acta está entre ellas, y que una publicación posterior solo añadió actas a esta.");

    public static readonly ReportText RootSaysNot = new(
        "It shows that the sheets are the same as when it was published, not that they are correct or complete.",
        "Dice que las actas son las mismas que cuando se publicó, no que sean correctas ni que estén todas.");
}
