namespace Electoral.Tally;

/// <summary>The words of claims.</summary>
internal static class ClaimTexts
{
    public static readonly ReportText Title = new("Claim: {0}", "Anuncio: {0}");
    public static readonly ReportText Readings = new("Claims side by side", "Anuncios lado a lado");
    public static readonly ReportText ReadAs = new(
        "The same claim under other readings of what it covers",
        "El mismo anuncio según otras lecturas de lo que cubre");
    public static readonly ReportText Claim = new("Claim", "Anuncio");
    public static readonly ReportText Verdict = new("Verdict", "Veredicto");
    public static readonly ReportText Coverage = new("Coverage", "Cobertura");
    public static readonly ReportText Sheets = new("Collected sheets", "Actas recogidas");
    public static readonly ReportText Inside = new("At least inside the claim", "Dentro del anuncio, al menos");
    public static readonly ReportText False = new("Sheets that must be false", "Actas que deben ser falsas");
    public static readonly ReportText Count = new("Count", "Dato");
    public static readonly ReportText Claimed = new("Claimed", "Anunciado");
    public static readonly ReportText Collected = new("Collected", "Recogido");
    public static readonly ReportText Least = new("At least", "Al menos");
    public static readonly ReportText Most = new("At most", "A lo sumo");
    public static readonly ReportText Shortfall = new("Short by", "Faltan");
    public static readonly ReportText Margin = new("Claimed {0} less {1}", "{0} menos {1}, anunciado");
    public static readonly ReportText MarginLeast = new("{0} less {1}, at least", "{0} menos {1}, al menos");
    public static readonly ReportText MarginMost = new("{0} less {1}, at most", "{0} menos {1}, a lo sumo");
    public static readonly ReportText Others = new("others", "los demás");
    public static readonly ReportText Valid = new("valid votes", "votos válidos");
    public static readonly ReportText Unbounded = new("nothing bounds it", "nada lo acota");
    public static readonly ReportText NoStationsReason = new(
        "the number of stations it covers is not known", "no se sabe cuántas mesas cubre");

    public static readonly ReportText AllStations = new("all stations", "todas las mesas");
    public static readonly ReportText SomeStations = new("{0:N0} of {1:N0} stations", "{0:N0} de {1:N0} mesas");
    public static readonly ReportText StationsOfUnknown =
        new("{0:N0} of an unknown number of stations", "{0:N0} de un número desconocido de mesas");

    public static readonly ReportText SomeRegistered =
        new("{0} of {1:N0} registered", "{0} de {1:N0} inscritos");

    public static readonly ReportText RegisteredOfUnknown =
        new("{0} of an unknown number of registered voters", "{0} de un número desconocido de inscritos");

    public static readonly ReportText ShareOfUnknown = new(
        "a share of an unknown number of registered voters", "una parte de un número desconocido de inscritos");

    public static readonly ReportText Range = new("{0:N0} to {1:N0}", "{0:N0} a {1:N0}");
    public static readonly ReportText FromOn = new("{0:N0} or more", "{0:N0} o más");
    public static readonly ReportText UpTo = new("{1:N0} or less", "{1:N0} o menos");
    public static readonly ReportText AnyNumber = new("any number", "cualquier número");

    public static ReportText Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Feasible => Feasible,
        ClaimVerdict.Impossible => Impossible,
        _ => NotExcluded,
    };

    public static readonly ReportText ReadAsAll = new(
        "Premise: the claim does not state its coverage and is read as covering every station.",
        "Premisa: el anuncio no dice su cobertura y se lee como referido a todas las mesas.");

    public static readonly ReportText Covers = new("Premise: the claim covers {0}.", "Premisa: el anuncio cubre {0}.");
    public static readonly CountText Authentic = new(
        new("Premise: the 1 collected sheet is authentic.", "Premisa: la única acta recogida es auténtica."),
        new(
            "Premise: the {0:N0} collected sheets are authentic.",
            "Premisa: las {0:N0} actas recogidas son auténticas."));

    public static readonly CountText Holding = new(
        new(
            "Premise: 1 station is missing, and it holds at most {1:N0|vote|votes}.",
            "Premisa: falta 1 mesa, que tiene a lo sumo {1:N0|voto|votos}."),
        new(
            "Premise: {0:N0} stations are missing, and they hold at most {1:N0|vote|votes}.",
            "Premisa: faltan {0:N0} mesas, que tienen a lo sumo {1:N0|voto|votos}."));

    public static readonly ReportText HoldingNothing = new(
        "Premise: no station is missing.", "Premisa: no falta ninguna mesa.");

    public static readonly ReportText HoldingInAll = new(
        "Premise: the missing stations hold at most {0:N0|vote|votes}.",
        "Premisa: las mesas que faltan tienen a lo sumo {0:N0|voto|votos}.");

    public static readonly ReportText Stated = new(
        "Premise, as stated: {0} The data speak against it: {1}",
        "Premisa, afirmada: {0} Los datos la contradicen: {1}");

    public static readonly ReportText FrameInDoubt = new(
        "No count is below the collected sheets, but what would bound the missing stations is in doubt: {0}",
        "Ningún dato está por debajo de las actas recogidas, pero lo que "
        + "acotaría las mesas que faltan está en duda: {0}");

    public static readonly CountText Without = new(
        new(
            "1 missing station has no capacity: nothing bounds its votes.",
            "1 mesa que falta no tiene capacidad: nada acota sus votos."),
        new(
            "{0:N0} missing stations have no capacity: nothing bounds their votes.",
            "{0:N0} mesas que faltan no tienen capacidad: nada acota sus votos."));

    public static readonly CountText Incomplete = new(
        new(
            "1 counted sheet lacks votes and is treated as a missing station.",
            "A 1 acta contada le faltan votos: se trata como una mesa que falta."),
        new(
            "{0:N0} counted sheets lack votes and are treated as missing stations.",
            "A {0:N0} actas contadas les faltan votos: se tratan como mesas que faltan."));

    public static readonly CountText Annulled = new(
        new("Premise: 1 annulled sheet gives no votes.", "Premisa: 1 acta anulada no da votos."),
        new("Premise: {0:N0} annulled sheets give no votes.", "Premisa: {0:N0} actas anuladas no dan votos."));

    public static readonly CountText Pending = new(
        new("1 pending sheet is treated as missing.", "1 acta pendiente se trata como faltante."),
        new("{0:N0} pending sheets are treated as missing.", "{0:N0} actas pendientes se tratan como faltantes."));

    public static readonly CountText Short = new(
        new(
            "{0}: the claim gives {1:N0}, but the collected sheets that it must include already hold {2:N0}: {3:N0} "
            + "too few. At least 1 collected sheet would have to be entirely false.",
            "{0}: el anuncio da {1:N0}, pero las actas recogidas que debe incluir ya suman {2:N0}: faltan {3:N0}. Al "
            + "menos 1 acta recogida tendría que ser enteramente falsa."),
        new(
            "{0}: the claim gives {1:N0}, but the collected sheets that it must include already hold {2:N0}: {3:N0} "
            + "too few. At least {4:N0} collected sheets would have to be entirely false.",
            "{0}: el anuncio da {1:N0}, pero las actas recogidas que debe incluir ya suman {2:N0}: faltan {3:N0}. Al "
            + "menos {4:N0} actas recogidas tendrían que ser enteramente falsas."));

    public static readonly ReportText Above = new(
        "{0}: {1:N0} claimed, but at most {2:N0} are possible: {3:N0} too many.",
        "{0}: {1:N0} anunciados, pero son posibles a lo sumo {2:N0}: sobran {3:N0}.");

    public static readonly ReportText Excess = new(
        "The claim needs {0:N0|vote|votes} beyond the collected sheets, but the missing "
        + "stations hold at most {1:N0}: {2:N0} too many.",
        "El anuncio necesita {0:N0|voto|votos} además de los de las actas recogidas, pero las mesas que "
        + "faltan tienen a lo sumo {1:N0}: sobran {2:N0}.");

    public static readonly ReportText ExcessOfNothing = new(
        "The claim needs {0:N0|vote|votes} beyond those on the sheets, but no station is missing.",
        "El anuncio necesita {0:N0|voto|votos} más que los de las actas, pero no falta ninguna mesa.");

    public static readonly ReportText MarginOut = new(
        "{0} less {1}: claimed {2:N0}, possible {3}.", "{0} menos {1}: anunciado {2:N0}, posible {3}.");

    public static readonly ReportText ValidOut = new(
        "Valid votes: claimed {0:N0}, possible {1}.", "Votos válidos: anunciados {0:N0}, posible {1}.");

    public static readonly ReportText Holds = new(
        "No count is below the collected sheets, and the missing stations can hold the rest.",
        "Ningún dato está por debajo de las actas recogidas, y las mesas que faltan pueden tener el resto.");

    public static readonly ReportText HoldsComplete = new(
        "Every claimed count is that of the collected sheets, and no station is missing.",
        "Cada dato anunciado es el de las actas recogidas, y no falta ninguna mesa.");

    public static readonly ReportText NecessaryOnly = new(
        "No necessary condition fails, but together they are not sufficient: "
        + "which stations the claim covers is not known.",
        "Ninguna condición necesaria falla, pero juntas no son suficientes: no se sabe qué mesas cubre el anuncio.");

    public static readonly ReportText NoCapacity = new(
        "No count is too low, but nothing bounds the votes of the missing stations.",
        "Ningún dato es insuficiente, pero nada acota los votos de las mesas que faltan.");

    public static readonly ReportText NoRegistered = new(
        "The claim covers a part of the registered voters, but their number is not known for every sheet and station.",
        "El anuncio cubre una parte de los inscritos, pero su número no se conoce para cada acta y mesa.");

    public static readonly ReportText NoStations = new(
        "The claim covers a given number of stations, but how many there are in all is not known.",
        "El anuncio cubre un número dado de mesas, pero no se sabe cuántas hay en total.");

    public static readonly ReportText SumDiffers = new(
        "The claimed counts add up to {0:N0}, but the claimed valid votes are {1:N0}: a difference of {2:N0}.",
        "Los datos anunciados suman {0:N0}, pero los votos válidos anunciados son {1:N0}: difieren en {2:N0}.");

    public static readonly ReportText VotesExceedValid = new(
        "The claim contradicts itself: its counts add up to {0:N0}, but its valid votes are {1:N0}: {2:N0} too many if "
        + "each voter has one vote.",
        "El anuncio se contradice: sus datos suman {0:N0}, pero sus votos válidos son {1:N0}: sobran {2:N0} si cada "
        + "persona tiene un voto.");

    public static readonly ReportText CountExceedsValid = new(
        "{0}: {1:N0|vote|votes} claimed, but {2:N0|valid vote|valid votes} in all.",
        "{0}: {1:N0|voto anunciado|votos anunciados}, pero {2:N0|voto válido|votos válidos} en total.");

    public static readonly ReportText BeyondVoters = new(
        "The claimed counts add up to {0:N0}, more than any electorate has voters.",
        "Los datos anunciados suman {0:N0}, más que los inscritos de cualquier padrón.");

    public static readonly ReportText WithoutStations = new(
        "The claim contradicts itself: it has {0:N0|ballot|ballots} but covers no station.",
        "El anuncio se contradice: tiene {0:N0|papeleta|papeletas}, pero no cubre ninguna mesa.");

    public static readonly ReportText VotesExceedBallots = new(
        "The claim contradicts itself: at least {0:N0|valid vote|valid votes}, but "
        + "{1:N0|ballot|ballots} cast: {2:N0} too many.",
        "El anuncio se contradice: al menos {0:N0|voto válido|votos válidos}, "
        + "pero {1:N0|votante|votantes}: sobran {2:N0}.");

    public static readonly ReportText PartsExceedBallots = new(
        "The claim contradicts itself: {0:N0} valid and {1:N0} invalid votes, "
        + "but {2:N0|ballot|ballots} cast: {3:N0} too many.",
        "El anuncio se contradice: {0:N0|voto válido|votos válidos} y {1:N0} nulos, "
        + "pero {2:N0|votante|votantes}: sobran {3:N0}.");

    public static readonly ReportText CoversMore = new(
        "The claim contradicts itself: it covers {0:N0|registered voter|registered voters} but states {1:N0} in all.",
        "El anuncio se contradice: cubre {0:N0|inscrito|inscritos}, pero dice que en total son {1:N0}.");

    public static readonly ReportText ExceedsRegister = new(
        "The claim contradicts itself: it needs {0:N0|ballot|ballots} but has "
        + "{1:N0|registered voter|registered voters}: {2:N0} too many.",
        "El anuncio se contradice: requiere {0:N0|papeleta|papeletas}, pero sus inscritos son {1:N0}: sobran {2:N0}.");

    public static readonly ReportText NoneExceeds = new(
        "Premise: no station casts more ballots than it has registered voters.",
        "Premisa: ninguna mesa tiene más papeletas que inscritos.");

    public static readonly ReportText WithinRegister = new(
        "Premise: apart from {0:N0|ballot|ballots} on collected sheets, no station casts "
        + "more ballots than it has registered voters.",
        "Premisa: salvo {0:N0|papeleta|papeletas} en las actas recogidas, "
        + "ninguna mesa tiene más papeletas que inscritos.");

    public static readonly ReportText NotWithinRegister = new(
        "The claim needs {0:N0|ballot|ballots} but states {1:N0|registered voter|registered voters}: as given, "
        + "stations may have more ballots than voters.",
        "El anuncio requiere {0:N0|papeleta|papeletas}, pero dice {1:N0|inscrito|inscritos}: según lo indicado, las "
        + "mesas pueden tener más papeletas que inscritos.");

    public static readonly ReportText PercentagesExceed = new(
        "The claim contradicts itself: its printed percentages add up to {0:0.##########} % at least.",
        "El anuncio se contradice: sus porcentajes suman al menos {0:0.##########} %.");

    public static readonly ReportText PercentageOfOther = new(
        "{0}: {1:N0|vote is|votes are} {3:0.00####} % of {2:N0}, but {4} % was printed.",
        "{0}: {1:N0|voto es|votos son} el {3:0.00####} % de {2:N0}, pero se imprimió {4} %.");

    public static readonly ReportText PercentagesApart = new(
        "The claim contradicts itself: {0}, with {1:N0|vote|votes} printed as {2} %, implies a total of {3:N0} or "
        + "more; {4}, with {5:N0|vote|votes} printed as {6} %, one of {7:N0} or less. No total fits both.",
        "El anuncio se contradice: {0}, con {1:N0|voto impreso|votos impresos} como {2} %, implica un "
        + "total de {3:N0} o más; {4}, con {5:N0|voto impreso|votos impresos} como {6} %, uno de {7:N0} o "
        + "menos. Ningún total concuerda con ambos.");

    public static readonly ReportText PercentageOfNothing = new(
        "The claim contradicts itself: {0} has {1:N0|vote|votes} printed as {2} %, which fits no "
        + "total that can hold the {3:N0} votes claimed.",
        "El anuncio se contradice: {0} tiene {1:N0|voto impreso|votos impresos} como {2} %, lo que no concuerda con "
        + "ningún total en que quepan los {3:N0} votos anunciados.");

    public static readonly ReportText Ballots = new("ballots cast", "votantes");
    public static readonly ReportText Invalid = new("invalid votes", "votos nulos");

    public static readonly ReportText CoversStations = new(
        "The claim covers {0:N0|station|stations}, but there are {1:N0}.",
        "El anuncio cubre {0:N0|mesa|mesas}, pero hay {1:N0}.");

    public static readonly ReportText CoversRegistered = new(
        "The claim covers {0:N0|registered voter|registered voters}, but there are {1:N0}.",
        "El anuncio cubre {0:N0|inscrito|inscritos}, pero hay {1:N0}.");

    private static readonly ReportText Feasible = new("Feasible", "Factible");
    private static readonly ReportText NotExcluded = new("Not excluded", "No excluido");
    private static readonly ReportText Impossible = new("Impossible", "Imposible");
}
