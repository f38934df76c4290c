namespace Electoral.Tally;

/// <summary>The words of tests inside centres.</summary>
internal static class CentreTexts
{
    public static readonly ReportText Family = new("Tables of one centre", "Mesas de un mismo centro");

    public static readonly ReportText Odd = new(
        "Sheets that do not fit their polling place", "Actas que no encajan en su centro de votación");
    public static readonly ReportText OddTurnout = new(
        "Sheets whose turnout does not fit their polling place",
        "Actas cuya participación no encaja en su centro de votación");
    public static readonly ReportText Furthest = new("Furthest table in its centre", "Mesa más alejada en su centro");
    public static readonly ReportText Homogeneity = new(
        "Tables of a centre alike, with overdispersion", "Mesas de un centro semejantes, con sobredispersión");
    public static readonly ReportText FurthestTurnout = new(
        "Furthest table in its centre, turnout", "Mesa más alejada en su centro, participación");
    public static readonly ReportText HomogeneityTurnout = new(
        "Turnout of a centre's tables alike, with overdispersion",
        "Participación semejante en las mesas de un centro, con sobredispersión");
    public static readonly ReportText Random = new(
        "Ballots dealt to tables at random", "Papeletas repartidas al azar entre mesas");
    public static readonly ReportText Ties = new("Tables with equal votes", "Mesas con votos iguales");
    public static readonly ReportText Fingerprint = new("Small and large tables", "Mesas pequeñas y grandes");

    public static readonly ReportText CommonDispersion = new(
        "given a centre's votes, those of its tables are beta-binomial with a dispersion that all centres share",
        "dados los votos de un centro, los de sus mesas son beta-binomiales con una dispersión común a los centros");
    public static readonly ReportText OwnDispersion = new(
        "given a polling place, each of its tables is beta-binomial with a dispersion of its own, by a log-normal law,"
        + " an inverse gamma law or any law up to a bound; no sheet's counts are unrelated to its place",
        "dado un centro de votación, cada mesa es beta-binomial con una dispersión propia, según una ley log-normal,"
        + " una gamma inversa o cualquier ley hasta un límite; ningún acta tiene datos sin relación con su centro");
    public static readonly ReportText DepartsEverywhere = new(
        "One dispersion for all tables departs in every real election measured: it is too narrow, also where every"
        + " sheet is in order.",
        "Una sola dispersión para todas las mesas se aparta en toda elección real medida: es demasiado estrecha, aun"
        + " donde todas las actas están en orden.");
    public static readonly ReportText DealtAtRandom = new(
        "given a centre's votes, its ballots are dealt to the tables at random",
        "dados los votos de un centro, sus papeletas se reparten al azar entre las mesas");
    public static readonly ReportText SizeIndifferent = new(
        "inside a centre, the size of a table has nothing to do with its turnout and share",
        "dentro de un centro, el tamaño de la mesa no guarda relación con su participación ni su proporción");

    public static readonly ReportText NotWrong = new(
        "A table that differs from the others of its centre may hold other voters (the young, soldiers, a street).",
        "Una mesa distinta de las otras de su centro puede tener otros electores (jóvenes, militares, una calle).");
    public static readonly ReportText NotRandom = new(
        "Voters sorted by age, street or surname make tables of a centre differ in every clean election.",
        "Los electores ordenados por edad, calle o apellido hacen diferir las mesas en toda elección limpia.");
    public static readonly ReportText NotTies = new(
        "Tables with equal votes occur by chance in every election; overdispersion makes them rarer.",
        "Las mesas con votos iguales ocurren por azar en toda elección; la sobredispersión las hace más raras.");
    public static readonly ReportText NotSmall = new(
        "Small tables often hold voters who registered late and are younger.",
        "Las mesas pequeñas suelen tener electores inscritos más tarde y más jóvenes.");

    public static readonly ReportText ExpectedOdd = new(
        "odd comparisons expected by the fit", "comparaciones extrañas que el ajuste espera");
    public static readonly ReportText NoSheet = new(
        "the likelihood ratio alone has p = {0}, but no single sheet can be named: p is set to 1",
        "el cociente de verosimilitudes solo tiene p = {0}, pero no se puede nombrar ningún acta: se pone p = 1");
    public static readonly ReportText NamedSheets = new(
        "sheets whose counts seem to have nothing to do with the other tables of their polling place: {0:N0}; the"
        + " tables of a place otherwise differ as is usual ({1})",
        "actas cuyos datos no parecen guardar relación con las demás mesas de su centro de votación: {0:N0}; por lo"
        + " demás, las mesas de un centro difieren como es habitual ({1})");
    public static readonly ReportText Explained = new(
        "sheets listed: {0:N0}; tables may differ in a way that explains them, so that they are no finding ({1})",
        "actas listadas: {0:N0}; las mesas pueden diferir de un modo que las explica, así que no son un hallazgo"
        + " ({1})");
    public static readonly ReportText Quiet = new(
        "no sheet stands apart from its polling place by more than tables of a place differ here ({0}); moderate"
        + " changes of many sheets would not show",
        "ningún acta se aparta de su centro de votación más de lo que aquí difieren las mesas de un centro ({0});"
        + " cambios moderados de muchas actas no se verían");
    public static readonly ReportText Spread = new(
        "dispersion of tables {0:0.0000} in the middle, {1:0.0000} on average; beyond 3, 4, 5 standard deviations"
        + " {2:N0}, {3:N0}, {4:N0} comparisons where the fit without odd sheets expects {5:0.#}, {6:0.#}, {7:0.#}",
        "dispersión de las mesas {0:0.0000} en el medio, {1:0.0000} en promedio; más allá de 3, 4, 5 desviaciones"
        + " típicas {2:N0}, {3:N0}, {4:N0} comparaciones donde el ajuste sin actas extrañas espera {5:0.#}, {6:0.#},"
        + " {7:0.#}");
    public static readonly ReportText OnlyNamed = new(
        "the level '{0}' is compared as the caller asked, but nothing says that it is one of polling places",
        "el nivel '{0}' se compara porque se pidió, pero nada dice que sea de centros de votación");
    public static readonly ReportText FewComparisons = new(
        "{0:N0} comparisons are too few to tell odd sheets from tables that differ: {1:N0} are needed",
        "{0:N0} comparaciones son muy pocas para distinguir actas extrañas de mesas que difieren: hacen falta {1:N0}");
    public static readonly ReportText Unlike = new(
        "the units of '{0}' hold unlike tables (mean dispersion {1:0.0000}, above {2:0.00}): is this the level of the"
        + " polling place?",
        "las unidades de '{0}' contienen mesas distintas (dispersión media {1:0.0000}, más de {2:0.00}): ¿es este el"
        + " nivel del centro de votación?");
    public static readonly ReportText RatiosByLaw = new(
        "the law of the dispersion is not known, and the smallest likelihood ratio counts: {0:0.0} of scores under a"
        + " log-normal law; of the counts {1:0.0} under a log-normal, {2:0.0} under an inverse gamma law, {4:0.0} under"
        + " any law up to {3:0.00}",
        "no se conoce la ley de la dispersión y cuenta el menor cociente de verosimilitudes: {0:0.0} de las"
        + " puntuaciones con una ley log-normal; de los datos {1:0.0} con una log-normal, {2:0.0} con una gamma"
        + " inversa, {4:0.0} con cualquier ley hasta {3:0.00}");
    public static readonly ReportText MostlyAlone = new(
        "more than half of the sheets are the only one of their unit of '{0}'",
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
        "{0:N0} ballots here, but its lines add up to {1:N0}, which would fit",
        "{0:N0} papeletas aquí, pero sus líneas suman {1:N0}, que encajaría");
    public static readonly ReportText WithReason = new("{0}; {1}", "{0}; {1}");

    public static readonly ReportText BeyondShare = new(
        "share of tables apart beyond 5 in 100", "proporción de mesas alejadas más allá de 5 de 100");
    public static readonly ReportText Phi = new("dispersion φ", "dispersión φ");
    public static readonly ReportText TieRatio = new("ties less expected ties", "empates menos los esperados");
    public static readonly ReportText Difference = new(
        "mean score of small less large tables", "puntuación media de mesas pequeñas menos grandes");

    public static readonly ReportText Flag = new(
        "{0:P1} of {1:N0} here, {2:P1} of {3:N0} at the centre's other tables",
        "{0:P1} de {1:N0} aquí, {2:P1} de {3:N0} en las otras mesas del centro");

    public static readonly ReportText NoCentres = new(
        "no unit of the level '{0}' holds two tables with counts",
        "ninguna unidad del nivel '{0}' tiene dos mesas con datos");
    public static readonly ReportText NoThree = new(
        "fewer than ten centres have three tables that differ, small and large ones",
        "menos de diez centros tienen tres mesas que difieren, pequeñas y grandes");
    public static readonly ReportText LacksCounts = new(
        "the sheet lacks a count that the test needs", "al acta le falta un dato que la prueba necesita");
    public static readonly ReportText TooManyVotes = new(
        "the count is larger than the whole that it is a part of", "el dato es mayor que el total del que forma parte");
    public static readonly ReportText Alone = new(
        "the sheet is the only one of its centre with ballots", "el acta es la única de su centro con papeletas");
    public static readonly ReportText Rho = new("dispersion ρ of all tables", "dispersión ρ de todas las mesas");
}
