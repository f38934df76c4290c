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
    public static readonly ReportText Authentic = new(
        "Premise: the {0:N0} collected sheets are authentic.", "Premisa: las {0:N0} actas recogidas son auténticas.");

    public static readonly ReportText Holding = new(
        "Premise: {0:N0} stations are missing, and they hold at most {1:N0} votes.",
        "Premisa: faltan {0:N0} mesas, que tienen a lo sumo {1:N0} votos.");

    public static readonly ReportText HoldingInAll = new(
        "Premise: the missing stations hold at most {0:N0} votes.",
        "Premisa: las mesas que faltan tienen a lo sumo {0:N0} votos.");

    public static readonly ReportText Without = new(
        "{0:N0} missing stations have no capacity: nothing bounds their votes.",
        "{0:N0} mesas que faltan no tienen capacidad: nada acota sus votos.");

    public static readonly ReportText Incomplete = new(
        "{0:N0} counted sheets lack votes and are treated as missing stations.",
        "A {0:N0} actas contadas les faltan votos: se tratan como mesas que faltan.");

    public static readonly ReportText Annulled = new(
        "Premise: {0:N0} annulled sheets give no votes.", "Premisa: {0:N0} actas anuladas no dan votos.");

    public static readonly ReportText Pending = new(
        "{0:N0} pending sheets are treated as missing.", "{0:N0} actas pendientes se tratan como faltantes.");

    public static readonly ReportText Short = new(
        "{0}: claimed {1:N0}, at least {2:N0} stand on the sheets that it must cover: {3:N0} short. At least {4:N0} "
        + "collected sheets would have to be entirely false.",
        "{0}: anunciados {1:N0}, al menos {2:N0} están en las actas que debe cubrir: faltan {3:N0}. Al menos {4:N0} "
        + "actas recogidas tendrían que ser enteramente falsas.");

    public static readonly ReportText Above = new(
        "{0}: claimed {1:N0}, at most {2:N0} are possible: {3:N0} too many.",
        "{0}: anunciados {1:N0}, a lo sumo {2:N0} son posibles: sobran {3:N0}.");

    public static readonly ReportText Excess = new(
        "Beyond the sheets the claim needs {0:N0} votes; the missing stations hold at most {1:N0}: {2:N0} too many.",
        "Fuera de las actas el anuncio necesita {0:N0} votos; las que faltan tienen hasta {1:N0}: sobran {2:N0}.");

    public static readonly ReportText MarginOut = new(
        "{0} less {1}: claimed {2:N0}, possible {3}.", "{0} menos {1}: anunciado {2:N0}, posible {3}.");

    public static readonly ReportText ValidOut = new(
        "Valid votes: claimed {0:N0}, possible {1}.", "Votos válidos: anunciados {0:N0}, posible {1}.");

    public static readonly ReportText BeyondAll = new(
        "The claim covers more than there is.", "El anuncio cubre más de lo que hay.");

    public static readonly ReportText Holds = new(
        "No count is below the collected sheets, and the missing stations can hold the rest.",
        "Ningún dato está por debajo de las actas recogidas, y las mesas que faltan pueden tener el resto.");

    public static readonly ReportText NecessaryOnly = new(
        "No necessary condition fails; together they are not sufficient: which stations it covers is not known.",
        "Ninguna condición necesaria falla; juntas no son suficientes, porque no se sabe qué mesas cubre.");

    public static readonly ReportText NoCapacity = new(
        "No count is short, and nothing bounds the votes of the missing stations.",
        "Ningún dato es insuficiente, y nada acota los votos de las mesas que faltan.");

    public static readonly ReportText NoRegistered = new(
        "The claim covers a part of the registered voters, and their number is not known for every sheet and station.",
        "El anuncio cubre una parte de los inscritos, y su número no se conoce para cada acta y mesa.");

    public static readonly ReportText NoStations = new(
        "The claim covers a number of stations, and how many there are is not known.",
        "El anuncio cubre un número de mesas, y no se sabe cuántas hay.");

    public static readonly ReportText SumDiffers = new(
        "The claimed counts add up to {0:N0}, and the claimed valid votes are {1:N0}: {2:N0} apart.",
        "Los datos anunciados suman {0:N0}, y los votos válidos anunciados son {1:N0}: difieren en {2:N0}.");

    private static readonly ReportText Feasible = new("Feasible", "Factible");
    private static readonly ReportText NotExcluded = new("NotExcluded", "NoExcluido");
    private static readonly ReportText Impossible = new("Impossible", "Imposible");
}
