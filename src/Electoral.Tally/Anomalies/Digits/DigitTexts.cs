namespace Electoral.Tally;

/// <summary>The words of tests of digits.</summary>
internal static class DigitTexts
{
    public static readonly ReportText Family = new("Digits", "Dígitos");
    public static readonly ReportText Last = new("Last digits", "Últimos dígitos");
    public static readonly ReportText Second = new("Second digits", "Segundos dígitos");
    public static readonly ReportText Pairs = new(
        "Repeated and adjacent last digits", "Últimos dígitos repetidos y vecinos");
    public static readonly ReportText LastTogether = new(
        "Last digits, selections together", "Últimos dígitos, opciones juntas");
    public static readonly ReportText SecondTogether = new(
        "Second digits, selections together", "Segundos dígitos, opciones juntas");
    public static readonly ReportText PairsTogether = new(
        "Repeated and adjacent, selections together", "Repetidos y vecinos, opciones juntas");
    public static readonly ReportText Fives = new("Counts ending in 0 or 5", "Cifras terminadas en 0 o 5");
    public static readonly ReportText FirstBenford = new("First digits and Benford", "Primeros dígitos y Benford");
    public static readonly ReportText SecondBenford = new("Second digits and Benford", "Segundos dígitos y Benford");
    public static readonly ReportText SecondMean = new("Mean second digit (2BL)", "Media del segundo dígito (2BL)");
    public static readonly ReportText FirstTwo = new("First two digits and Benford", "Dos primeros dígitos y Benford");
    public static readonly ReportText FirstThree = new(
        "First three digits and Benford", "Tres primeros dígitos y Benford");
    public static readonly ReportText Uniform = new("Last digits, equally likely", "Últimos dígitos, equiprobables");
    public static readonly ReportText Kuiper = new("Last digits around the circle", "Últimos dígitos en el círculo");
    public static readonly ReportText LastMean = new("Mean last digit", "Media del último dígito");
    public static readonly ReportText LastTwo = new("Last two digits, 100 pairs", "Dos últimos dígitos, 100 pares");
    public static readonly ReportText Differences = new(
        "Differences of the last two digits", "Diferencias de los dos últimos dígitos");
    public static readonly ReportText Repeated = new("Repeated counts", "Cifras repetidas");
    public static readonly ReportText Mantissas = new("Mantissas", "Mantisas");

    public static readonly ReportText StationNull = new(
        "counts of stations are spread smoothly, so that digits are those of their sizes and shares",
        "las cifras de las mesas se reparten suavemente: los dígitos son los de sus tamaños y proporciones");
    public static readonly ReportText BenfordNull = new(
        "digits follow Benford's law", "los dígitos siguen la ley de Benford");
    public static readonly ReportText UniformNull = new(
        "all digits are equally likely", "todos los dígitos son equiprobables");
    public static readonly ReportText NoNull = new("none: a description", "ninguna: una descripción");

    public static readonly ReportText Rounding = new(
        "Rounded counts and copied sheets have unusual last digits as well; a low p says neither who wrote them nor "
        + "that the result changed.",
        "Cifras redondeadas y actas copiadas también tienen últimos dígitos inusuales; una p baja no dice quién las "
        + "escribió ni que el resultado cambiara.");
    public static readonly ReportText Sizes = new(
        "Stations are of like size, and clean elections of many stations are rejected against Benford's law.",
        "Las mesas son de tamaño parecido, y las elecciones limpias con muchas mesas se rechazan frente a Benford.");
    public static readonly ReportText AnotherView = new(
        "Another view of the digits that the tests above count: read one of them, not the smallest p.",
        "Otra vista de los dígitos que cuentan las pruebas de arriba: lea una, no la p más pequeña.");
    public static readonly ReportText Repeats = new(
        "Counts of stations of like size repeat by themselves.",
        "Las cifras de mesas de tamaño parecido se repiten por sí solas.");

    public static readonly ReportText CohenW = new(
        "departure w, 0 for none, above chance", "desvío w, 0 si no hay, por encima del azar");
    public static readonly ReportText MeanShift = new(
        "mean less expected mean, in digits", "media menos media esperada, en dígitos");
    public static readonly ReportText FifthShare = new(
        "share ending in 0 or 5, 20 % expected", "proporción terminada en 0 o 5, se espera 20 %");
    public static readonly ReportText Entropy = new("entropy, in nats", "entropía, en nats");
    public static readonly ReportText Resultant = new("length of the mean arc, 0 to 1", "largo del arco medio, 0 a 1");

    public static readonly ReportText Digit = new("Digit", "Dígito");
    public static readonly ReportText PairKind = new("Last two digits", "Dos últimos dígitos");
    public static readonly ReportText Repeating = new("equal", "iguales");
    public static readonly ReportText Adjacent = new("adjacent", "vecinos");
    public static readonly ReportText Distant = new("neither", "ninguno de los dos");
    public static readonly ReportText RangesAlone = new(
        "From and to: where each digit by itself stays with a probability of 95 % under the null hypothesis; of ten"
        + " digits one or another lies outside in about four clean elections of ten. The p-value judges them together.",
        "Desde y hasta: donde queda cada dígito por sí solo con probabilidad de 95 % bajo la hipótesis nula; de diez"
        + " dígitos alguno queda fuera en unas cuatro de cada diez elecciones limpias. La p los juzga juntos.");

    public static readonly ReportText Below = new("the count is below {0}", "la cifra es menor que {0}");
    public static readonly ReportText Lacks = new("the sheet lacks the count", "el acta no tiene la cifra");
    public static readonly ReportText NoTotal = new(
        "the sheet lacks ballots, or has fewer than votes", "el acta no tiene papeletas, o menos que votos");
    public static readonly ReportText NothingVaries = new(
        "the digits of these stations cannot vary", "los dígitos de estas mesas no pueden variar");
    public static readonly ReportText FewInFull = new(
        "only {0:N0} counts reach the {1} votes from which on they count in full, fewer than {2:N0}",
        "solo {0:N0} cifras alcanzan los {1} votos desde los que cuentan por entero, menos de {2:N0}");
    public static readonly ReportText FewSelections = new(
        "fewer than two selections have counts enough to be tested",
        "menos de dos opciones tienen cifras suficientes para la prueba");
    public static readonly ReportText DependOnOthers = new(
        "the digits of one selection give those of another: they share all ballots of stations of like size",
        "los dígitos de una opción dan los de otra: se reparten todas las papeletas de mesas de igual tamaño");
    public static readonly ReportText FollowShares = new(
        "in no direction do the second digits of 100 stations differ from what their own shares make likely",
        "en ninguna dirección difieren los segundos dígitos de 100 mesas de lo que sus propias proporciones hacen "
        + "probable");
    public static readonly ReportText FewExpected = new(
        "The least expected count is {0:0.0}; below 5 the chi-square tail is rough.",
        "La menor cifra esperada es {0:0.0}; por debajo de 5 la cola ji cuadrada es tosca.");
    public static readonly ReportText SmallStations = new(
        "Half of the stations have fewer than {0} ballots: last digits of such stations say little.",
        "La mitad de las mesas tiene menos de {0} papeletas: sus últimos dígitos dicen poco.");
}
