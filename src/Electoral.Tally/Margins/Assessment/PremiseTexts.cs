namespace Electoral.Tally;

/// <summary>The words of premises and of what the sheets say of them.</summary>
internal static class PremiseTexts
{
    public static readonly ReportText Authentic = new(
        "The collected sheets are authentic and were read as they are.",
        "Las actas recogidas son auténticas y se leyeron como son.");

    public static readonly ReportText SheetsReadWhole = new(
        "No collected sheet was cut off.", "Ninguna acta recogida quedó cortada.");

    public static readonly ReportText SheetCutOff = new(
        "{0} seems to end in the middle of row {1}, which was read as a sheet: its counts may have lost digits.",
        "{0} parece terminar en medio de la fila {1}, que se leyó como acta: sus cifras pueden haber perdido dígitos.");

    public static readonly ReportText EndLost = new(
        "{0} seems to end in the middle of row {1}, which was not read as a sheet: "
        + "that row and any after it count as missing.",
        "{0} parece terminar en medio de la fila {1}, que no se leyó como acta: esa fila y "
        + "las que la sigan cuentan como faltantes.");

    public static readonly ReportText FrameComplete = new(
        "The frame is complete: every station and its registered voters are in it.",
        "El marco está completo: contiene todas las mesas y sus inscritos.");

    public static readonly ReportText NoneOutside = new(
        "Every collected sheet belongs to it.", "Todas las actas recogidas pertenecen a él.");

    public static readonly CountText SheetsOutside = new(
        new(
            "1 collected sheet with {1:N0|ballot|ballots} belongs to no station of the frame and is left out.",
            "1 acta recogida con {1:N0|papeleta|papeletas} no corresponde a ninguna mesa del marco y queda fuera."),
        new(
            "{0:N0} collected sheets with {1:N0|ballot|ballots} belong to no station of the frame and are left out.",
            "{0:N0} actas recogidas con {1:N0|papeleta|papeletas} no corresponden "
            + "a ninguna mesa del marco y quedan fuera."));

    public static readonly ReportText FrameConsistent = new(
        "Frame and sheets agree: no unit has more sheets or registered voters than the frame gives it.",
        "El marco y las actas concuerdan: ninguna unidad tiene más actas ni inscritos que los que le da el marco.");

    public static readonly CountText SheetsTwice = new(
        new("1 station has another counted sheet with other votes.", "1 mesa tiene otra acta contada con otros votos."),
        new(
            "{0:N0} counted sheets are for stations that have another counted sheet with other votes.",
            "{0:N0} actas contadas son de mesas que tienen otra acta contada con otros votos."));

    public static readonly CountText RegistersDiffer = new(
        new(
            "1 collected sheet gives its station {1:N0} more registered voters than the frame does.",
            "1 acta recogida da a su mesa {1:N0|inscrito|inscritos} más que el marco."),
        new(
            "{0:N0} collected sheets give their stations more registered voters than the frame does, {1:N0} in all.",
            "{0:N0} actas recogidas dan a sus mesas más inscritos que el marco, {1:N0} en total."));

    public static readonly CountText SheetsExceedLimit = new(
        new(
            "1 collected sheet holds {1:N0} more ballots than its station has "
            + "registered voters, or than was stated for it.",
            "1 acta recogida tiene {1:N0|papeleta|papeletas} más que los inscritos "
            + "de su mesa, o que lo indicado para ella."),
        new(
            "{0:N0} collected sheets hold more ballots than their stations have registered voters, or than was stated "
            + "for them, {1:N0} in all.",
            "{0:N0} actas recogidas tienen más papeletas que los inscritos de sus mesas, o que "
            + "lo indicado para ellas, {1:N0} en total."));

    public static readonly ReportText BallotsExceeded = new(
        "The collected sheets of {0} hold {1:N0} more ballots than the frame gives it registered voters.",
        "Las actas recogidas de {0} suman {1:N0|papeleta|papeletas} más que los inscritos que le da el marco.");

    public static readonly ReportText BallotsExceededInAll = new(
        "The collected sheets hold {1:N0} more ballots than the frame gives registered voters.",
        "Las actas recogidas suman {1:N0|papeleta|papeletas} más que los inscritos que da el marco.");

    public static readonly ReportText WouldBeDecided = new(
        "It would be decided if this held: {0} {1}", "Estaría decidido si se cumpliera esto: {0} {1}");

    public static readonly ReportText WithinRegister = new(
        "No station casts more ballots than it has registered voters.",
        "Ninguna mesa tiene más papeletas que inscritos.");

    public static readonly ReportText NoneExceeds = new(
        "None of the {0:N0} collected sheets tested does.", "Ninguna de las {0:N0} actas examinadas lo hace.");

    public static readonly CountText SheetsExceed = new(
        new(
            "1 of {1:N0} collected sheets shows more, by {2:N0}; {3:N0} of them have no registered voters and hold "
            + "{4:N0|ballot|ballots}. {5}",
            "1 de {1:N0} actas lo hace, por {2:N0|papeleta|papeletas}; {3:N0} de ellas no tienen "
            + "inscritos y contienen {4:N0|papeleta|papeletas}. {5}"),
        new(
            "{0:N0} of {1:N0} collected sheets show more, by up to {2:N0}; {3:N0} of them have no registered voters "
            + "and hold {4:N0|ballot|ballots}. {5}",
            "{0:N0} de {1:N0} actas lo hacen, hasta por {2:N0|papeleta|papeletas}; {3:N0} de ellas no tienen "
            + "inscritos y contienen {4:N0|papeleta|papeletas}. {5}"));

    public static readonly ReportText StandsWhile = new(
        "For the missing stations the outcome depends on it: the outcome holds as long as all of them together hold "
        + "fewer than {0:N0|ballot|ballots} more than their capacity.",
        "Para las mesas faltantes el desenlace depende de ello: se mantiene mientras todas juntas tengan menos de "
        + "{0:N0|papeleta|papeletas} por encima de su capacidad.");

    public static readonly ReportText NothingMissing = new(
        "No station is missing, so the verdict does not depend on it.",
        "No falta ninguna mesa, así que el veredicto no depende de ello.");

    public static readonly ReportText RuleOfRegister = new(
        "The rule asks for a share of the registered voters, so the outcome depends on their number.",
        "La regla pide una parte de los inscritos, así que el desenlace depende de su número.");

    public static readonly ReportText CoveredByCapacity = new(
        "The capacities given to the missing stations allow for that.",
        "Las capacidades dadas a las mesas faltantes lo admiten.");

    private static readonly ReportText NotTested = new("Not tested.", "No examinada.");
    private static readonly ReportText Fails = new("It fails.", "Falla.");
    private static readonly ReportText Asserted = new("Stated.", "Afirmada.");
    private static readonly ReportText HoldsOnCollected = new(
        "It holds on the collected sheets.", "Se cumple en las actas recogidas.");

    /// <summary>How a premise was judged, as a sentence.</summary>
    public static ReportText Of(PremiseStanding standing) => standing switch
    {
        PremiseStanding.HoldsOnCollected => HoldsOnCollected,
        PremiseStanding.FailsOnCollected or PremiseStanding.FailsOnRoll => Fails,
        PremiseStanding.Stated => Asserted,
        _ => NotTested,
    };

    public static readonly ReportText Several = new("{0}", "{0}");

    public static readonly ReportText RestsOnPremise = new(
        "For the missing stations the outcome depends on it: state an allowance for each, or their capacities, to see "
        + "whether it holds without.",
        "Para las mesas faltantes el desenlace depende de ello: indique un margen por mesa o sus capacidades para ver "
        + "si se mantiene sin ello.");

    public static readonly ReportText NoBoundAnyway = new(
        "The register does not bound stations like these, and nothing is decided while a missing one has no bound: "
        + "state an allowance for each station, or their capacities.",
        "El registro no acota mesas como estas, y nada está decidido mientras una faltante no tenga cota: indique un "
        + "margen por mesa o sus capacidades.");

    public static readonly ReportText NotDecidedAnyway = new(
        "Missing stations may exceed theirs as well: the bounds hold only if they do not, "
        + "and even then the contest is not decided.",
        "También las mesas faltantes podrían superarlos: las cotas valen mientras "
        + "no lo hagan, y aun así no está decidido.");

    public static readonly ReportText WithinCapacity = new(
        "No missing station exceeds the capacity given to it: its own, or {0:0.##########} % of its registered voters "
        + "or the cap of its unit, plus {1:N0|ballot|ballots}.",
        "Ninguna mesa faltante supera la capacidad dada: la propia, o el {0:0.##########} % de sus inscritos o el tope "
        + "de su unidad, más {1:N0|papeleta|papeletas}.");

    public static readonly ReportText NoneExceedsCapacity = new(
        "None of the {0:N0} collected sheets tested exceeds the capacity that it would have.",
        "Ninguna de las {0:N0} actas examinadas supera la capacidad que tendría.");

    public static readonly CountText SheetsExceedCapacity = new(
        new(
            "1 of {1:N0} collected sheets exceeds the capacity that it would have, by {2:N0|ballot|ballots}.",
            "1 de {1:N0} actas supera la capacidad que tendría, por {2:N0|papeleta|papeletas}."),
        new(
            "{0:N0} of {1:N0} collected sheets exceed the capacity that they "
            + "would have, by up to {2:N0|ballot|ballots}.",
            "{0:N0} de {1:N0} actas superan la capacidad que tendrían, hasta por {2:N0|papeleta|papeletas}."));

    public static readonly ReportText VotesCap = new(
        "At most {0:N0|vote is|votes are} outstanding, as stated.",
        "Hay a lo sumo {0:N0|voto pendiente|votos pendientes}, según lo indicado.");

    public static readonly CountText AnnulledStay = new(
        new("The annulled sheet stays annulled.", "El acta anulada sigue anulada."),
        new("The {0:N0} annulled sheets stay annulled.", "Las {0:N0} actas anuladas siguen anuladas."));
}
