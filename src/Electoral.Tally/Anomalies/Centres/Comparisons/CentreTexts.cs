namespace Electoral.Tally;

/// <summary>The words of tests inside centres.</summary>
internal static class CentreTexts
{
    public static readonly ReportText Family = new("Stations of one centre", "Mesas de un mismo centro");

    public static readonly ReportText NotWrong = new(
        "A station that differs from the others of its centre may hold other voters (the young, soldiers, a street).",
        "Una mesa distinta de las otras de su centro puede tener otros electores (jóvenes, militares, una calle).");

    public static readonly ReportText Spread = new(
        "dispersion of stations {0:0.0000} in the middle, {1:0.0000} on average; beyond 3, 4, 5 standard deviations "
        + "{2:N0}, {3:N0}, {4:N0} comparisons where the fit without odd sheets expects {5:0.#}, {6:0.#}, {7:0.#}",
        "dispersión de las mesas {0:0.0000} en el medio, {1:0.0000} en promedio; más allá de 3, 4, 5 "
        + "desviaciones típicas {2:N0}, {3:N0}, {4:N0} comparaciones donde el ajuste sin actas "
        + "extrañas espera {5:0.#}, {6:0.#}, {7:0.#}");
    public static readonly ReportText OnlyNamed = new(
        "the level '{0}' is compared as the caller asked, but nothing says that it is one of polling places",
        "el nivel '{0}' se compara porque se pidió, pero nada dice que sea de centros de votación");
    public static readonly ReportText FewComparisons = new(
        "{0:N0|comparison is|comparisons are} too few to tell odd sheets from stations that differ: {1:N0} are needed",
        "{0:N0|comparación no basta|comparaciones no bastan} para distinguir actas extrañas de "
        + "mesas que difieren: hacen falta {1:N0}");
    public static readonly ReportText Unlike = new(
        "the stations in one unit of '{0}' differ too much (mean dispersion {1:0.0000}, above "
        + "{2:0.00}): is this the level of the polling place?",
        "las unidades de '{0}' contienen mesas distintas (dispersión media {1:0.0000}, más de {2:0.00}): "
        + "¿es este el nivel del centro de votación?");
    public static readonly ReportText RatiosByLaw = new(
        "the law of the dispersion is not known, and the smallest likelihood ratio counts: {0:0.0} of scores "
        + "under a log-normal law; of the counts {1:0.0} under a log-normal, {2:0.0} under an inverse gamma "
        + "law, {4:0.0} under any law up to {3:0.00}",
        "no se conoce la ley de la dispersión y cuenta el menor cociente de verosimilitudes: {0:0.0} de las "
        + "puntuaciones con una ley log-normal; de los datos {1:0.0} con una log-normal, {2:0.0} con una gamma "
        + "inversa, {4:0.0} con cualquier ley hasta {3:0.00}");
    public static readonly ReportText MostlyAlone = new(
        "more than half of the sheets are the only one in their unit of '{0}'",
        "más de la mitad de las actas son la única de su unidad de '{0}'");
    public static readonly ReportText MostlyOne = new(
        "more than half of the sheets are in one unit of '{0}'",
        "más de la mitad de las actas están en una sola unidad de '{0}'");
    public static readonly ReportText NoPollingPlace = new(
        "no level is a polling place (levels: {0})", "ningún nivel es un centro de votación (niveles: {0})");
    public static readonly ReportText NoLevels = new(
        "no level is a polling place (there is no level)", "ningún nivel es un centro de votación (no hay niveles)");

    public static readonly ReportText Exchanged = new(
        "with the counts of {0} ({1:N0}) and {2} ({3:N0}) exchanged the sheet would fit",
        "con los datos de {0} ({1:N0}) y {2} ({3:N0}) intercambiados el acta encajaría");
    public static readonly ReportText Moved = new(
        "with the counts from {0} to {1} moved by one line the sheet would fit",
        "con los datos de {0} a {1} movidos una línea el acta encajaría");
    public static readonly ReportText OneNumber = new(
        "{0}: {1:N0} here, {2:N0} would fit", "{0}: {1:N0} aquí, {2:N0} encajaría");
    public static readonly ReportText SumOfOthers = new(
        "the count of {0} ({1:N0}) is the sum of all the other lines",
        "el dato de {0} ({1:N0}) es la suma de todas las demás líneas");
    public static readonly ReportText ZeroSheet = new("the sheet has no ballots", "el acta no tiene papeletas");
    public static readonly ReportText Full = new(
        "as many ballots as registered voters ({0:N0})", "tantas papeletas como electores inscritos ({0:N0})");
    public static readonly ReportText LinesFit = new(
        "{0:N0|ballot|ballots} here, but its lines add up to {1:N0}, which would fit",
        "{0:N0|papeleta|papeletas} aquí, pero sus líneas suman {1:N0}, que encajaría");
    public static readonly ReportText WithReason = new("{0}; {1}", "{0}; {1}");

    public static readonly ReportText Flag = new(
        "{0:P1} of {1:N0} here, {2:P1} of {3:N0} at the centre's other stations",
        "{0:P1} de {1:N0} aquí, {2:P1} de {3:N0} en las otras mesas del centro");

    public static readonly ReportText NoCentres = new(
        "no unit of the level '{0}' holds two stations with counts",
        "ninguna unidad del nivel '{0}' tiene dos mesas con datos");
    public static readonly ReportText LacksCounts = new(
        "the sheet lacks a count that the test needs", "al acta le falta un dato que la prueba necesita");
    public static readonly ReportText TooManyVotes = new(
        "the count is larger than the whole that it is a part of", "el dato es mayor que el total del que forma parte");
    public static readonly ReportText Alone = new(
        "the sheet is the only one of its centre with ballots", "el acta es la única de su centro con papeletas");
}
