namespace Electoral.Tally;

/// <summary>The words of rules with conditions on shares and leads.</summary>
internal static class ThresholdTexts
{
    public static readonly ReportText TwoRound = new("first round won with {0}", "primera vuelta con {0}");
    public static readonly ReportText ShareOfValid = new("{0} of the valid votes", "{0} de los votos válidos");

    public static readonly ReportText MajorityOfValid = new(
        "more than half of the valid votes are needed", "se necesita más de la mitad de los votos válidos");

    public static readonly ReportText MajorityOfBallots = new(
        "more than half of the ballots cast are needed", "se necesita más de la mitad de las papeletas");

    public static readonly ReportText MajorityOfRegistered = new(
        "the votes of more than half of the registered voters are needed",
        "se necesitan los votos de más de la mitad de los inscritos");

    public static readonly ReportText Or = new(", or ", ", o ");

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
        "A second round is also possible: {0} can still fall short.",
        "También puede haber segunda vuelta: {0} aún puede no alcanzarlo.");

    public static readonly ReportText OrNobody =
        new("It is also possible that nobody wins.", "También es posible que nadie gane.");

    public static readonly ReportText SecondRoundCertain = new(
        "Nobody can win in the first round: there is a second round.",
        "Nadie puede ganar en primera vuelta: hay segunda vuelta.");

    public static readonly ReportText NobodyCertain =
        new("Nobody can reach the majority needed.", "Nadie puede alcanzar la mayoría necesaria.");

    public static readonly ReportText SecondRoundComplete = new(
        "{0}, and nobody wins in the first round: there is a second round.",
        "{0}, y nadie gana en primera vuelta: hay segunda vuelta.");

    public static readonly ReportText NobodyComplete = new(
        "{0}, and nobody has the majority needed.", "{0}, y nadie tiene la mayoría necesaria.");
}
