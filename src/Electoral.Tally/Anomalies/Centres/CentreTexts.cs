namespace Electoral.Tally;

/// <summary>The words of tests inside centres.</summary>
internal static class CentreTexts
{
    public static readonly ReportText Family = new("Tables of one centre", "Mesas de un mismo centro");

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

    public static readonly ReportText StandOut = new("tables that stand out", "mesas que sobresalen");
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
    public static readonly ReportText Estimated = new(
        "the dispersion ρ is fitted to these tables: {0}", "la dispersión ρ se ajusta a estas mesas: {0}");
    public static readonly ReportText Turnout = new("turnout", "participación");
}
