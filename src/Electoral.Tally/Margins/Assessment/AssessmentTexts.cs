namespace Electoral.Tally;

/// <summary>The words of an assessment.</summary>
internal static class AssessmentTexts
{
    public static readonly ReportText Title = new("Margin", "Margen");
    public static readonly ReportText Verdict = new("Verdict", "Veredicto");
    public static readonly ReportText Rule = new("Rule", "Regla");
    public static readonly ReportText Winner = new("Winner", "Gana");
    public static readonly ReportText Decided = new("Decided", "Decidido");
    public static readonly ReportText NotDecided = new("Not decided", "No decidido");

    /// <summary>The words for a decision.</summary>
    public static ReportText Of(Decision decision) => decision == Decision.Decided ? Decided : NotDecided;

    public static readonly ReportText Tie = new("a tie", "empate");
    public static readonly ReportText Outcome = new("Outcome", "Resultado");
    public static readonly ReportText Premises = new("What the verdict rests on", "En qué descansa el veredicto");
    public static readonly ReportText Premise = new("Premise", "Premisa");
    public static readonly ReportText Standing = new("On the collected sheets", "En las actas recogidas");
    public static readonly ReportText Rules = new("Under other rules", "Según otras reglas");
    public static readonly CountText LeftOut = new(
        new(
            "1 missing station without registered voters is left out of the tipping point and the sensitivity.",
            "1 mesa faltante sin inscritos queda fuera del punto de vuelco y de la sensibilidad."),
        new(
            "{0:N0} missing stations without registered voters are left out of the tipping point and the sensitivity.",
            "{0:N0} mesas faltantes sin inscritos quedan fuera del punto de vuelco y de la sensibilidad."));

    public static readonly ReportText NotTested = new("not tested", "no examinada");
    public static readonly ReportText Holds = new("holds", "se cumple");
    public static readonly ReportText Fails = new("fails", "falla");
    public static readonly ReportText Stated = new("stated", "se afirma");

    public static readonly ReportText PremiseFails = new(
        "a premise fails: see what the verdict rests on", "falla una premisa: véase en qué descansa el veredicto");

    public static readonly ReportText SupposesPremises = new(
        "A premise of the verdict fails; this assumes that it holds.",
        "Falla una premisa del veredicto; esto supone que se cumple.");

    public static readonly ReportText Contradict = new(
        "the frame and the sheets contradict each other, or nobody leads",
        "el marco y las actas se contradicen, o nadie va adelante");

    public static readonly ReportText NotKnown = new(
        "the registered voters of the missing stations are not known, or nobody leads",
        "no se conocen los inscritos de las mesas faltantes, o nadie va adelante");
}
