namespace Electoral.Tally;

/// <summary>The words of rules and of what they find.</summary>
internal static class RuleTexts
{
    public static readonly ReportText Plurality = new("most votes win", "gana quien obtiene más votos");

    public static readonly ReportText TwoRound = new(
        "first round won with {0} of the valid votes", "primera vuelta con {0} de los votos válidos");

    public static readonly ReportText MajorityOfValid =
        new("more than half of the valid votes is needed", "se necesita más de la mitad de los votos válidos");

    public static readonly ReportText MajorityOfBallots =
        new("more than half of the ballots cast is needed", "se necesita más de la mitad de las papeletas");

    public static readonly ReportText MajorityOfRegistered =
        new("more than half of the registered voters is needed", "se necesita más de la mitad de los inscritos");

    public static readonly ReportText QualifiedMajority =
        new("{0:N0} of {1:N0} members must vote in favour", "deben votar a favor {0:N0} de {1:N0} miembros");

    public static readonly ReportText MoreThan = new("more than {0:0.##########} %", "más del {0:0.##########} %");
    public static readonly ReportText AtLeast = new("at least {0:0.##########} %", "al menos el {0:0.##########} %");

    public static readonly ReportText AheadByAtLeast = new(
        " and at least {0:0.##########} points ahead", " y al menos {0:0.##########} puntos de ventaja");

    public static readonly ReportText AheadByMoreThan = new(
        " and more than {0:0.##########} points ahead", " y más de {0:0.##########} puntos de ventaja");

    public static readonly ReportText Or = new(", or ", ", o ");

    public static readonly ReportText LeadExceeds = new(
        "The lead of {0} over {1}, {2:N0}, is larger than the {3:N0} votes that {1} can still get: at least {4:N0} "
        + "remain.",
        "La ventaja de {0} sobre {1}, {2:N0}, supera los {3:N0} votos que {1} puede obtener aún: quedan al menos "
        + "{4:N0}.");

    public static readonly ReportText OnlyCandidate =
        new("{0} is the only candidate.", "{0} es la única candidatura.");

    public static readonly ReportText CanOvertake = new(
        "{0} can still overtake {1}: the lead is {2:N0}, and {0} can still get {3:N0} votes.",
        "{0} aún puede superar a {1}: la ventaja es de {2:N0} y {0} puede obtener aún {3:N0} votos.");

    public static readonly ReportText CanDrawLevel = new(
        "{0} can still draw level with {1}: the lead is {2:N0}, and {0} can still get {3:N0} votes.",
        "{0} aún puede empatar con {1}: la ventaja es de {2:N0} y {0} puede obtener aún {3:N0} votos.");

    public static readonly ReportText NothingMissing = new("Nothing is missing", "No falta nada");
    public static readonly ReportText NothingOutstanding = new(
        "What is missing can hold no vote", "En lo que falta no cabe ningún voto");

    public static readonly ReportText LeadComplete = new(
        "{0}: {1} has {2:N0} votes and {3} {4:N0}, {5:N0} fewer.",
        "{0}: {1} tiene {2:N0} votos y {3} {4:N0}, {5:N0} menos.");

    public static readonly ReportText Tie = new(
        "{0}: {1} have equally many votes, {2:N0} each. It is a tie, which votes do not decide.",
        "{0}: {1} tienen los mismos votos, {2:N0} cada candidatura. Es un empate, que los votos no deciden.");

    public static readonly ReportText TieSoFar = new(
        "{0} have equally many votes so far, {1:N0} each, and {2:N0} can still come.",
        "{0} tienen hasta ahora los mismos votos, {1:N0} cada candidatura, y aún pueden llegar {2:N0}.");

    public static readonly ReportText NoVotesAtAll = new(
        "{0}, and nobody has a vote.", "{0}, y nadie tiene votos.");

    public static readonly ReportText FurtherRivals =
        new("So can {0:N0} further candidates.", "También otras {0:N0} candidaturas.");

    public static readonly ReportText NoVotes =
        new("No vote has been collected, and {0:N0} can still come.", "No hay votos recogidos y pueden llegar {0:N0}.");

    public static readonly CountText RowsNotRead = new(
        new("1 row of the roll was not read.", "No se leyó 1 fila del padrón."),
        new("{0:N0} rows of the roll were not read.", "No se leyeron {0:N0} filas del padrón."));

    public static readonly CountText WithoutCapacity = new(
        new(
            "1 missing station without a capacity: its registered voters are not known, and none was stated.",
            "1 mesa faltante sin capacidad: no se conocen sus inscritos ni se indicó otra."),
        new(
            "{0:N0} missing stations without a capacity: no registered voters are known, and none was stated.",
            "{0:N0} mesas faltantes sin capacidad: no se conocen sus inscritos ni se indicó otra."));

    public static readonly ReportText NoBallots = new(
        "Not every collected sheet says how many ballots were cast.",
        "No todas las actas recogidas dicen cuántas papeletas hubo.");

    public static readonly ReportText NoRegister = new(
        "The registered voters of the whole are not known.", "No se conocen los inscritos del total.");

    public static readonly ReportText ConditionMet = new(
        "{0} meets a condition whatever the missing stations hold: at least {1:0.00} % of the {2}.",
        "{0} cumple una condición contengan lo que contengan las mesas faltantes: al menos {1:0.00} % de los {2}.");

    public static readonly ReportText ConditionMetComplete = new(
        "{0}: {1} meets a condition with {2:0.00} % of the {3}.",
        "{0}: {1} cumple una condición con {2:0.00} % de los {3}.");

    public static readonly ReportText OfValid = new("valid votes", "votos válidos");
    public static readonly ReportText OfBallots = new("ballots cast", "votantes");
    public static readonly ReportText OfRegistered = new("registered voters", "inscritos");

    public static readonly ReportText CanWin = new("{0} can still win.", "{0} aún puede ganar.");

    public static readonly ReportText OrSecondRound = new(
        "There can also be a second round: {0} can still fall short.",
        "También puede haber segunda vuelta: {0} aún puede no alcanzarlo.");

    public static readonly ReportText OrNobody =
        new("It is also possible that nobody wins.", "También es posible que nadie gane.");

    public static readonly ReportText SecondRoundCertain = new(
        "Nobody can win in the first round: there is a second one.",
        "Nadie puede ganar en primera vuelta: hay segunda vuelta.");

    public static readonly ReportText NobodyCertain =
        new("Nobody can reach the majority needed.", "Nadie puede alcanzar la mayoría necesaria.");

    public static readonly ReportText SecondRoundComplete = new(
        "{0}, and nobody wins in the first round: there is a second one.",
        "{0}, y nadie gana en primera vuelta: hay segunda vuelta.");

    public static readonly ReportText NobodyComplete = new(
        "{0}, and nobody has the majority needed.", "{0}, y nadie tiene la mayoría necesaria.");

    public static readonly ReportText FinalistsOpen = new(
        "Who reaches it can still change.", "Aún puede cambiar quiénes pasan.");

    public static readonly ReportText TieForSecondRound = new(
        "Votes do not decide who reaches the second round: {0} have equally many, {1:N0} each.",
        "Los votos no deciden quiénes pasan a la segunda vuelta: {0} tienen los mismos, {1:N0} cada candidatura.");

    public static readonly ReportText Finalists = new(
        "{0} and {1} reach the second round.", "Pasan a la segunda vuelta {0} y {1}.");

    public static readonly ReportText Adopted = new(
        "{0:N0} votes in favour; {1:N0} of {2:N0} members are needed.",
        "{0:N0} votos a favor; se necesitan {1:N0} de {2:N0} miembros.");

    public static readonly ReportText NotAdopted = new(
        "At most {0:N0} votes in favour; {1:N0} of {2:N0} members are needed: {3:N0} short.",
        "A lo sumo {0:N0} votos a favor; se necesitan {1:N0} de {2:N0} miembros: faltan {3:N0}.");

    public static readonly ReportText VotesOpen = new(
        "{0:N0} votes in favour so far; {1:N0} of {2:N0} members are needed, and they can still come.",
        "{0:N0} votos a favor hasta ahora; se necesitan {1:N0} de {2:N0} miembros y aún pueden llegar.");

    public static readonly ReportText Unaccounted = new(
        "{0:N0} of the {1:N0} members is in none of the groups and is taken not to vote.",
        "{0:N0} de los {1:N0} miembros no está en ningún grupo y se toma como que no vota.");
}
