namespace Electoral.Tally.Validation;

/// <summary>The words of validation that several rules use.</summary>
internal static class ValidationTexts
{
    public static readonly ReportText Title = new("Validation", "Validación");
    public static readonly ReportText Intro = new(
        "Each sheet is compared with itself, with other sheets and with the roll. A finding is a discrepancy or "
            + "something unusual; most are slips of copying or adding up, and none says who made them or why.",
        "Cada acta se compara consigo misma, con otras actas y con el padrón. Un hallazgo es una discrepancia o algo "
            + "inusual; la mayoría son errores de copia o de suma, y ninguno dice quién los cometió ni por qué.");

    public static readonly ReportText Rule = new("Rule", "Regla");
    public static readonly ReportText Severity = new("Kind", "Tipo");
    public static readonly ReportText Findings = new("Findings", "Hallazgos");
    public static readonly ReportText Sheet = new("Sheet or unit", "Acta o unidad");
    public static readonly ReportText What = new("What was found", "Qué se halló");
    public static readonly ReportText First = new("The first findings", "Los primeros hallazgos");
    public static readonly ReportText Checked = new("Sheets checked", "Actas revisadas");
    public static readonly ReportText WithContradiction = new("Sheets with a contradiction", "Actas contradictorias");
    public static readonly ReportText WithUnusual = new("Sheets with something unusual", "Actas con algo inusual");
    public static readonly ReportText NotChecked = new("Not checked: {0}.", "Sin revisar: {0}.");

    public static readonly ReportText Suggestion = new("Possible slip", "Posible error");
    public static readonly ReportText Contradiction = new("contradiction", "contradicción");
    public static readonly ReportText Unusual = new("unusual", "inusual");

    public static readonly ReportText NoRegistered =
        new("the source has no registered voters", "la fuente no da los inscritos");

    public static readonly ReportText NoValid =
        new("the source has no valid votes of its own", "la fuente no da los votos válidos");

    public static readonly ReportText NoBallots =
        new("the source does not say how many ballots were cast", "la fuente no dice cuántos votaron");

    public static readonly ReportText NoInvalid =
        new("the source has no invalid votes", "la fuente no da los votos nulos");

    public static readonly ReportText NoBlank =
        new("blank votes are valid, and the source has none", "los votos en blanco son válidos y la fuente no los da");

    public static readonly ReportText NoSelections = new("there are no selections", "no hay opciones");
    public static readonly ReportText OneSelection = new("there is only one selection", "hay una sola opción");

    public static readonly ReportText NoCentres = new(
        "no level is known to be that of polling places", "no se sabe de ningún nivel que sea de centros de votación");

    public static readonly ReportText SeveralVotes = new(
        "a voter has several votes, and the source has no valid ballots",
        "cada elector tiene varios votos y la fuente no da las papeletas válidas");

    public static readonly ReportText NoLedger = new(
        "no count of ballots issued or returned was named",
        "no se nombró ningún dato de papeletas entregadas o devueltas");

    public static readonly ReportText NoRoll =
        new("no roll of stations was given", "no se dio un padrón de mesas");

    public static readonly ReportText NoRollRegistered =
        new("the roll has no registered voters", "el padrón no da los inscritos");

    public static readonly ReportText NoControlTotals =
        new("no printed totals were given", "no se dieron totales impresos");

    public static readonly ReportText NoImages =
        new("the source has no addresses of images", "la fuente no da direcciones de imágenes");

    public static readonly ReportText NoArrivals =
        new("the source has no times of arrival", "la fuente no da horas de llegada");

    public static readonly ReportText NoClosing =
        new("the time when the polls closed was not given", "no se indicó cuándo cerraron las mesas");

    public static readonly CountText Headline = new(
        new(
            "1 of {1:N0} sheets has statements that cannot all be true.",
            "1 de {1:N0} actas tiene datos que no pueden ser todos ciertos."),
        new(
            "{0:N0} of {1:N0} sheets have statements that cannot all be true.",
            "{0:N0} de {1:N0} actas tienen datos que no pueden ser todos ciertos."));

    /// <summary>Only about the rules that apply: the others were not run.</summary>
    public static readonly ReportText NoContradiction = new(
        "None of the rules that could be applied to the {0:N0|sheet|sheets} found a contradiction.",
        "Ninguna de las reglas aplicables a las {0:N0} actas encontró una contradicción.");

    public static ReportText Of(FindingSeverity severity) =>
        severity == FindingSeverity.Contradiction ? Contradiction : Unusual;
}
