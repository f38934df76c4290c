namespace Electoral.Tally;

/// <summary>The words of audits.</summary>
internal static class AuditTexts
{
    public static readonly ReportText MoreVotes = new("{0} has more votes than {1}", "{0} tiene más votos que {1}");
    public static readonly ReportText MoreThanShare = new(
        "{0} has more than {1:0.##} % of the votes", "{0} tiene más del {1:0.##} % de los votos");

    public static readonly ReportText AtMostShare = new(
        "{0} has at most {1:0.##} % of the votes", "{0} tiene como máximo el {1:0.##} % de los votos");

    public static readonly ReportText PlanTitle = new(
        "Plan of a risk-limiting audit", "Plan de una auditoría que limita el riesgo");

    public static readonly ReportText DrawTitle = new(
        "Sheets drawn for the audit", "Actas sorteadas para la auditoría");

    public static readonly ReportText ResultTitle = new("Risk-limiting audit", "Auditoría que limita el riesgo");
    public static readonly ReportText SummaryConfirmed = new(
        "{0:N0} sheets drawn at random were compared with what they represent: the reported outcome is confirmed at a "
        + "risk limit of {1:P0}.",
        "{0:N0} actas sorteadas se compararon con aquello que representan: el resultado anunciado queda confirmado "
        + "con un límite de riesgo del {1:P0}.");

    public static readonly ReportText SummaryNotConfirmed = new(
        "{0:N0} sheets drawn at random were compared with what they represent: the reported outcome is not confirmed "
        + "at a risk limit of {1:P0}, so far.",
        "{0:N0} actas sorteadas se compararon con aquello que representan: el resultado anunciado no queda confirmado, "
        + "por ahora, con un límite de riesgo del {1:P0}.");

    public static readonly ReportText SummaryContradicted = new(
        "All sheets were compared with what they represent: the reported outcome is not that of the count.",
        "Todas las actas se compararon con aquello que representan: el resultado anunciado no es el del recuento.");

    public static readonly ReportText Null = new(
        "Null hypothesis: the reported outcome differs from the outcome of a full count of what the sheets represent.",
        "Hipótesis nula: el resultado anunciado difiere del de un recuento total "
        + "de aquello con que se comparan las actas.");

    public static readonly ReportText RiskLimit = new("Risk limit", "Límite de riesgo");
    public static readonly ReportText Method = new("Method", "Método");
    public static readonly ReportText Alpha = new(
        "ALPHA, draws without replacement", "ALPHA, sorteo sin reposición");

    public static readonly ReportText Macro = new(
        "Kaplan–Markov (MACRO), draws with replacement", "Kaplan–Markov (MACRO), sorteo con reposición");

    public static readonly ReportText ReportedSheets = new("Reported sheets", "Actas anunciadas");
    public static readonly ReportText Pending = new("Pending ballots", "Papeletas pendientes");
    public static readonly ReportText Unauditable = new(
        "Ballots on no sheet, counted against the winner", "Papeletas sin acta, tomadas en contra de quien ganó");

    public static readonly ReportText TotalBound = new(
        "Largest possible error of all sheets (margin = 1)", "Mayor error posible de todas las actas (margen = 1)");

    public static readonly ReportText FirstSample = new("Size of the first draw", "Tamaño del primer sorteo");
    public static readonly ReportText Manifest = new("SHA-256 of the manifest", "SHA-256 del manifiesto");
    public static readonly ReportText ToConfirm = new("What has to hold", "Lo que debe cumplirse");
    public static readonly ReportText Statement = new("Statement", "Enunciado");
    public static readonly ReportText AuditableMargin = new("Margin that can be audited", "Margen auditable");
    public static readonly ReportText OnlyFullCount = new(
        "A margin does not exceed the ballots that cannot be audited: only a full count can confirm the outcome.",
        "Un margen no supera las papeletas que no se pueden auditar: solo un "
        + "recuento total puede confirmar el resultado.");

    public static readonly ReportText PublishFirst = new(
        "Publish the manifest, or its hash, before the seed is generated in public.",
        "Publique el manifiesto, o su hash, antes de que la semilla se genere en público.");

    public static readonly ReportText NoRandomDraw = new(
        "Sheets that somebody collected or chose are not a random draw: no risk can be stated for them.",
        "Las actas que alguien recogió o eligió no son un sorteo: no se puede calcular ningún riesgo para ellas.");

    public static readonly ReportText HowDrawn = new(
        "Draw r is the sheet that contains the point SHA-256(seed,r) · W / 2^256, rounded down, when the weights of "
        + "the manifest are laid end to end; W is their sum.",
        "El sorteo r es el acta que contiene el punto SHA-256(semilla,r) · W / 2^256, redondeado hacia abajo, cuando "
        + "se ponen en fila los pesos del manifiesto; W es su suma.");

    public static readonly ReportText RepeatsSkipped = new("Repeats are skipped.", "Las repeticiones se omiten.");
    public static readonly ReportText Seed = new("Seed", "Semilla");
    public static readonly ReportText Draws = new("Draws", "Sorteos");
    public static readonly ReportText ToFetch = new("Sheets to fetch", "Actas que hay que traer");
    public static readonly ReportText Sheet = new("Sheet", "Acta");
    public static readonly ReportText Unit = new("Unit", "Unidad");
    public static readonly ReportText FirstDraw = new("First draw", "Primer sorteo");
    public static readonly ReportText Times = new("Times", "Veces");
    public static readonly ReportText Image = new("Image", "Imagen");
    public static readonly ReportText Recorded = new("Sheets recorded", "Actas registradas");
    public static readonly ReportText Outstanding = new("Sheets not yet recorded", "Actas aún no registradas");
    public static readonly ReportText Risk = new("Risk", "Riesgo");
    public static readonly ReportText Status = new("Status", "Estado");
    public static readonly ReportText MoreDraws = new(
        "Further draws needed, if they show no error", "Sorteos adicionales, si no muestran errores");

    public static readonly ReportText Differences = new(
        "Sheets that differ from their count", "Actas que difieren de su recuento");

    public static readonly ReportText Overstatement = new("Overstatement (margin = 1)", "Exceso (margen = 1)");
    public static readonly ReportText Taint = new("Share of the bound", "Parte de la cota");
    public static readonly ReportText Reported = new("Reported", "Anunciado");
    public static readonly ReportText Counted = new("Counted", "Contado");
    public static readonly ReportText Lost = new("cannot be counted", "no se puede contar");
    public static readonly ReportText Signatures = new("Signatures of the board", "Firmas de la junta");
    public static readonly ReportText Name = new("Name", "Nombre");
    public static readonly ReportText Office = new("Office", "Cargo");
    public static readonly ReportText Signature = new("Signature", "Firma");
    public static readonly ReportText Date = new("Date", "Fecha");
    public static readonly ReportText NotThePaper = new(
        "It is not evidence that the paper is what voters cast, or that it was kept unaltered.",
        "No es prueba de que el papel sea el de los votantes, ni de que se haya conservado como estaba.");

    public static readonly ReportText NotProbability = new(
        "The risk is not the probability that the outcome is wrong.",
        "El riesgo no es la probabilidad de que el resultado sea erróneo.");

    public static readonly ReportText BoundPremise = new(
        "Premise: no station has more ballots than its bound in the manifest.",
        "Premisa: ninguna mesa tiene más papeletas que su cota en el manifiesto.");

    public static readonly ReportText DrawPremise = new(
        "Premise: the seed was unknown when the manifest was published, and every drawn sheet was fetched.",
        "Premisa: la semilla no se conocía cuando se publicó el manifiesto, y se trajo cada acta sorteada.");

    public static readonly ReportText RecordsMissing = new(
        "drawn sheets are not recorded yet", "faltan por registrar actas sorteadas");

    public static readonly ReportText SheetsNeeded = new(
        "not confirmed: draw further sheets", "sin confirmar: sortee más actas");

    public static readonly ReportText FullCountNeeded = new(
        "not confirmed: count all sheets", "sin confirmar: recuente todas las actas");

    public static readonly ReportText OutcomeConfirmed = new(
        "the reported outcome is confirmed at the risk limit",
        "el resultado anunciado queda confirmado dentro del límite de riesgo");

    public static readonly ReportText OutcomeContradicted = new(
        "the full count has a different outcome from the one reported",
        "el recuento total da un resultado distinto del anunciado");

    /// <summary>A status in words.</summary>
    public static ReportText Of(Audits.SheetAuditStatus status) => status switch
    {
        Audits.SheetAuditStatus.RecordsMissing => RecordsMissing,
        Audits.SheetAuditStatus.SheetsNeeded => SheetsNeeded,
        Audits.SheetAuditStatus.FullCountNeeded => FullCountNeeded,
        Audits.SheetAuditStatus.Confirmed => OutcomeConfirmed,
        _ => OutcomeContradicted,
    };
}
