namespace Electoral.Tally;

/// <summary>The words that all families of anomaly tests share.</summary>
internal static class AnomalyTexts
{
    public static readonly ReportText VerdictLabel = new("Verdict", "Veredicto");
    public static readonly ReportText FamilyPValue = new("p of the family, adjusted", "p de la familia, ajustado");
    public static readonly ReportText Level = new("Significance level", "Nivel de significación");
    public static readonly ReportText Attainable = new("Attainable level", "Nivel alcanzable");
    public static readonly ReportText Evidence = new(
        "Tests that count towards the verdict", "Pruebas que cuentan para el veredicto");
    public static readonly ReportText Descriptions = new(
        "Descriptive: never counted", "Descriptivas: nunca cuentan");
    public static readonly ReportText Missing = new("Not computed", "No calculadas");
    public static readonly ReportText Flags = new("Sheets to look at", "Actas por examinar");
    public static readonly ReportText Furthest = new(
        "Furthest from the others of their centre: some always are, and nothing is claimed of these",
        "Las más alejadas de las demás de su centro: siempre hay algunas, y de estas no se afirma nada");
    public static readonly ReportText Comparison = new("Comparison", "Comparación");
    public static readonly ReportText PAlone = new("p of this sheet alone", "p solo de esta acta");
    public static readonly ReportText Test = new("Test", "Prueba");
    public static readonly ReportText Selection = new("Selection", "Opción");
    public static readonly ReportText Unit = new("Unit", "Unidad");
    public static readonly ReportText Excluded = new("Excluded", "Excluidos");
    public static readonly ReportText ExcludedFor = new("Excluded: {0}", "Excluidos: {0}");
    public static readonly ReportText Statistic = new("Statistic", "Estadístico");
    public static readonly ReportText Method = new("How", "Cómo");
    public static readonly ReportText Adjusted = new("p adjusted", "p ajustado");
    public static readonly ReportText Effect = new("Effect", "Efecto");
    public static readonly ReportText Interval = new("Interval", "Intervalo");
    public static readonly ReportText Sheet = new("Sheet", "Acta");
    public static readonly ReportText Reason = new("Reason", "Motivo");
    public static readonly ReportText Reference = new("Reference", "Referencia");
    public static readonly ReportText NullHypothesis = new("Null hypothesis", "Hipótesis nula");
    public static readonly ReportText DegreesOfFreedom = new("Degrees of freedom", "Grados de libertad");
    public static readonly ReportText NoEvidence = new(
        "no test that counts could be computed", "no se pudo calcular ninguna prueba que cuente");

    public static readonly ReportText TooFew = new(
        "usable sheets: {0:N0}; at least {1:N0} are needed", "actas utilizables: {0:N0}; se necesitan al menos {1:N0}");

    public static readonly ReportText NoField = new(
        "the table has no counts of {0}", "la tabla no tiene datos de {0}");

    public static readonly ReportText TooFewStations = new(
        "fewer than 30 stations are not enough", "menos de 30 mesas no bastan");

    public static readonly ReportText Stations = new("Stations", "Mesas");
    public static readonly ReportText Observed = new("Observed", "Observados");
    public static readonly ReportText Expected = new("Expected", "Esperados");
    public static readonly ReportText From = new("From", "Desde");
    public static readonly ReportText To = new("To", "Hasta");

    private static readonly ReportText NotComputable = new("not computable", "no calculable");
    private static readonly ReportText DescriptiveOnly = new("descriptive only", "solo descriptivo");
    private static readonly ReportText NothingFound = new("no anomaly found", "ninguna anomalía hallada");
    private static readonly ReportText AnomalyFound = new(
        "anomaly against a null hypothesis", "anomalía frente a una hipótesis nula");
    private static readonly ReportText Exact = new("exact", "exacto");
    private static readonly ReportText ClosedForm = new("closed form", "forma cerrada");
    private static readonly ReportText Asymptotic = new("asymptotic", "asintótico");
    private static readonly ReportText MonteCarlo = new("Monte Carlo", "Monte Carlo");
    private static readonly ReportText UpperBound = new("upper bound", "cota superior");
    private static readonly ReportText Unstated = new("not stated", "no indicado");

    public static ReportText Of(AnomalyVerdict verdict) => verdict switch
    {
        AnomalyVerdict.AnomalyFound => AnomalyFound,
        AnomalyVerdict.NothingFound => NothingFound,
        AnomalyVerdict.DescriptiveOnly => DescriptiveOnly,
        _ => NotComputable,
    };

    public static ReportText Of(PValue p) => p.Method switch
    {
        PValueMethod.Exact => Exact,
        PValueMethod.ClosedForm => ClosedForm,
        PValueMethod.Asymptotic => Asymptotic,
        PValueMethod.MonteCarlo => MonteCarlo,
        PValueMethod.UpperBound => UpperBound,
        _ => Unstated,
    };
}
