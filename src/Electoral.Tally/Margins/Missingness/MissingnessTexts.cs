namespace Electoral.Tally;

/// <summary>The words of checks on missingness.</summary>
internal static class MissingnessTexts
{
    public static readonly ReportText Title = new(
        "Is missingness related to the votes?", "¿Está la ausencia relacionada con los votos?");
    public static readonly ReportText Measure = new("Figure", "Dato");
    public static readonly ReportText By = new("By", "Por");
    public static readonly ReportText Before = new("Collected / earlier", "Recogido / primero");
    public static readonly ReportText After = new("Weighted / later", "Ponderado / después");
    public static readonly ReportText Score = new("Score", "Puntaje");
    public static readonly ReportText Lead = new("lead", "ventaja");
    public static readonly ReportText Turnout = new("turnout", "participación");
    public static readonly ReportText Arrival = new("time of arrival", "hora de llegada");

    public static readonly ReportText FewUnits = new(
        "there are fewer than {0} independent units, or nothing varies between them",
        "hay menos de {0} unidades independientes, o nada varía entre ellas");

    public static readonly ReportText NoRegisters = new(
        "registered voters are not known for the units and for the sheets",
        "no se conocen los inscritos de las unidades y de las actas");

    public static readonly ReportText NoArrivals = new(
        "too few sheets say when they arrived and how many are registered",
        "muy pocas actas indican cuándo llegaron y cuántos inscritos hay");

    public static readonly ReportText MixedArrivals = new(
        "some times of arrival state their zone and others do not: their order is not known",
        "unas horas de llegada indican su huso y otras no: no se conoce su orden");

    public static readonly ReportText LevelWarning = new(
        "Missingness is related to the {0}: weighting every {1} by all of its registered voters moves it from {2:0.00} "
        + "% to {3:0.00} % (score {4:0.0}; 3.3 is rare by chance){5}. The bounds do not depend on this; estimates that "
        + "take sheets to be missing at random do.",
        "La ausencia está relacionada con la {0}: ponderar cada {1} por todos sus inscritos la mueve de {2:0.00} % a "
        + "{3:0.00} % (puntaje {4:0.0}; 3,3 es raro por azar){5}. Las cotas no dependen de esto; las estimaciones que "
        + "suponen ausencia al azar, sí.");

    public static readonly ReportText OtherLevels = new("; so do other levels: {0}", "; también otros niveles: {0}");

    public static readonly ReportText ArrivalWarning = new(
        "The {0} drifts with the time of arrival: {1:0.00} % on the earlier half of the sheets, {2:0.00} % on the "
        + "later half (score {3:0.0}; 3.3 is rare by chance). Sheets still missing may continue in that direction.",
        "La {0} cambia con la hora de llegada: {1:0.00} % en la primera mitad de las actas, {2:0.00} % en la segunda "
        + "(puntaje {3:0.0}; 3,3 es raro por azar). Las actas faltantes pueden seguir en esa dirección.");
}
