namespace Electoral.Tally;

/// <summary>The words of bounds.</summary>
internal static class BoundTexts
{
    public static readonly ReportText RegisterExceeded = new(
        "The collected sheets of {0} list {1:N0} more registered voters than the frame gives it.",
        "Las actas recogidas de {0} suman {1:N0|inscrito|inscritos} más que los que le da el marco.");

    public static readonly ReportText UnitRegistersDiffer = new(
        "The roll gives {0} two numbers of registered voters, {1:N0} and {2:N0}: which one is right is not known.",
        "El padrón da a {0} dos números de inscritos, {1:N0} y {2:N0}: no se sabe cuál es el correcto.");

    public static readonly ReportText RegisterExceededInAll = new(
        "The collected sheets list {1:N0} more registered voters than the frame gives.",
        "Las actas recogidas suman {1:N0|inscrito|inscritos} más que los que da el marco.");

    public static readonly CountText StationsExceededInAll = new(
        new(
            "1 more sheet was collected than the frame has stations.",
            "Se recogió 1 acta más que mesas tiene el marco."),
        new(
            "{1:N0} more sheets were collected than the frame has stations.",
            "Se recogieron {1:N0} actas más que mesas tiene el marco."));

    public static readonly CountText StationsExceeded = new(
        new(
            "1 more sheet was collected in {0} than the frame gives it stations.",
            "En {0} se recogió 1 acta más que las mesas que le da el marco."),
        new(
            "{1:N0} more sheets were collected in {0} than the frame gives it stations.",
            "En {0} se recogieron {1:N0} actas más que las mesas que le da el marco."));

    public static readonly ReportText Bounds = new(
        "What the missing stations leave possible", "Lo que dejan posible las mesas faltantes");
    public static readonly ReportText MissingStations = new("Missing stations", "Mesas faltantes");
    public static readonly ReportText MissingRegistered = new("Registered voters there", "Inscritos en ellas");
    public static readonly ReportText Capacity = new(
        "Votes that the missing stations can hold", "Votos que caben en las mesas faltantes");
    public static readonly ReportText VotesCap = new(
        "Stated cap on outstanding votes", "Tope indicado de votos pendientes");
    public static readonly ReportText Incomplete = new("Incomplete sheets", "Actas incompletas");
    public static readonly ReportText Tied = new("Equal votes", "Los mismos votos");
    public static readonly ReportText NothingOutstanding = new(
        "no vote is outstanding", "no queda ningún voto pendiente");
    public static readonly ReportText Lead = new("Lead of {0} over {1}", "Ventaja de {0} sobre {1}");
    public static readonly ReportText LeadMin = new("Lead in the worst case", "Ventaja en el peor caso");
    public static readonly ReportText LeadMax = new("Lead in the best case", "Ventaja en el mejor caso");
    public static readonly ReportText Majority = new("Majority guaranteed", "Mayoría garantizada");
    public static readonly ReportText Yes = new("yes", "sí");
    public static readonly ReportText No = new("no", "no");
    public static readonly ReportText TurnoutToTie = new(
        "Turnout there that would tie, every vote for {0}", "Participación allí para empatar, todo para {0}");
    public static readonly ReportText TurnoutToOverturn = new(
        "Turnout there that would overturn, every vote for {0}", "Participación allí para revertir, todo para {0}");
    public static readonly ReportText StationsToTie = new("Fewest stations for a tie", "Mínimo de mesas para empatar");
    public static readonly ReportText StationsToOverturn = new(
        "Fewest stations to overturn", "Mínimo de mesas para revertir");
    public static readonly ReportText Candidate = new("Candidate", "Candidatura");
    public static readonly ReportText Collected = new("Collected", "Recogidos");
    public static readonly ReportText Most = new("At most", "A lo sumo");
    public static readonly ReportText ShareMin = new("Lowest share", "Porcentaje mín.");
    public static readonly ReportText ShareMax = new("Highest share", "Porcentaje máx.");

    public static readonly ReportText NoBound = new(
        "nothing bounds the missing stations", "nada acota las mesas faltantes");

    public static readonly ReportText NotListed = new(
        "the frame does not list stations", "el marco no enumera las mesas");

    public static readonly ReportText NotEnough = new(
        "all missing stations together cannot hold as many votes",
        "todas las mesas faltantes juntas no pueden contener tantos votos");

    public static readonly ReportText OneNumber = new(
        "the outstanding votes were stated as one number", "los votos pendientes se indicaron como un solo número");

    public static readonly ReportText NoRegister = new(
        "no registered voters of missing stations are known", "no se conocen inscritos de mesas faltantes");

    public static readonly ReportText NoVotes = new("there are no valid votes", "no hay votos válidos");
}
