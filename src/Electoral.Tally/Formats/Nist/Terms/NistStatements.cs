namespace Electoral.Tally;

/// <summary>The statements about a report that was read, and about its expected counts.</summary>
internal static class NistStatements
{
    private static readonly ReportText AggregateText = new(
        "{0}: {1:N0} units are sums of other units and were read as checks, not as sheets.",
        "{0}: {1:N0} unidades son sumas de otras y se leyeron como control, no como actas.");

    private static readonly ReportText MismatchText = new(
        "{0}: {1:N0} units give other counts than the sheets below them add up to, first {2}: {3:N0} for {4}, its"
        + " sheets {5:N0}.",
        "{0}: {1:N0} unidades dan otras cifras que la suma de sus actas, primero {2}: {3:N0} para {4}, sus actas"
        + " {5:N0}.");

    private static readonly ReportText TestText = new(
        "{0} says of itself that it is a test and no result of an election.",
        "{0} dice de sí mismo que es una prueba y no el resultado de una elección.");

    private static readonly ReportText SuppressedText = new(
        "{0}: {1:N0} units have counts that are held back for the privacy of voters; they are missing, not 0.",
        "{0}: {1:N0} unidades tienen cifras retenidas por la privacidad de los votantes; faltan y no son 0.");

    private static readonly ReportText UnevenText = new(
        "{0}: {1:N0} units lack counts of a way of voting that others have; their sums are of what they give.",
        "{0}: a {1:N0} unidades les faltan cifras de una forma de votar que otras tienen; sus sumas son de lo que"
        + " dan.");

    private static readonly ReportText SharedText = new(
        "{0}: {1:N0} units are parts of several units; each is read below one of them, the lowest.",
        "{0}: {1:N0} unidades son parte de varias; cada una se lee debajo de una de ellas, la más baja.");

    private static readonly ReportText OutsideText = new(
        "{0}: {1:N0} sheets are not below the unit of the contest.",
        "{0}: {1:N0} actas no están debajo de la unidad de la contienda.");

    private static readonly ReportText RaggedText = new(
        "{0}: {1:N0} sheets have fewer units above them than others; the units they lack are \"(none)\".",
        "{0}: {1:N0} actas tienen menos unidades encima que otras; las que les faltan son «(none)».");

    private static readonly ReportText SubUnitsText = new(
        "{0} says that {1:N0} of {2:N0} units have reported; {3:N0} sheets count and {4:N0} were read.",
        "{0} dice que {1:N0} de {2:N0} unidades han informado; {3:N0} actas cuentan y {4:N0} se leyeron.");

    private static readonly ReportText WriteInsText = new(
        "{0} counts write-ins apart from its selections ({1:N0} in all): they are in no total of a selection.",
        "{0} cuenta nombres escritos aparte de sus opciones ({1:N0} en total): no están en el total de ninguna"
        + " opción.");

    /// <summary>Expected of a count.</summary>
    public static ReportStatement Whole { get; } = new(
        "count", new("a whole number from 0 to 2,147,483,647", "un número entero de 0 a 2.147.483.647"));

    /// <summary>Expected of the counts of a unit and selection.</summary>
    public static ReportStatement OneCount { get; } = new(
        "one-count", new(
            "one count of a kind for each unit and selection", "una cifra de cada clase por unidad y opción"));

    /// <summary>Expected of a unit that has counts.</summary>
    public static ReportStatement AUnit { get; } = new(
        "unit", new("a unit that the report describes", "una unidad que el informe describe"));

    public static ReportStatement Aggregates(string source, int units) => new("sums", AggregateText, source, units);

    public static ReportStatement Mismatch(
        string source, int units, string unit, long given, string selection, long sum) =>
        new("sums-differ", MismatchText, source, units, unit, given, selection, sum);

    public static ReportStatement Test(string source) => new("test-report", TestText, source);

    public static ReportStatement Suppressed(string source, int units) =>
        new("suppressed", SuppressedText, source, units);

    public static ReportStatement Uneven(string source, int units) => new("uneven-counts", UnevenText, source, units);

    public static ReportStatement Shared(string source, int units) => new("shared-units", SharedText, source, units);

    public static ReportStatement Outside(string source, int sheets) => new("outside", OutsideText, source, sheets);

    public static ReportStatement Ragged(string source, int sheets) => new("fewer-levels", RaggedText, source, sheets);

    public static ReportStatement SubUnits(string source, long reported, long total, long counted, long read) =>
        new("sub-units", SubUnitsText, source, reported, total, counted, read);

    public static ReportStatement WriteIns(string source, long count) => new("write-ins", WriteInsText, source, count);
}
