namespace Electoral.Tally;

/// <summary>The words of tests of digits.</summary>
internal static class DigitTexts
{
    public const string BeberScacco = "Beber and Scacco 2012, Political Analysis 20:211";
    public const string Mebane = "Mebane 2006; Deckert, Myagkov and Ordeshook 2011, Political Analysis 19:245";

    public static readonly ReportText Last = new("Last digits", "Últimos dígitos");
    public static readonly ReportText Second = new("Second digits", "Segundos dígitos");
    public static readonly ReportText Pairs = new(
        "Repeated and adjacent last digits", "Últimos dígitos repetidos y vecinos");

    public static readonly ReportText StationNull = new(
        "counts of stations are spread smoothly, so that digits are those of their sizes and shares",
        "las cifras de las mesas se reparten suavemente: los dígitos son los de sus tamaños y proporciones");
    public static readonly ReportText BenfordNull = new(
        "digits follow Benford's law", "los dígitos siguen la ley de Benford");

    public static readonly ReportText Rounding = new(
        "Rounded counts and copied sheets have unusual last digits as well; a low p says neither who wrote them nor "
        + "that the result changed.",
        "Cifras redondeadas y actas copiadas también tienen últimos dígitos inusuales; una p baja no dice quién las "
        + "escribió ni que el resultado cambiara.");
    public static readonly ReportText Sizes = new(
        "Stations are of similar size, and clean elections with many stations are rejected against Benford's law.",
        "Las mesas son de tamaño parecido, y las elecciones limpias con muchas mesas se rechazan frente a Benford.");

    public static readonly ReportText CohenW = new(
        "departure w, 0 for none, above chance", "desvío w, 0 si no hay, por encima del azar");

    public static readonly ReportText Digit = new("Digit", "Dígito");
    public static readonly ReportText PairKind = new("Last two digits", "Dos últimos dígitos");
    public static readonly ReportText Repeating = new("equal", "iguales");
    public static readonly ReportText Adjacent = new("adjacent", "vecinos");
    public static readonly ReportText Distant = new("neither", "ninguno de los dos");
    public static readonly ReportText RangesAlone = new(
        "From and to: the range that each digit by itself stays in with a probability of 95 % under the null "
        + "hypothesis; in about four of ten clean elections at least one of the ten digits lies outside. The p-value "
        + "judges them together.",
        "Desde y hasta: donde queda cada dígito por sí solo con probabilidad de 95 % bajo la hipótesis nula; de diez "
        + "dígitos alguno queda fuera en unas cuatro de cada diez elecciones limpias. La p los juzga juntos.");

    public static readonly ReportText Below = new("the count is below {0}", "la cifra es menor que {0}");
    public static readonly ReportText Lacks = new("the sheet lacks the count", "el acta no tiene la cifra");
    public static readonly ReportText NoTotal = new(
        "the sheet lacks ballots, or has fewer ballots than votes",
        "el acta no tiene papeletas, o tiene menos papeletas que votos");
    public static readonly ReportText NothingVaries = new(
        "the digits of these stations cannot vary", "los dígitos de estas mesas no pueden variar");
    public static readonly ReportText FewInFull = new(
        "only {0:N0} counts, fewer than {2:N0}, reach the {1} votes from which counts are used in full",
        "solo {0:N0} cifras, menos de {2:N0}, alcanzan los {1} votos desde los que se usan por entero");
    public static readonly ReportText FewSelections = new(
        "fewer than two selections have enough counts to be tested",
        "menos de dos opciones tienen cifras suficientes para la prueba");
    public static readonly ReportText DependOnOthers = new(
        "the digits of one selection give those of another: they share all ballots of stations of similar size",
        "los dígitos de una opción dan los de otra: se reparten todas las papeletas de mesas de igual tamaño");
    public static readonly ReportText FollowShares = new(
        "the second digits of 100 stations do not differ in any direction from what their own shares make likely",
        "en ninguna dirección difieren los segundos dígitos de 100 mesas de lo "
        + "que sus propias proporciones hacen probable");
    public static readonly ReportText SmallStations = new(
        "Half of the stations have fewer than {0} ballots: last digits of such stations say little.",
        "La mitad de las mesas tiene menos de {0} papeletas: sus últimos dígitos dicen poco.");
}
