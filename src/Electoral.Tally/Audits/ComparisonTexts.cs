namespace Electoral.Tally;

/// <summary>The words of two sources compared.</summary>
internal static class ComparisonTexts
{
    public static readonly ReportText Title = new("Two sources compared", "Comparación de dos fuentes");
    public static readonly ReportText Intro = new(
        "The sheets of a first source compared with those of a second. A difference is a discrepancy between two "
        + "records of one sheet: it does not say which is right, or how it came about.",
        "Las actas de una primera fuente junto a las de una segunda. Una diferencia es una discrepancia entre dos "
        + "registros de un acta: no dice cuál es el correcto ni a qué se debe.");

    public static readonly ReportText FirstSource = new("First source", "Primera fuente");
    public static readonly ReportText SecondSource = new("Second source", "Segunda fuente");
    public static readonly ReportText SheetsOf = new("{0}: {1:N0|sheet|sheets}", "{0}: {1:N0|acta|actas}");
    public static readonly ReportText SheetsAlone = new("{0:N0|sheet|sheets}", "{0:N0|acta|actas}");
    public static readonly ReportText Linked = new("Sheets linked by", "Actas vinculadas por");
    public static readonly ReportText ById = new("their keys or codes", "sus claves o códigos");
    public static readonly ReportText ByKey = new("a key that was given", "una clave dada");
    public static readonly ReportText ByBestMatch = new(
        "the best match in a centre", "la mejor coincidencia en un centro");

    public static readonly ReportText ThenBestMatch = new(
        "{0}, then the best match in a centre", "{0}, luego la mejor coincidencia en un centro");

    public static readonly ReportText Matched = new("Sheets in both", "Actas en ambas");
    public static readonly ReportText Identical = new("the same in both", "iguales en ambas");
    public static readonly ReportText Differing = new("that differ", "que difieren");
    public static readonly ReportText OnlyFirst = new("Only in the first", "Solo en la primera");
    public static readonly ReportText OnlySecond = new("Only in the second", "Solo en la segunda");
    public static readonly ReportText Unlinked = new(
        "Of the sheets in one source only, {0:N0} of the first and {1:N0} of the second have this reason: {2}.",
        "De las actas en una sola fuente, {0:N0} de la primera y {1:N0} de la segunda lo están por esto: {2}.");

    public static readonly ReportText OtherName = new(
        "The second source has another name for the contest: {0}.",
        "La segunda fuente llama de otro modo a la elección: {0}.");

    public static readonly ReportText SelectionsLeftOut = new(
        "Only the selections that both sources have are compared. Left out: {0}.",
        "Solo se comparan las opciones que tienen ambas fuentes. Se omiten: {0}.");

    public static readonly ReportText OnlyFirstGives = new(
        "Only the first source gives: {0}.", "Solo la primera fuente da: {0}.");

    public static readonly ReportText OnlySecondGives = new(
        "Only the second source gives: {0}.", "Solo la segunda fuente da: {0}.");

    public static readonly ReportText ByCount = new("Differences by count", "Diferencias por dato");
    public static readonly ReportText Count = new("Count", "Dato");
    public static readonly ReportText Compared = new("Sheets", "Actas");
    public static readonly ReportText DifferingShort = new("Differ", "Difieren");
    public static readonly ReportText Net = new("Second − first", "Segunda − primera");
    public static readonly ReportText Absolute = new("In absolute terms", "En valor absoluto");
    public static readonly ReportText MissingFirst = new("Missing in first", "Falta en la primera");
    public static readonly ReportText MissingSecond = new("Missing in second", "Falta en la segunda");
    public static readonly ReportText LeadTitle = new(
        "Lead of {0} over {1}", "Ventaja de {0} sobre {1}");

    public static readonly ReportText Part = new("Part", "Parte");
    public static readonly ReportText Lead = new("Lead", "Ventaja");
    public static readonly ReportText LeadFirst = new("in the first source", "en la primera fuente");
    public static readonly ReportText WithoutOnlyFirst = new(
        "change without the sheets only in the first", "cambio sin las actas solo en la primera");

    public static readonly ReportText WithSecondCounts = new(
        "change with the second source's counts on sheets in both",
        "cambio con los datos de la segunda en las actas que están en ambas");

    public static readonly ReportText WithOnlySecond = new(
        "change with the sheets only in the second", "cambio con las actas solo en la segunda");

    public static readonly ReportText LeadSecond = new("in the second source", "en la segunda fuente");
    public static readonly ReportText Overstated = new(
        "Sheets that give a larger lead in the first", "Actas que dan más ventaja en la primera");

    public static readonly ReportText Understated = new(
        "Sheets that give a smaller lead in the first", "Actas que dan menos en la primera");

    public static readonly ReportText LeaderFirst = new(
        "Most votes in the first source", "Más votos en la primera fuente");

    public static readonly ReportText LeaderSecond = new("in the second source", "en la segunda fuente");
    public static readonly ReportText Nobody = new("nobody", "nadie");
    public static readonly ReportText VerdictFirst = new("Verdict on the first source", "Veredicto sobre la primera");
    public static readonly ReportText VerdictSecond = new("on the second source", "sobre la segunda");
    public static readonly ReportText ClaimFirst = new("{0}, checked against the first", "{0}, frente a la primera");
    public static readonly ReportText ClaimSecond = new("checked against the second", "frente a la segunda");
    public static readonly ReportText Patterns = new(
        "What one slip of transcription would explain", "Lo que explicaría un solo error de transcripción");

    public static readonly ReportText Pattern = new("Possible slip", "Posible error");
    public static readonly ReportText NoPattern = new("none of these", "ninguno de estos");
    public static readonly ReportText ByUnit = new(
        "Units with differences, by {0}", "Unidades con diferencias, por {0}");

    public static readonly ReportText Unit = new("Unit", "Unidad");
    public static readonly ReportText InBoth = new("In both", "En ambas");
    public static readonly ReportText OverstatementShort = new(
        "Lead, first − second", "Ventaja, primera − segunda");

    public static readonly ReportText Sheets = new(
        "Sheets that differ, those that change the lead most first",
        "Actas que difieren, primero las que más cambian la ventaja");

    public static readonly ReportText FirstSheets = new(
        "The first {0:N0} of {1:N0} sheets that differ.", "Las primeras {0:N0} de {1:N0} actas que difieren.");

    public static readonly ReportText Sheet = new("Sheet", "Acta");
    public static readonly ReportText First = new("First", "Primera");
    public static readonly ReportText Second = new("Second", "Segunda");
    public static readonly ReportText Status = new("status", "estado");
    public static readonly ReportText FirstImage = new("Image, first", "Imagen, primera");
    public static readonly ReportText SecondImage = new("Image, second", "Imagen, segunda");
    public static readonly ReportText Missing = new("the source does not give it", "la fuente no lo da");
    public static readonly ReportText NoLevel = new(
        "the second source has no such level", "la segunda fuente no tiene ese nivel");

    public static readonly ReportText Summary = new(
        "A second source has {0:N0} of these sheets; {1:N0} of them differ. {2:N0} are only here, {3:N0} only there.",
        "Una segunda fuente tiene {0:N0} de estas actas; {1:N0} de ellas difieren. "
        + "{2:N0} están solo aquí, {3:N0} solo allí.");

    public static readonly ReportText DifferencePicture = new(
        "Votes that differ between the two sources, by {0}", "Votos que difieren entre las dos fuentes, por {0}");

    public static readonly ReportText DifferenceAxis = new(
        "Votes: second − first (bars), in absolute terms (dots)",
        "Votos: segunda − primera (barras), en valor absoluto (puntos)");

    public static readonly ReportText DifferenceWords = new(
        "The votes of all selections on sheets in both sources, by {0}. Most differ in "
        + "{1}: {2:N0} in absolute terms, {3:N0} net.",
        "Los votos de todas las opciones en las actas que están en ambas fuentes, por {0}. Donde más difieren es en "
        + "{1}: {2:N0} en valor absoluto, {3:N0} netos.");

    public static readonly ReportText UnitsPrint = new(
        "{0:N0} of {1:N0} units with differences. Sources: {2}; {3}",
        "{0:N0} de {1:N0} unidades con diferencias. Fuentes: {2}; {3}");

    public static readonly ReportText OverstatementPicture = new(
        "How much larger the lead of {0} over {1} is on sheets of the first source",
        "Cuánto más da cada acta a {0} sobre {1} en la primera fuente");

    public static readonly ReportText OverstatementAxis = new(
        "Lead on the sheet, first source minus second", "Ventaja en el acta, primera fuente menos segunda");

    public static readonly ReportText OverstatementWords = new(
        "Sheets that change the lead: {0:N0}, by {1:N0} to {2:N0|vote|votes}. More of it in the first source: "
        + "{3:N0}; less: {4:N0}; together {5:N0|vote|votes}.",
        "Actas que cambian la ventaja: {0:N0}, de {1:N0} a {2:N0|voto|votos}. Más en la primera fuente: {3:N0}; menos: "
        + "{4:N0}; en conjunto {5:N0|voto|votos}.");

    public static readonly ReportText OverstatementPrint = new(
        "n = {0:N0|sheet|sheets} of {1:N0} in both. Sources: {2}; {3}",
        "n = {0:N0|acta|actas} de {1:N0} en ambas. Fuentes: {2}; {3}");

    private static readonly ReportText NoCounterpart = new(
        "the other source has no such sheet", "la otra fuente no tiene un acta así");

    private static readonly ReportText NoKey = new("it has no key", "no tiene clave");
    private static readonly ReportText RepeatedKey = new(
        "a source has its key more than once", "una fuente tiene su clave más de una vez");

    private static readonly ReportText Ambiguous = new(
        "several sheets fit equally well", "varias actas coinciden por igual");

    public static ReportText Of(UnlinkedReason reason) => reason switch
    {
        UnlinkedReason.NoKey => NoKey,
        UnlinkedReason.RepeatedKey => RepeatedKey,
        UnlinkedReason.Ambiguous => Ambiguous,
        _ => NoCounterpart,
    };

    public static ReportText Linking(bool isByIds, bool isByKey) => isByIds ? ById : isByKey ? ByKey : ByBestMatch;
}
