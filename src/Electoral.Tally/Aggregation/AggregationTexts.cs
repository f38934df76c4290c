namespace Electoral.Tally;

/// <summary>The words of totals and roll-ups.</summary>
internal static class AggregationTexts
{
    public static readonly ReportText Totals = new("Totals", "Totales");
    public static readonly ReportText TotalsBy = new("Totals by {0}", "Totales por {0}");
    public static readonly ReportText Counted = new("Counted sheets", "Actas contadas");
    public static readonly ReportText NoSheets = new(
        "No sheet is counted: a sum of 0 here is a sum over no sheets.",
        "No hay actas contadas: una suma de 0 es aquí una suma sin actas.");

    public static readonly ReportText Annulled = new("Annulled sheets", "Actas anuladas");
    public static readonly ReportText Pending = new("Pending sheets", "Actas pendientes");
    public static readonly ReportText Turnout = new("Turnout", "Participación");
    public static readonly ReportText Lead = new("Lead of {0}", "Ventaja de {0}");
    public static readonly ReportText Tied = new("Equal votes", "Los mismos votos");
    public static readonly ReportText Count = new("Count", "Dato");
    public static readonly ReportText Sum = new("Sum", "Suma");
    public static readonly ReportText Having = new("Sheets with it", "Actas que lo dan");
    public static readonly ReportText Lacking = new("Sheets without it", "Actas sin él");
    public static readonly ReportText Selection = new("Selection", "Opción");
    public static readonly ReportText Candidate = new("Candidate", "Candidatura");
    public static readonly ReportText Name = new("Name", "Nombre");
    public static readonly ReportText Votes = new("Votes", "Votos");
    public static readonly ReportText Share = new("Share of valid", "De los válidos");
    public static readonly ReportText Unit = new("Unit", "Unidad");
    public static readonly ReportText Code = new("Code", "Código");
    public static readonly ReportText Sheets = new("Sheets", "Actas");
    public static readonly ReportText RegisteredShort = new("Registered", "Inscritos");
    public static readonly ReportText ValidShort = new("Valid", "Válidos");

    public static readonly CountText Others = new(new("1 other", "Otro"), new("{0:N0} others", "Otros {0:N0}"));

    public static readonly ReportText Registered = new("Registered voters", "Inscritos");
    public static readonly ReportText BallotsCast = new("Ballots cast", "Votantes");
    public static readonly ReportText Valid = new("Valid votes", "Votos válidos");
    public static readonly ReportText Blank = new("Blank votes", "Votos en blanco");
    public static readonly ReportText Invalid = new("Invalid votes", "Votos nulos");
    public static readonly ReportText Derived = new("{0}, derived", "{0}, deducidos");

    public static readonly ReportText DerivedFrom = new(
        "{0} are derived, because the source does not give them: {1}.",
        "{0}: deducidos, porque la fuente no los da: {1}.");

    public static readonly ReportText ValidPart = new("valid", "válidos");
    public static readonly ReportText SumPart = new("sum of selections", "suma de las opciones");
    public static readonly ReportText BlankPart = new("blank", "en blanco");
    public static readonly ReportText InvalidPart = new("invalid", "nulos");
    public static readonly ReportText PatchedPart =
        new("valid (where a sheet lacks it: {0})", "válidos (donde faltan: {0})");

    public static readonly ReportText SomeLack = new(
        "Sheets that lack a count are left out of its sum: {0}.", "Las actas sin un dato no entran en su suma: {0}.");

    public static readonly ReportText NoField = new("the source has no such field", "la fuente no tiene este campo");
    public static readonly ReportText NoneHasIt =
        new("no counted sheet has this count", "ninguna acta contada da este dato");

    public static readonly ReportText NoRegistered =
        new("the source has no registered voters", "la fuente no da los inscritos");

    public static readonly ReportText NoValid = new(
        "the source has neither valid votes nor all the counts that they follow from",
        "la fuente no da ni votos válidos ni todos los datos de los que se deducen");

    public static readonly ReportText NoBallots = new(
        "the source has neither ballots cast nor the valid and invalid votes that they follow from",
        "la fuente no da ni votantes ni los votos válidos y nulos de los que se deducen");

    public static readonly ReportText NoneHasBoth =
        new("no counted sheet has both {0} and {1}", "ninguna acta contada tiene a la vez {0} y {1}");

    public static readonly ReportText AddUpToZero = new(
        "{0} add up to 0 over the {1:N0|counted sheet that has|counted sheets that have} both counts",
        "{0} suman 0 en las {1:N0} actas contadas que dan ambos datos");

    public static readonly ReportText VotesOf = new("the votes of {0}", "los votos de {0}");

    public static ReportText Of(CountField field) => field switch
    {
        CountField.Registered => Registered,
        CountField.BallotsCast => BallotsCast,
        CountField.Valid => Valid,
        CountField.Blank => Blank,
        _ => Invalid,
    };
}
