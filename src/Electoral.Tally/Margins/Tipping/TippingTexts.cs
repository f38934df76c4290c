namespace Electoral.Tally;

/// <summary>The words of the tipping point.</summary>
internal static class TippingTexts
{
    public static readonly ReportText Title = new("Tipping point", "Punto de vuelco");
    public static readonly ReportText Lead = new("Lead of {0} over {1}", "Ventaja de {0} sobre {1}");
    public static readonly ReportText Outstanding =
        new("Registered voters outstanding", "Inscritos en las actas que faltan");

    public static readonly ReportText Collected =
        new("Collected share of {0} among the two", "Parte de {0} entre los dos, en lo recogido");

    public static readonly ReportText Others = new("Collected share of others", "Parte de los demás, en lo recogido");
    public static readonly ReportText Turnout = new("Turnout there", "Participación allí");
    public static readonly ReportText OfCollected = new(" (as collected)", " (la recogida)");
    public static readonly ReportText AsCollected = new("Others as collected", "Los demás como en lo recogido");
    public static readonly ReportText WithoutOthers = new("No others", "Sin los demás");
    public static readonly ReportText ToWin = new("Votes to win, no others", "Votos para ganar, sin los demás");
    public static readonly ReportText Caption = new(
        "Share of the outstanding votes of the two that {0} needs to draw level",
        "Parte de los votos que faltan de los dos que {0} necesita para empatar");

    public static readonly ReportText Lenient = new(
        "Every outstanding ballot is counted as a valid one.", "Cada papeleta que falta se cuenta como válida.");

    public static readonly ReportText Impossible = new(
        "Above 100 %, even all outstanding votes would not be enough to draw level.",
        "Por encima de 100 %, ni todos los votos que faltan bastarían para empatar.");

    public static readonly ReportText Nothing = new("there are no votes to share out", "no hay votos que repartir");
}
