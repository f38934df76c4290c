namespace Electoral.Tally;

/// <summary>The words of the report as a page.</summary>
internal static class PageTexts
{
    public static readonly ReportText Title = new("Audit of tally sheets", "Auditoría de actas");
    public static readonly ReportText TitleOf = new("Audit of tally sheets: {0}", "Auditoría de actas: {0}");
    public static readonly ReportText Search = new("Find a sheet", "Buscar un acta");
    public static readonly ReportText Place = new("Place", "Lugar");
    public static readonly ReportText Prompt = new(
        "Names or codes of the place, and the code of the sheet",
        "Nombres o códigos del lugar, y el código del acta");

    public static readonly ReportText Found = new(
        "The first {0} of {1} found.", "Las primeras {0} de {1} encontradas.");
    public static readonly ReportText AllSheets = new(
        "All {0:N0} sheets can be found here, without a network.",
        "Aquí se encuentran las {0:N0} actas; no se consulta ninguna red.");

    public static readonly ReportText OnlyFlagged = new(
        "The table has {0:N0|sheet|sheets}, and a page holds {1:N0}: only the {2:N0} flagged ones can be found here.",
        "La tabla tiene {0:N0|acta|actas} y una página admite {1:N0}: aquí solo se encuentran las {2:N0} señaladas.");

    public static readonly ReportText HiddenSelections = new(
        "Selections not shown: {0:N0}.", "Opciones no mostradas: {0:N0}.");

    public static readonly ReportText Colophon = new(
        "Made by Electoral.Tally {0} from {1}. The page holds everything it shows, needs no network, and says"
        + " what the sheets imply; it does not say why.",
        "Hecho por Electoral.Tally {0} a partir de {1}. La página contiene todo lo que muestra, no consulta ninguna red"
        + " y dice lo que implican las actas; no dice por qué.");

    public static readonly CountText TheSheets = new(new("1 sheet", "1 acta"), new("{0:N0} sheets", "{0:N0} actas"));

    public static readonly ReportText Check = new("Check a sheet", "Comprobar un acta");
    public static readonly ReportText HowToCheck = new(
        "Paste the proof of a sheet, as given out by the publisher of the sheets. Your browser computes, without a "
        + "network, whether the sheet is under the root below; then compare its counts with your photograph, and the "
        + "root with the one that was published.",
        "Pegue la prueba de un acta, tal como la entrega quien publicó las actas. Su navegador calcula, "
        + "sin red, si el acta está detrás de la raíz de abajo; después compare sus cifras con su "
        + "fotografía, y la raíz con la que se publicó.");

    public static readonly ReportText Proof = new("Proof of the sheet", "Prueba del acta");
    public static readonly CountText Included = new(
        new(
            "The proof holds: the sheet with just this content is the one behind the root.",
            "La prueba se cumple: el acta con exactamente este contenido es la que está detrás de la raíz."),
        new(
            "The proof holds: the sheet with just this content is among the {0:N0} behind the root.",
            "La prueba se cumple: el acta con exactamente este contenido está entre las {0:N0} detrás de la raíz."));

    public static readonly ReportText NotIncluded = new(
        "The proof does not hold: the sheet, or the proof, is not the one behind the root.",
        "La prueba no se cumple: el acta, o la prueba, no es la que está detrás de la raíz.");

    public static readonly ReportText OtherRoot = new(
        "The proof does not hold here: it was made for another root, {0}.",
        "La prueba no se cumple aquí: se hizo para otra raíz, {0}.");

    public static readonly ReportText NoProof = new(
        "This text is not a proof: paste it completely, from {{ to }}.",
        "Este texto no es una prueba: hay que pegarlo entero, de {{ a }}.");

    public static readonly ReportText Item = new("Item", "Dato");
    public static readonly ReportText Value = new("Value", "Valor");
}
