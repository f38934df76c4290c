namespace Electoral.Tally;

/// <summary>The words of bulletins.</summary>
internal static class BulletinTexts
{
    public static readonly ReportText Unnamed = new("counts", "datos");
    public static readonly ReportText Rounded = new(
        "{0}: counts and percentages, decimals: {1}", "{0}: datos y porcentajes, decimales: {1}");

    public static readonly ReportText Total = new("Votes in all", "Votos en total");
    public static readonly ReportText Exact = new(
        "Exactly the nearest count, of {0}", "Exactamente el dato más cercano, de {0}");
    public static readonly ReportText Step = new(
        "Votes per unit of the last decimal", "Votos por unidad del último decimal");
    public static readonly ReportText ExactOfClaim = new(
        "Counts nearest to a percentage with one decimal", "Datos más cercanos a un porcentaje con un decimal");
    public static readonly ReportText Of = new("{0:N0} of {1:N0}", "{0:N0} de {1:N0}");
    public static readonly ReportText Chance = new(
        "Probability that all are, by chance", "Probabilidad de que todos lo sean por azar");
    public static readonly ReportText Votes = new("Votes", "Votos");
    public static readonly ReportText Percentage = new("Percentage", "Porcentaje");
    public static readonly ReportText Nearest = new("Nearest count", "Dato más cercano");
    public static readonly ReportText Difference = new("Difference", "Diferencia");
    public static readonly ReportText NoSum = new(
        "The counts do not add up to the total.", "Los datos no suman el total.");

    public static readonly ReportText Many = new(
        "The pattern was noticed after the fact, and is one of many that could be looked for.",
        "El patrón se observó después, y es uno de los muchos que se podrían buscar.");

    public static readonly ReportText Innocent = new(
        "Computing counts back from percentages, in good faith, gives the same picture.",
        "Calcular los datos a partir de los porcentajes, de buena fe, da la misma imagen.");

    public static readonly ReportText NotBallots = new(
        "It is about the bulletin, not about the ballots.", "Se refiere al boletín, no a las papeletas.");

    public static readonly ReportText Increment = new("From {0} to {1}", "De {0} a {1}");
    public static readonly ReportText Added = new("Added", "Añadidos");
    public static readonly ReportText Gain = new("{0} gains on {1}", "{0} gana sobre {1}");
    public static readonly ReportText PerStation = new("Votes per added station", "Votos por mesa añadida");
    public static readonly ReportText PerVoter = new(
        "Votes per added registered voter", "Votos por inscrito añadido");

    public static readonly ReportText Selection = new("Selection", "Opción");
    public static readonly ReportText ShareBefore = new("Share before", "Parte antes");
    public static readonly ReportText ShareAfter = new("Share after", "Parte después");
    public static readonly ReportText ShareAdded = new("Share of the added", "Parte de lo añadido");
    public static readonly ReportText NoVotes = new("there are no votes", "no hay votos");
    public static readonly ReportText Falls = new(
        "A cumulative count falls from one bulletin to the next.",
        "Un dato acumulado baja de un boletín al siguiente.");

    public static readonly ReportText CountFalls = new("{0}: {1:N0}, then {2:N0}.", "{0}: {1:N0}, luego {2:N0}.");
    public static readonly ReportText ValidVotes = new("valid votes", "votos válidos");
    public static readonly ReportText InvalidVotes = new("invalid votes", "votos nulos");
    public static readonly ReportText Participants = new("ballots cast", "votantes");
    public static readonly ReportText Stations = new("stations", "mesas");
    public static readonly ReportText RegisteredCovered = new("registered voters covered", "inscritos cubiertos");
    public static readonly ReportText TooLarge = new(
        "the number is larger than any count", "el número es mayor que cualquier dato");

    public static readonly ReportText Arithmetic = new("Arithmetic of {0}", "Aritmética de {0}");
    public static readonly ReportText NothingToCompare = new(
        "The bulletin states no two numbers that could be compared.",
        "El boletín no da dos números que se puedan comparar.");

    public static readonly ReportText What = new("What", "Qué");
    public static readonly ReportText Stated = new("Stated", "Indicado");
    public static readonly ReportText Computed = new("Computed", "Calculado");
    public static readonly ReportText Agrees = new("Agrees", "Coincide");
    public static readonly ReportText Yes = new("yes", "sí");
    public static readonly ReportText No = new("no", "no");
    public static readonly ReportText SumIsValid =
        new("valid votes = sum of the counts", "votos válidos = suma de los datos");
    public static readonly ReportText PartsAreBallots = new(
        "ballots cast = valid + invalid votes", "votantes = votos válidos + nulos");

    public static readonly ReportText BallotsInRegistered = new(
        "ballots cast at most registered voters", "votantes, a lo sumo los inscritos");

    public static readonly ReportText PercentageOf = new("percentage of {0}", "porcentaje de {0}");
}
