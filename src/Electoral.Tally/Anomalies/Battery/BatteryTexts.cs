namespace Electoral.Tally;

/// <summary>The words of the report of all families.</summary>
internal static class BatteryTexts
{
    public static readonly ReportText Title = new("Anomaly tests", "Pruebas de anomalías");
    public static readonly ReportText Family = new("Family", "Familia");
    public static readonly ReportText Families = new("Families", "Familias");
    public static readonly ReportText Holm = new("p after Holm", "p tras Holm");
    public static readonly ReportText Counted = new("Tests that count", "Pruebas que cuentan");
    public static readonly ReportText Apart = new("Descriptive", "Descriptivas");
    public static readonly ReportText Departs = new(
        "departs from a null hypothesis", "se aparta de una hipótesis nula");

    public static readonly ReportText DepartsNot = new("no departure found", "ninguna desviación hallada");

    public static readonly ReportText Found = new(
        "Tests that depart from their null hypothesis", "Pruebas que se apartan de su hipótesis nula");

    public static readonly ReportText FoundNothing = new(
        "Tests that found nothing", "Pruebas que no hallaron nada");

    public static readonly ReportText Unlisted = new(
        "{0:N0} descriptions, which never count whatever their p-values, are not listed here.",
        "Aquí no se listan {0:N0} descripciones, que nunca cuentan sea cual sea su p.");

    public static readonly ReportText InUnits = new(
        "Units that depart, of {0:N0} tests of single units (no verdict)",
        "Unidades que se apartan, de {0:N0} pruebas de unidades sueltas (sin veredicto)");

    public static readonly ReportText NoneCounts = new(
        "None of the {0:N0} families has a test that counts and could be computed.",
        "Ninguna de las {0:N0} familias tiene una prueba que cuente y se pudiera calcular.");

    public static readonly ReportText Headline = new(
        "Anomaly tests: {0:N0} of {1:N0} families with tests that count depart from a null hypothesis, at a level of "
        + "{2:0.###} for all of them together; sheets to look at: {3:N0}.",
        "Pruebas de anomalías: {0:N0} de {1:N0} familias con pruebas que cuentan se apartan de una hipótesis nula, a "
        + "un nivel de {2:0.###} para todas juntas; actas por examinar: {3:N0}.");

    public static readonly ReportText NotEvidence = new(
        "A departure says that the counts and a null hypothesis, with its assumptions, do not fit. It is not evidence "
        + "of who or what caused it, of intent, or that a result is wrong; and where nothing departs, that is not "
        + "evidence that all is well.",
        "Una desviación dice que las cifras y una hipótesis nula, con sus supuestos, no concuerdan. No es evidencia de "
        + "quién o qué la causó, ni de intención, ni de que un resultado sea erróneo; y si nada se aparta, eso no es "
        + "evidencia de que todo esté bien.");

    public static readonly ReportText Adjustment = new(
        "Families are adjusted by Holm's method, single tests also for the number of families, units by Benjamini and "
        + "Hochberg's; of a list of sheets about 5 in 100 are expected to be ordinary ones: some of the units and "
        + "sheets listed are expected to be there by chance.",
        "Las familias se ajustan por el método de Holm, las pruebas sueltas además por el número de familias, las "
        + "unidades por el de Benjamini y Hochberg; de una lista de actas se espera que unas 5 de 100 sean corrientes: "
        + "algunas unidades y actas listadas estarán ahí por azar.");

    public static ReportText Of(AnomalyVerdict verdict) => verdict switch
    {
        AnomalyVerdict.AnomalyFound => Departs,
        AnomalyVerdict.NothingFound => DepartsNot,
        _ => AnomalyTexts.Of(verdict),
    };
}
