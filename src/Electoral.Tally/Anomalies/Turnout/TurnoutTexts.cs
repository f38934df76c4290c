namespace Electoral.Tally;

/// <summary>The words of tests of turnout and of the shape of an election.</summary>
internal static class TurnoutTexts
{
    public static readonly ReportText Family = new("Turnout", "Participación");
    public static readonly ReportText ShapeFamily = new("Shape", "Forma");

    public static readonly ReportText Association = new("Turnout and share", "Participación y proporción");
    public static readonly ReportText Sobyanin = new("Sobyanin and Sukhovolsky", "Sobyanin y Sukhovolsky");
    public static readonly ReportText Elector = new(
        "Votes per elector on turnout",
        "Votos por elector según participación");
    public static readonly ReportText ModifiedZ = new(
        "Turnout far from the median",
        "Participación lejos de la mediana");
    public static readonly ReportText Tukey = new(
        "Turnout outside Tukey's fences",
        "Participación fuera de los límites de Tukey");
    public static readonly ReportText Adjusted = new(
        "Turnout outside fences adjusted for skewness", "Participación fuera de límites ajustados por asimetría");
    public static readonly ReportText Funnel = new("Turnout outside the funnel", "Participación fuera del embudo");
    public static readonly ReportText Shpilkin = new(
        "Votes beyond a constant ratio",
        "Votos más allá de una razón constante");
    public static readonly ReportText Duplicates = new("Sheets with equal counts", "Actas con datos iguales");
    public static readonly ReportText DipTurnout = new("Several modes of turnout", "Varias modas de la participación");
    public static readonly ReportText DipShare = new("Several modes of the share", "Varias modas de la proporción");
    public static readonly ReportText VoteRate = new("Logarithmic vote rate", "Tasa logarítmica de voto");
    public static readonly ReportText Corner = new(
        "Ballots at turnout and share from 90 %", "Papeletas con participación y proporción desde 90 %");

    public static readonly ReportText NoAssociation = new(
        "turnout and share have nothing to do with each other", "participación y proporción no guardan relación");
    public static readonly ReportText OneTurnout = new(
        "the turnout of all sheets has one distribution around one centre",
        "la participación de todas las actas tiene una sola distribución en torno a un centro");
    public static readonly ReportText OneRatio = new(
        "leader and others have the same ratio at every turnout",
        "el líder y los demás tienen la misma razón con cualquier participación");
    public static readonly ReportText NeighboursAlike = new(
        "counts that differ by one vote are about as likely as equal ones",
        "datos que difieren en un voto son casi tan probables como los iguales");
    public static readonly ReportText Uniform = new("the values have one mode", "los valores tienen una sola moda");
    public static readonly ReportText Normal = new(
        "the rates are independent normal values", "las tasas son valores normales independientes");
    public static readonly ReportText NoNull = new("none: a description", "ninguna: una descripción");

    public static readonly ReportText Regions = new(
        "Town and country, rich and poor places differ in turnout and share in every clean election.",
        "Campo y ciudad, lugares ricos y pobres difieren en participación y proporción en toda elección limpia.");
    public static readonly ReportText Bins = new(
        "A constant ratio is an assumption that clean elections break, and the result hangs on the bins called clean.",
        "La razón constante es un supuesto que las elecciones limpias incumplen, y el resultado depende de "
        + "los tramos llamados limpios.");
    public static readonly ReportText EnteredTwice = new(
        "A sheet entered or published twice under two codes makes a pair.",
        "Un acta cargada o publicada dos veces con dos códigos forma un par.");

    public static readonly ReportText Slope = new("slope", "pendiente");
    public static readonly ReportText Sheets = new("sheets outside", "actas fuera");
    public static readonly ReportText ShareChange = new(
        "share after the correction less share, median choice",
        "proporción corregida menos proporción, opción mediana");
    public static readonly ReportText PairsBeyond = new(
        "pairs beyond those expected",
        "pares más allá de los esperados");
    public static readonly ReportText Skewness = new("skewness", "asimetría");
    public static readonly ReportText Range = new(
        "{0:N0} to {1:N0} votes over {2:N0} choices of clean bins",
        "{0:N0} a {1:N0} votos en {2:N0} elecciones de tramos limpios");
    public static readonly ReportText Attainable = new(
        "pairs are few and whole: the level that the test can reach is {0:P1}",
        "los pares son pocos y enteros: el nivel que la prueba alcanza es {0:P1}");

    public static readonly ReportText ManyAlike = new(
        "descriptive here: each sheet has {0:N2} equal ones by chance, and the test keeps its level only with few",
        "descriptiva aquí: cada acta tiene {0:N2} iguales por azar, y la prueba solo mantiene su nivel con pocas");

    public static readonly ReportText Steep = new(
        "descriptive here: in one direction counts vary by few votes, and neighbouring ones are not equally likely",
        "descriptiva aquí: en una dirección los recuentos varían poco, y los vecinos no son igual de probables");

    public static readonly ReportText LacksCounts = new(
        "the sheet lacks registered voters, ballots or votes", "al acta le faltan inscritos, papeletas o votos");
    public static readonly ReportText Nobody = new(
        "the sheet has no registered voters or no ballots", "el acta no tiene inscritos o papeletas");
    public static readonly ReportText VotesAboveBallots = new(
        "the sheet has more votes than ballots", "el acta tiene más votos que papeletas");
    public static readonly ReportText Small = new(
        "the sheet has fewer than {0:N0} votes on the lines compared",
        "el acta tiene menos de {0:N0} votos en las opciones comparadas");
    public static readonly ReportText Thin = new(
        "the sheet has fewer than {0:N0} votes on one of the lines compared",
        "el acta tiene menos de {0:N0} votos en una de las opciones comparadas");
    public static readonly ReportText NoVariation = new(
        "turnout or share is the same on all sheets", "la participación o la proporción es igual en todas las actas");
    public static readonly ReportText NoSpread = new(
        "more than half of the sheets have the same turnout",
        "más de la mitad de las actas tienen la misma participación");
    public static readonly ReportText NoBins = new(
        "turnout spreads over too few whole points to choose clean bins",
        "la participación abarca muy pocos puntos enteros para elegir tramos limpios");
    public static readonly ReportText FewLines = new(
        "fewer than two selections have {0:N0} votes a sheet on average",
        "menos de dos opciones tienen {0:N0} votos por acta en promedio");
}
