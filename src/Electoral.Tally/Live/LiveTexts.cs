namespace Electoral.Tally.Live;

/// <summary>The words of a live count.</summary>
internal static class LiveTexts
{
    public static readonly ReportText UnitDepth = new(
        "Codes of the unit: found {0}, expected {1}, one for each level above the sheet.",
        "Códigos de la unidad: hay {0}, se esperaban {1}, uno por cada nivel por encima del acta.");

    public static readonly ReportText CodeEmpty = new("The sheet has no code.", "El acta no tiene código.");

    public static readonly ReportText VotesCount = new(
        "Counts of votes: found {0}, expected {1}, one for each selection.",
        "Cifras de votos: hay {0}, se esperaban {1}, una por cada opción.");

    public static readonly ReportText CountNegative = new(
        "{0} is {1}, expected 0 or more.", "{0} es {1}, se esperaba 0 o más.");

    public static readonly ReportText StatusUnknown = new(
        "The status {0} is not known.", "El estado {0} no se conoce.");

    public static readonly ReportText RowRange = new(
        "The row in the source is {0}, expected 0 to 2147483647.",
        "La fila en la fuente es {0}, se esperaba de 0 a 2147483647.");

    public static readonly ReportText TextInvalid = new(
        "The text is not valid Unicode.", "El texto no es Unicode válido.");

    public static readonly ReportText KeyMissing = new(
        "The sheet has no key, and the other sheets of the count have one.",
        "El acta no tiene clave, y las demás actas del conteo la tienen.");

    public static readonly ReportText KeyUnexpected = new(
        "The sheet has a key, and the other sheets of the count have none.",
        "El acta tiene clave, y las demás actas del conteo no la tienen.");

    public static readonly ReportText KeyNotInRoll = new(
        "The sheet has a key, and the stations of the roll have none.",
        "El acta tiene clave, y las mesas del padrón no la tienen.");

    public static readonly ReportText KeyNeeded = new(
        "The sheet has no key, and by its codes it cannot be matched with the roll.",
        "El acta no tiene clave, y por sus códigos no se puede cotejar con el padrón.");

    public static readonly ReportText VersionRange = new(
        "The version is {0}, expected 1 or more.", "La versión es {0}, se esperaba 1 o más.");

    public static readonly ReportText VersionDiffers = new(
        "Version {0} is known with other counts; a correction needs a later version.",
        "La versión {0} ya se conoce con otras cifras; una corrección necesita una versión posterior.");

    public static readonly ReportText SheetUnknown = new(
        "The count has no sheet {0}.", "El conteo no tiene el acta {0}.");

    public static readonly ReportText WhyEmpty = new(
        "A withdrawal needs a reason.", "Retirar un acta necesita un motivo.");

    public static readonly ReportText NotKept = new(
        "It was not kept, and does not count: {0}", "No se guardó, y no cuenta: {0}");
}
