namespace Electoral.Tally;

/// <summary>The sentences of the summary.</summary>
internal static class SummaryTexts
{
    public static readonly ReportText Title = new("In short", "En breve");
    public static readonly CountText Leads = new(
        new(
            "On 1 counted sheet {1} has {2:N0|vote|votes} and {3} has {4:N0}: a lead of {5:N0}.",
            "En 1 acta contada, {1} tiene {2:N0|voto|votos} y {3} tiene {4:N0}: una ventaja de {5:N0}."),
        new(
            "On {0:N0} counted sheets {1} has {2:N0|vote|votes} and {3} has {4:N0}: a lead of {5:N0}.",
            "En {0:N0} actas contadas, {1} tiene {2:N0|voto|votos} y {3} tiene {4:N0}: una ventaja de {5:N0}."));

    public static readonly CountText Tied = new(
        new(
            "On 1 counted sheet {1} have {2:N0|vote|votes} each.",
            "En 1 acta contada, {1} tienen {2:N0|voto|votos} cada candidatura."),
        new(
            "On {0:N0} counted sheets {1} have {2:N0|vote|votes} each.",
            "En {0:N0} actas contadas, {1} tienen {2:N0|voto|votos} cada candidatura."));

    public static readonly CountText OnlySheets = new(
        new("1 sheet counts.", "Cuenta 1 acta."), new("{0:N0} sheets count.", "Cuentan {0:N0} actas."));
    public static readonly ReportText Covers = new(
        "These sheets cover {0:P1} of registered voters and {1:P1} of stations.",
        "Estas actas cubren el {0:P1} de los inscritos y el {1:P1} de las mesas.");

    public static readonly ReportText CoversVoters = new(
        "These sheets cover {0:P1} of registered voters.", "Estas actas cubren el {0:P1} de los inscritos.");

    public static readonly ReportText CoversSheets = new(
        "These sheets cover {0:P1} of stations.", "Estas actas cubren el {0:P1} de las mesas.");

    public static readonly ReportText CoversUnknown = new(
        "How much of the whole these sheets cover is not known.", "No se sabe qué parte del total cubren estas actas.");

    public static readonly ReportText DecidedFor = new(
        "If they are authentic, the roll of stations is complete, and the other premises below hold, no result of the"
        + " missing stations can change who wins: {0}. {1}",
        "Si son auténticas, el padrón de mesas está completo y se cumplen las demás premisas de abajo, ningún resultado"
        + " de las mesas faltantes puede cambiar quién gana: {0}. {1}");

    public static readonly ReportText Decided = new(
        "If they are authentic, the roll of stations is complete, and the other premises below hold, no result of the"
        + " missing stations can change the outcome. {0}",
        "Si son auténticas, el padrón de mesas está completo y se cumplen las demás premisas de abajo, ningún resultado"
        + " de las mesas faltantes puede cambiar el desenlace. {0}");

    public static readonly ReportText NotDecided = new(
        "These sheets alone do not decide the contest: the missing stations can still change the outcome. {0}",
        "Estas actas por sí solas no deciden la elección: las mesas faltantes aún pueden cambiar el desenlace. {0}");

    public static readonly ReportText DecidedForOnAll = new(
        "If they are authentic, the roll of stations is complete, and the other premises below hold, {0} wins. {1}",
        "Si son auténticas, el padrón de mesas está completo y se cumplen las demás premisas de abajo, gana {0}. {1}");

    public static readonly ReportText DecidedOnAll = new(
        "If they are authentic, the roll of stations is complete, and the other "
        + "premises below hold, the outcome is certain. {0}",
        "Si son auténticas, el padrón de mesas está completo y se cumplen las demás "
        + "premisas de abajo, el desenlace es seguro. {0}");

    public static readonly ReportText NotDecidedOnAll = new(
        "These sheets do not decide the contest. {0}", "Estas actas no deciden la elección. {0}");

    public static readonly ReportText PremiseContradicted = new(
        "Nothing is decided: what was collected, or the roll, contradicts a premise of any verdict. {0}",
        "Nada está decidido: lo recogido, o el padrón, contradice una premisa de cualquier veredicto. {0}");

    public static readonly ReportText OfFrame = new(
        "Sheets outside the frame, or for a station that another sheet represents: {0:N0}. The totals include those "
        + "of them that count: {6:N0}; statements about the whole include none. On the {1:N0|counted sheet|counted "
        + "sheets} of the frame {2} has {3:N0|vote|votes} and {4} has {5:N0}.",
        "Actas fuera del marco, o de una mesa que otra acta representa: {0:N0}. Los totales incluyen las que cuentan: "
        + "{6:N0}; lo que se afirma del conjunto no incluye ninguna. En las {1:N0} actas contadas del marco, {2} "
        + "tiene {3:N0} votos y {4} tiene {5:N0}.");

    public static readonly ReportText OfFrameAlone = new(
        "Sheets outside the frame, or for a station that another sheet represents: {0:N0}. The totals include those "
        + "of them that count: {2:N0}; statements about the whole include none. Counted sheets of the frame: {1:N0}.",
        "Actas fuera del marco, o de una mesa que otra acta representa: {0:N0}. Los totales incluyen las que cuentan: "
        + "{2:N0}; lo que se afirma del conjunto no incluye ninguna. Actas contadas del marco: {1:N0}.");

    public static readonly ReportText PremiseFails = new(
        "Premises that the collected sheets or the roll contradict: {0:N0}. Read them before the verdict.",
        "Premisas que las actas recogidas o el padrón contradicen: {0:N0}. Léalas antes que el veredicto.");

    public static readonly ReportText Missingness = new(
        "Sheets do not seem to be missing at random: what is true of these "
        + "sheets need not be true of the missing ones.",
        "Las actas no parecen faltar al azar: lo que vale para estas no tiene por qué valer para las que faltan.");

    public static readonly CountText ClaimImpossible = new(
        new(
            "The announced totals “{0}”, read as covering {1}, cannot be true together with these sheets: at least 1 "
            + "of the sheets would have to be false.",
            "Los totales anunciados «{0}», leídos como referidos a {1}, no pueden ser ciertos junto con estas actas: "
            + "al menos 1 de ellas tendría que ser falsa."),
        new(
            "The announced totals “{0}”, read as covering {1}, cannot be true together with these sheets: at least "
            + "{2:N0} of the sheets would have to be false.",
            "Los totales anunciados «{0}», leídos como referidos a {1}, no pueden ser ciertos junto con estas actas: "
            + "al menos {2:N0} de ellas tendrían que ser falsas."));

    public static readonly ReportText ClaimContradicts = new(
        "The announced totals “{0}” cannot be true, whatever any sheet says. {2}",
        "Los totales anunciados «{0}» no pueden ser ciertos, digan lo que digan las actas. {2}");

    public static readonly ReportText ClaimCannotBe = new(
        "The announced totals “{0}”, read as covering {1}, cannot be true together with "
        + "these sheets and the roll of stations. {2}",
        "Los totales anunciados «{0}», leídos como referidos a {1}, no pueden ser ciertos junto con estas actas y el"
        + " padrón de mesas. {2}");

    public static readonly ReportText ClaimFeasible = new(
        "The announced totals “{0}”, read as covering {1}, can be true together with these sheets: the missing "
        + "stations can hold the votes that this would take. That is not evidence that they are true.",
        "Los totales anunciados «{0}», leídos como referidos a {1}, pueden ser ciertos junto con estas actas: en las "
        + "mesas faltantes caben los votos que harían falta. Eso no prueba que lo sean.");

    public static readonly ReportText ClaimFeasibleOnAll = new(
        "The announced totals “{0}”, read as covering {1}, agree with these sheets, and no station is missing. What"
        + " the claim does not state was not compared.",
        "Los totales anunciados «{0}», leídos como referidos a {1}, concuerdan con estas actas, y no falta ninguna"
        + " mesa. Lo que el anuncio no dice no se comparó.");

    public static readonly ReportText ClaimNotExcluded = new(
        "These sheets do not exclude the announced totals “{0}”, read as covering {1}. That is not evidence for them.",
        "Estas actas no excluyen los totales anunciados «{0}», leídos como "
        + "referidos a {1}. Eso no es prueba de ellos.");

    public static readonly CountText Rejected = new(
        new(
            "1 of {1:N0} rows was not accepted as a sheet and is in no total.",
            "1 de {1:N0} filas no se aceptó como acta y no está en ningún total."),
        new(
            "{0:N0} of {1:N0} rows were not accepted as sheets and are in no total.",
            "{0:N0} de {1:N0} filas no se aceptaron como actas y no están en ningún total."));

    public static readonly ReportText CutOff = new(
        "{0} seems to end in the middle of its last record (row {1}): counts may have lost digits there, and further"
        + " records may be missing.",
        "{0} parece terminar en medio de su último registro (fila {1}): sus cifras pueden haber perdido dígitos, y"
        + " pueden faltar otros registros.");

    public static readonly ReportText NoFrame = new(
        "No list of expected stations was given, so missing sheets are not assessed.",
        "No se dio una lista de las mesas esperadas: no se evalúan las actas que falten.");
}
