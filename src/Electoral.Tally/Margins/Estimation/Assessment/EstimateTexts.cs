namespace Electoral.Tally;

/// <summary>The words of estimates side by side.</summary>
internal static class EstimateTexts
{
    public static readonly ReportText Title = new("Estimates", "Estimaciones");
    public static readonly ReportText Caption = new(
        "Lead of {0} over {1} in the whole, estimated", "Ventaja de {0} sobre {1} en el total, estimada");

    public static readonly ReportText Method = new("Method", "Método");
    public static readonly ReportText By = new("By", "Por");
    public static readonly ReportText Share = new("Margin", "Margen");
    public static readonly ReportText Error = new("St. error", "Error est.");
    public static readonly ReportText Low = new("Low", "Bajo");
    public static readonly ReportText High = new("High", "Alto");
    public static readonly ReportText Effect = new("Design effect", "Efecto de diseño");
    public static readonly ReportText Premise = new("Assumes", "Supone");

    public static readonly ReportText Caution = new(
        "An interval covers the truth at {0:0.##} % only if what its method assumes is true. The bounds above assume "
        + "nothing about the missing stations.",
        "Un intervalo cubre la verdad al {0:0.##} % solo si es cierto lo que supone su método. Las cotas de arriba no "
        + "suponen nada de las mesas que faltan.");

    public static readonly ReportText SameShare = new(
        "expansion and combined-ratio have the same margin, a ratio of sums with equal weights; they differ only in "
        + "the votes of the whole.",
        "expansion y combined-ratio tienen el mismo margen, razón de sumas con iguales "
        + "pesos; solo difieren en los votos del total.");

    public static readonly ReportText Contradicted = new(
        "Sheets are not missing at random: see the missingness warnings. Intervals that assume it are too narrow, and "
        + "their centres may be off by more than their width.",
        "Las actas no faltan al azar: véanse las advertencias sobre lo que falta. Los intervalos que lo suponen son "
        + "demasiado estrechos y sus centros pueden errar más que su anchura.");

    public static readonly CountText Collapsed = new(
        new(
            "1 stratum with fewer than two observed units joined another: {1}.",
            "1 estrato con menos de dos unidades observadas se unió a otro: {1}."),
        new(
            "{0:N0} strata with fewer than two observed units joined others: {1}.",
            "{0:N0} estratos con menos de dos unidades observadas se unieron a otros: {1}."));

    public static readonly CountText FewInStrata = new(
        new(
            "1 of {1:N0} strata has fewer than 20 observed stations: separate ratios are "
            + "biased there; prefer the combined ratio.",
            "1 de {1:N0} estratos tiene menos de 20 mesas observadas: las razones separadas tienen sesgo; prefiérase "
            + "la razón combinada."),
        new(
            "{0:N0} of {1:N0} strata have fewer than 20 observed stations: separate ratios are biased there; prefer "
            + "the combined ratio.",
            "{0:N0} de {1:N0} estratos tienen menos de 20 mesas observadas: las razones separadas tienen sesgo; "
            + "prefiérase la razón combinada."));

    public static readonly CountText Unusable = new(
        new(
            "1 collected sheet lacks a vote or registered voters and counts as missing in estimates.",
            "A 1 acta recogida le falta un voto o los inscritos y cuenta como faltante en las estimaciones."),
        new(
            "{0:N0} collected sheets lack a vote or registered voters and count as missing in estimates.",
            "A {0:N0} actas recogidas les falta un voto o los inscritos y "
            + "cuentan como faltantes en las estimaciones."));

    public static readonly ReportText NoError = new("this method does not define one", "este método no lo define");
    public static readonly ReportText NoRival = new(
        "the collected sheets do not show a leader and a runner-up",
        "las actas recogidas no muestran un primero y un segundo");

    public static readonly ReportText NotListed =
        new("the frame does not list stations", "el marco no lista las mesas");

    public static readonly ReportText NoBaseline =
        new("no earlier election was given", "no se dio una elección anterior");

    public static readonly ReportText NoDraw =
        new("no drawn sample was given", "no se dio una muestra sorteada");

    public static readonly ReportText BaselineLacks = new(
        "the earlier election lacks {0:N0} of the strata or stations",
        "a la elección anterior le faltan {0:N0} estratos o mesas");

    public static readonly ReportText FewAreas = new(
        "fewer than two strata have a share with a variance", "menos de dos estratos tienen una parte con varianza");

    public static readonly ReportText NoShare = new(
        "the collected votes of the two leave no share with a variance",
        "los votos recogidos de los dos no dejan una parte con varianza");

    public static readonly ReportText FewCalibration = new(
        "too few collected stations have votes in the earlier election for this confidence",
        "muy pocas mesas recogidas tienen votos en la elección anterior para esta confianza");

    public static readonly ReportText NoCapacity = new(
        "a drawn station has no registered voters", "una mesa sorteada no tiene inscritos");

    public static readonly ReportText AtRandom = new(
        "missing at random within each {0}", "faltan al azar en cada {0}");

    public static readonly ReportText Drawn = new(
        "drawn at random within each {0}", "sorteadas al azar en cada {0}");

    public static readonly ReportText AtRandomAll = new("missing at random", "faltan al azar");

    public static readonly ReportText ClustersAtRandom = new(
        "each {0} missing as a whole, at random", "cada {0} falta entero, al azar");

    public static readonly ReportText LikeUnit = new(
        "missing stations are like the collected ones of their unit",
        "las que faltan, como las recogidas de su unidad");

    public static readonly ReportText LikeAreas = new(
        "each {0} differs from the others by chance alone", "cada {0} difiere de los demás solo por azar");

    public static readonly ReportText LikePrior = new(
        "missing votes for the two are like the collected ones of their stratum, apart from chance",
        "lo que falta, como lo recogido de su estrato salvo el azar");

    public static readonly ReportText Exchangeable = new(
        "changes since the baseline are exchangeable", "los cambios desde la base son intercambiables");

    public static readonly ReportText DrawOnly = new(
        "the draw was random; nothing about missing stations", "el sorteo fue al azar; nada de las que faltan");

    public static string CodeOf(EstimationMethod method) => method switch
    {
        EstimationMethod.Expansion => "expansion",
        EstimationMethod.CombinedRatio => "combined-ratio",
        EstimationMethod.SeparateRatio => "separate-ratio",
        EstimationMethod.PostStratified => "post-stratified",
        EstimationMethod.Regression => "regression",
        EstimationMethod.ClusteredRatio => "clustered-ratio",
        EstimationMethod.Jackknife => "jackknife",
        EstimationMethod.Bootstrap => "bootstrap",
        EstimationMethod.HierarchicalRatio => "hierarchical-ratio",
        EstimationMethod.EmpiricalBayes => "empirical-bayes",
        EstimationMethod.BetaBinomial => "beta-binomial",
        EstimationMethod.Conformal => "conformal",
        _ => "imbens-manski",
    };
}
