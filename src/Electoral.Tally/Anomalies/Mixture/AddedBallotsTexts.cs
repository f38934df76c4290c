using Electoral.Tally.Mixtures;

namespace Electoral.Tally;

/// <summary>The words of the report of mixture models.</summary>
internal static class AddedBallotsTexts
{
    public static readonly ReportText Title = new(
        "Added ballots under mixture models (exploratory)",
        "Votos agregados según modelos de mezcla (exploratorio)");

    public static readonly ReportText NotEvidence = new(
        "These numbers are not evidence of anybody's intent, of a wrong result, or that a listed sheet is wrong. They "
        + "say how many ballots a model would have to add to explain the counts, and the model is wrong wherever the "
        + "voters of one place differ from those of another for reasons of their own. They do not lead to a verdict "
        + "and are not used in any other test.",
        "Estas cifras no son evidencia de la intención de nadie, ni de un resultado erróneo, ni de que un acta listada "
        + "esté mal. Dicen cuántos votos tendría que agregar un modelo para explicar las cifras, y el modelo se "
        + "equivoca dondequiera que los votantes de un lugar difieran de los de otro por razones propias. No dan "
        + "veredicto ni entran en otra prueba.");

    public static readonly ReportText StationsNote = new(
        "Stations compared with stations: geography counts as added ballots. Undisputed elections have many; compare "
        + "with the clean elections in the same table. The intervals do not allow for a wrong model.",
        "Mesas comparadas con mesas: la geografía cuenta como votos agregados. Hay elecciones que nadie discute con "
        + "muchos; compárese con las elecciones limpias de la misma tabla. Los intervalos no consideran que el modelo "
        + "pueda ser erróneo.");

    public static readonly ReportText CentresNote = new(
        "Stations compared with those of their own centre: a number near 0 is not evidence that there are none, "
        + "because a centre looks clean if all of its stations are alike.",
        "Mesas comparadas con las de su centro: un número cercano a 0 no es evidencia de que no los haya, porque un "
        + "centro cuyas mesas son todas iguales parece limpio.");

    public static readonly ReportText BothSides = new(
        "Model '{0}' finds added ballots for more than one selection: it describes how places differ.",
        "El modelo «{0}» halla votos agregados para más de una opción: describe cómo difieren los lugares.");

    public static readonly ReportText Model = new("Model", "Modelo");
    public static readonly ReportText Selection = new("Selection", "Opción");
    public static readonly ReportText Stations = new("stations with stations", "mesas con mesas");
    public static readonly ReportText Centres = new("stations of a centre", "mesas de un centro");
    public static readonly ReportText Added = new("Added ballots under the model", "Votos agregados según el modelo");
    public static readonly ReportText Ends = new("95 % interval", "Intervalo de 95 %");
    public static readonly ReportText OfVotes = new("Of its votes", "De sus votos");
    public static readonly ReportText Lead = new("Lead in votes", "Ventaja en votos");
    public static readonly ReportText Reference = new("In clean elections", "En elecciones limpias");
    public static readonly ReportText Estimates = new("Estimates", "Estimaciones");
    public static readonly ReportText Range = new("{0:N0} to {1:N0}", "{0:N0} a {1:N0}");
    public static readonly ReportText ReferenceCell = new(
        "{0:N0} ({1:N0} to {2:N0})", "{0:N0} ({1:N0} a {2:N0})");

    public static readonly ReportText About = new("{0:N0}", "{0:N0}");
    public static readonly ReportText AtMost = new(
        "not distinguishable from none; at most {0:N0}", "no distinguible de ninguno; a lo sumo {0:N0}");

    public static readonly ReportText NotDistinguishable = new(
        "not distinguishable from none", "no distinguible de ninguno");

    public static readonly ReportText Parts = new("Parts and parameters", "Partes y parámetros");
    public static readonly ReportText Incremental = new("Incremental ballots", "Votos incrementales");
    public static readonly ReportText Extreme = new("Extreme ballots", "Votos extremos");
    public static readonly ReportText IncrementalShare = new("Incremental sheets", "Actas incrementales");
    public static readonly ReportText ExtremeShare = new("Extreme sheets", "Actas extremas");
    public static readonly ReportText OddShare = new("Deviating either way", "Desviadas a ambos lados");
    public static readonly ReportText Intensity = new("Mean intensity", "Intensidad media");
    public static readonly ReportText Sheets = new("Sheets used", "Actas usadas");
    public static readonly ReportText Alone = new("Alone in their centre", "Solas en su centro");
    public static readonly ReportText CleanFit = new("p of the fit", "p del ajuste");
    public static readonly ReportText Listed = new(
        "Rows whose counts the model explains better by added ballots: {0}, {1}",
        "Filas cuyas cifras el modelo explica mejor con votos agregados: {0}, {1}");

    public static readonly ReportText Sheet = new("Sheet", "Acta");
    public static readonly ReportText Posterior = new("Posterior", "Posterior");
    public static readonly ReportText Expected = new("Expected ballots", "Votos esperados");
    public static readonly ReportText Rate = new(
        "If the model were right, about {0:P0} of the rows of each list would be clean; nothing shows that it is. The "
        + "p-value compares with the model without added ballots, from which real elections deviate too. Intervals "
        + "are for the expected number behind the table, from a bootstrap of whole centres if there are any.",
        "Si el modelo fuera correcto, alrededor de {0:P0} de las filas de cada lista serían limpias; nada dice que lo "
        + "sea. El valor p compara con el modelo sin votos agregados, del que las elecciones reales también se apartan."
        + " Los intervalos son del número esperado detrás de la tabla, por remuestreo de centros enteros donde los"
        + " hay.");

    public static readonly ReportText ObservedTitle = new(
        "Stations by their rate of votes for {0}", "Mesas por su tasa de votos por {0}");

    public static readonly ReportText ExpectedLine = new(
        "expected under the fitted model", "esperadas según el modelo ajustado");

    public static readonly ReportText Distance = new(
        "u = −ln(abstentions / (votes for {0} + abstentions))",
        "u = −ln(abstenciones / (votos por {0} + abstenciones))");

    public static readonly ReportText ObservedWords = new(
        "{0:N0} stations by u, with the numbers that the fitted model expects. Adding a share of the abstentions "
        + "moves every station to the right by the same step; p of the fit {1}.",
        "{0:N0} mesas por u, con los números que el modelo ajustado espera. Agregar una parte de las abstenciones "
        + "mueve cada mesa el mismo paso a la derecha; p del ajuste {1}.");

    public static readonly ReportText ObservedPrint = new(
        "n = {0:N0} stations; the last bar includes everything beyond. Source: {1}",
        "n = {0:N0} mesas; la última barra incluye todo lo que queda más allá. Fuente: {1}");

    public static readonly ReportText StationsAxis = new("Stations", "Mesas");
    public static readonly ReportText ReferenceTitle = new(
        "Added ballots under the model for {0}, and in clean elections",
        "Votos agregados según el modelo para {0}, y en elecciones limpias");

    public static readonly ReportText ThisTable = new("This table", "Esta tabla");
    public static readonly ReportText CleanRange = new("Clean elections", "Elecciones limpias");
    public static readonly ReportText ReferenceWords = new(
        "In this table the model of stations finds {0:N0} added ballots for {1}; in {2:N0} clean elections with its "
        + "units, sizes and geography {3:N0} on average, {4:N0} to {5:N0}.",
        "En esta tabla el modelo de mesas halla {0:N0} votos agregados para {1}; en {2:N0} elecciones limpias con sus "
        + "unidades, tamaños y geografía {3:N0} en promedio, {4:N0} a {5:N0}.");

    public static readonly ReportText ReferencePrint = new(
        "{0:N0} clean elections: range and mean. Not evidence of intent. Source: {1}",
        "{0:N0} elecciones limpias: rango y promedio. No es evidencia de intención. Fuente: {1}");

    public static ReportText Of(MixtureModels model) => model == MixtureModels.Stations ? Stations : Centres;
}
