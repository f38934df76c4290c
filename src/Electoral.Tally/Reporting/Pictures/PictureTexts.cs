namespace Electoral.Tally;

/// <summary>The words of pictures.</summary>
internal static class PictureTexts
{
    public static readonly ReportText Turnout = new("Turnout", "Participación");
    public static readonly ReportText ShareOfValid = new(
        "{0}, share of valid votes", "{0}, parte de los votos válidos");
    public static readonly ReportText Sheets = new("Sheets", "Actas");
    public static readonly ReportText SheetsInCell = new("sheets:", "actas:");
    public static readonly ReportText Fingerprint = new(
        "Turnout and share of {0}, sheet by sheet", "Participación y parte de {0}, acta por acta");

    public static readonly ReportText FingerprintWords = new(
        "{0:N0|sheet|sheets} by turnout (from left to right) and by share of {1} (upwards). Half of them are between "
        + "{2:P1} and {3:P1} of turnout and between {4:P1} and {5:P1} of the share.",
        "{0:N0|acta|actas} por participación (de izquierda a derecha) y por parte de {1} (hacia arriba). La mitad "
        + "está entre {2:P1} y {3:P1} de participación y entre {4:P1} y {5:P1} de la parte.");

    public static readonly ReportText Histogram = new("{0}, sheet by sheet", "{0}, acta por acta");
    public static readonly ReportText HistogramWords = new(
        "{0:N0|sheet|sheets} by {1}: the middle one has {2:P1}, half of them are between {3:P1} and {4:P1}.",
        "{0:N0|acta|actas} por {1}: la del medio tiene {2:P1}, la mitad está entre {3:P1} y {4:P1}.");

    public static readonly ReportText SmallPrint = new(
        "n = {0:N0|sheet|sheets}; {1:N0} without the counts. Source: {2}",
        "n = {0:N0|acta|actas}; {1:N0} sin los datos. Fuente: {2}");

    public static readonly ReportText Beyond = new(
        "n = {0:N0|sheet|sheets}, {3:N0} of them above 100 % and drawn there; {1:N0} without the counts. Source: {2}",
        "n = {0:N0|acta|actas}, {3:N0} de ellas por encima de 100 % y "
        + "dibujadas allí; {1:N0} sin los datos. Fuente: {2}");

    public static readonly CountText TheSheets = new(new("1 sheet", "1 acta"), new("{0:N0} sheets", "{0:N0} actas"));
    public static readonly ReportText MarginAxis = new("Lead of {0} over {1}", "Ventaja de {0} sobre {1}");
    public static readonly ReportText Lead = new("Lead in votes", "Ventaja en votos");
    public static readonly ReportText BoundLine = new("Possible in the whole", "Posible en el total");
    public static readonly ReportText CollectedLine = new("On these sheets", "En estas actas");
    public static readonly ReportText MarginWords = new(
        "Lead of {0} over {1}: {2:N0|vote|votes} on these sheets; in the whole between {3:N0} and {4:N0}.",
        "Ventaja de {0} sobre {1}: {2:N0|voto|votos} en estas actas; en el total entre {3:N0} y {4:N0}.");

    public static readonly ReportText MarginUnbounded = new(
        "Lead of {0} over {1}: {2:N0|vote|votes} on these sheets; nothing bounds that of the whole.",
        "Ventaja de {0} sobre {1}: {2:N0|voto|votos} en estas actas; nada acota la del total.");

    public static readonly ReportText ClaimedLine = new("Claim: {0}", "Anuncio: {0}");
    public static readonly ReportText ClaimedWords = new(
        " The claim “{0}” says {1:N0}.", " El anuncio «{0}» dice {1:N0}.");

    public static readonly ReportText Premises = new(
        "Under the premises stated with the verdict. Source: {0}",
        "Bajo las premisas que acompañan al veredicto. Fuente: {0}");

    public static readonly ReportText Sensitivity = new(
        "Lead if the missing stations differ", "Ventaja si las mesas faltantes difieren");

    public static readonly ReportText Shift = new(
        "Shift of the log-odds against the leader, missing stations relative to collected ones",
        "Cambio del log-odds contra quien va adelante, faltantes frente a recogidas");

    public static readonly ReportText Tips = new("tips at {0:0.00}", "cambia en {0:0.00}");
    public static readonly ReportText SensitivityWords = new(
        "The lead in the whole by how much the missing stations differ from the collected ones: {0:N0|vote|votes} if "
        + "they do not differ; it tips at a shift of {1:0.00} in log-odds, an odds ratio of {2:0.00}.",
        "La ventaja en el total según cuánto difieren las mesas faltantes de las recogidas: {0:N0|voto|votos} si no "
        + "difieren; cambia con {1:0.00} en log-odds, una razón de momios de {2:0.00}.");

    public static readonly ReportText SensitivityNever = new(
        "The lead in the whole by how much the missing stations differ from the collected ones: {0:N0|vote|votes} if "
        + "they do not differ; no shift reverses it.",
        "La ventaja en el total según cuánto difieren las mesas faltantes de las recogidas: {0:N0|voto|votos} si no "
        + "difieren; ningún cambio la invierte.");

    public static readonly ReportText NotAProbability = new(
        "What each shift would mean; the sheets do not say which one is true.",
        "Qué significaría cada cambio; las actas no dicen cuál es el verdadero.");

    public static readonly ReportText CoverageBy = new("Coverage by {0}", "Cobertura por {0}");
    public static readonly ReportText CoverageLabel = new("Stations with a sheet", "Mesas con acta");
    public static readonly ReportText CoverageWords = new(
        "Stations with a sheet, by {0}: from {1:P1} ({2}) to {3:P1} ({4}).",
        "Mesas con acta, por {0}: de {1:P1} ({2}) a {3:P1} ({4}).");

    public static readonly ReportText CoverageFirst = new(
        "The {0:N0} least covered of {1:N0} units. Source: {2}", "Las {0:N0} menos cubiertas de {1:N0}. Fuente: {2}");

    public static readonly CountText Units = new(
        new("1 unit. Source: {1}", "1 unidad. Fuente: {1}"),
        new("{0:N0} units. Source: {1}", "{0:N0} unidades. Fuente: {1}"));
    public static readonly ReportText LastDigits = new(
        "Last digits of the votes of {0}", "Últimos dígitos de los votos de {0}");

    public static readonly ReportText SecondDigits = new(
        "Second digits of the votes of {0}", "Segundos dígitos de los votos de {0}");

    public static readonly ReportText Digit = new("Digit", "Dígito");
    public static readonly ReportText ExpectedLine = new("expected from their sizes", "esperadas por sus tamaños");
    public static readonly ReportText RangeAlone = new("95 % range of each by itself", "margen de 95 % de cada dígito");

    public static readonly ReportText DigitWords = new(
        "{0}, {1:N0|sheet|sheets}. Digits from 0 to 9: {2}. Expected from their sizes and shares: {3}. "
        + "Outside the 95 % range of a digit by itself: {4}; in about four of ten clean elections at "
        + "least one digit is. All digits together: p = {5}.",
        "{0}, {1:N0|acta|actas}. Dígitos de 0 a 9: {2}. Esperados de actas de estos tamaños y proporciones: {3}. "
        + "Fuera del margen de 95 % de un dígito por sí solo: {4}; alguno lo está en unas cuatro de cada diez "
        + "elecciones limpias. Todos los dígitos juntos: p = {5}.");

    public static readonly ReportText NoneOutside = new("none", "ninguno");
    public static readonly ReportText DigitPrint = new(
        "n = {0:N0|sheet|sheets} with 10 votes or more; {1:N0} without. p = {2} together. Source: {3}",
        "n = {0:N0|acta|actas} con 10 votos o más; {1:N0} sin ellos. p = {2} en conjunto. Fuente: {3}");

    public static readonly ReportText TurnoutComb = new(
        "Sheets at whole percentages of turnout", "Actas en porcentajes enteros de participación");
    public static readonly ReportText ShareComb = new(
        "Sheets at whole percentages of {0}", "Actas en porcentajes enteros de {0}");

    public static readonly ReportText ShareOfBallots = new(
        "{0}, share of ballots cast", "{0}, parte de las papeletas");

    public static readonly ReportText CombWords = new(
        "{0}, within 0.05 points: {1:N0} of {2:N0} sheets; {3:N1} expected from their sizes and shares, "
        + "with a standard deviation of {4:N1}. Most above the expectation: {5:P0}, with "
        + "{6:N0|sheet|sheets} where {7:N1} are expected.",
        "{0}, a menos de 0,05 puntos: {1:N0} de {2:N0} actas; se esperan {3:N1} por sus tamaños y "
        + "proporciones, con una desviación estándar de {4:N1}. Donde más superan lo esperado: {5:P0}, "
        + "con {6:N0|acta|actas} donde se esperan {7:N1}.");

    public static readonly ReportText CombPrint = new(
        "n = {0:N0|sheet|sheets} with 100 registered or more, up to 99 %; {1:N0} others. Source: {2}",
        "n = {0:N0|acta|actas} con 100 inscritos o más, hasta 99 %; otras {1:N0}. Fuente: {2}");

    public static readonly ReportText Pictures = new("Pictures", "Imágenes");
}
