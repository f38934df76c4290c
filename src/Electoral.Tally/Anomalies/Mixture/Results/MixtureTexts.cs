namespace Electoral.Tally;

/// <summary>Reasons and warnings of the mixture models.</summary>
internal static class MixtureTexts
{
    public static readonly ReportText NoRegistered = new(
        "the table has no registered voters", "la tabla no tiene inscritos");

    public static readonly ReportText NoBallots = new(
        "the table has neither ballots cast nor the counts that add up to them",
        "la tabla no tiene votantes ni los datos que los suman");

    public static readonly ReportText FewStations = new(
        "there are {0:N0} usable sheets, fewer than {1:N0}", "hay {0:N0} actas utilizables, menos de {1:N0}");

    public static readonly ReportText FewCentres = new(
        "there are {0:N0} centres with two usable stations or more, fewer than {1:N0}",
        "hay {0:N0} centros con dos o más mesas utilizables, menos de {1:N0}");

    public static readonly ReportText NoAbstentions = new(
        "nobody abstained anywhere", "nadie se abstuvo en ninguna parte");

    public static readonly ReportText NoVotes = new("the selection has no votes", "la opción no tiene votos");

    public static readonly ReportText SmallSelection = new(
        "only {0:P1} of those who did not vote for others voted for the selection, and the model needs {1:P0}: choose "
        + "a larger selection",
        "de quienes no votaron por otros solo {0:P1} votó por la opción, y el modelo necesita {1:P0}: elija una opción "
        + "mayor");

    public static readonly ReportText Missing = new("a count is missing", "falta una cifra");

    public static readonly ReportText BallotsAbove = new(
        "there are more ballots cast than registered voters", "hay más votantes que inscritos");

    public static readonly ReportText VotesAbove = new(
        "there are more votes than ballots cast", "hay más votos que votantes");

    public static readonly ReportText NobodyLeft = new(
        "all registered voters voted for others", "todos los inscritos votaron por otros");

    public static readonly ReportText NotConverged = new(
        "The fit did not converge in {0:N0} cycles; its likelihood ratio is not shown.",
        "El ajuste no convergió en {0:N0} ciclos; no se muestra su razón de verosimilitud.");

    public static readonly ReportText IntensityAtLimit = new(
        "The mean intensity is at its limit, {0:P0}: the number of incremental sheets is not determined.",
        "La intensidad media está en su límite, {0:P0}: el número de actas incrementales no está determinado.");

    public static readonly ReportText DispersionAtLimit = new(
        "The dispersion of the stations of a centre is at its limit, {0:G3}.",
        "La dispersión de las mesas de un centro está en su límite, {0:G3}.");

    public static readonly ReportText TwoStations = new(
        "All centres have two stations: with two, it cannot be known which of them deviates.",
        "Todos los centros tienen dos mesas: con dos no se puede saber cuál se desvía.");

    public static readonly ReportText PoorFit = new(
        "The model does not describe these stations (p = {0}): its added ballots are meaningless.",
        "El modelo no describe estas mesas (p = {0}): sus votos agregados no significan nada.");

    public static readonly ReportText RepeatsTable = new(
        "Most sheets are the only one of their centre: the clean elections of the reference repeat the table's own "
        + "geography down to the sheet, and the reference says little.",
        "La mayoría de las actas son la única de su centro: las elecciones limpias de la referencia repiten la "
        + "geografía de la tabla hasta el acta, y la referencia dice poco.");

    public static readonly ReportText NoReference = new(
        "There is no reference, because clean elections are fitted to two selections or more.",
        "No hay referencia, porque las elecciones limpias se ajustan a dos opciones o más.");
}
