namespace Electoral.Tally;

/// <summary>Votes of a selection beyond a constant ratio to those of the others.</summary>
internal sealed class ShpilkinTest() : AnomalyTestDefinition("turnout.shpilkin")
{
    private static readonly ReportText Bins = new(
        "A constant ratio is an assumption that clean elections break, and the result hangs on the bins called clean.",
        "La razón constante es un supuesto que las elecciones limpias incumplen, y el resultado depende de "
        + "los tramos llamados limpios.");

    private static readonly ReportText ShareChange = new(
        "share after the correction less share, median choice",
        "proporción corregida menos proporción, opción mediana");

    private static readonly ReportText Choices = new(
        "{0:N0} to {1:N0|vote|votes} over {2:N0} choices of clean bins",
        "{0:N0} a {1:N0|voto|votos} en {2:N0} elecciones de tramos limpios");

    private static readonly ReportText NoBins = new(
        "turnout spreads over too few whole points to choose clean bins",
        "la participación abarca muy pocos puntos enteros para elegir tramos limpios");

    public override ReportText Title { get; } = new(
        "Votes beyond a constant ratio", "Votos más allá de una razón constante");

    public override string StatisticName => "votes";

    public override ReportText NullHypothesis { get; } = new(
        "leader and others have the same ratio at every turnout",
        "el líder y los demás tienen la misma razón con cualquier participación");

    public override ReportText NotEvidenceOf => Bins;

    public override string Reference => "Kobak, Shpilkin and Pshenichnikov 2018, Significance 15(4):28";

    public override ReportText? Descriptive => Bins;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        if (StationShares.Of(input).Of(input, out var test) is not { } ratios) return test;
        int[] others = [.. ratios.Ballots.Zip(ratios.Votes, (ballots, votes) => ballots - votes)];
        if (ShpilkinRange.Of(ratios.Registered, ratios.Ballots, ratios.Votes, others) is not { } range)
        {
            return test with { NotComputable = new("no-bins", NoBins) };
        }

        double official = range.Estimates[0].ShareOfficial;
        double change = Quantiles.Median([.. range.Estimates.Select(one => one.ShareCorrected)]) - official;
        return test with
        {
            Statistic = range.MedianAnomalous,
            Effect = new(
                new("share-change", ShareChange), change,
                new(
                    range.ShareCorrected.Low - official, range.ShareCorrected.High - official, 1,
                    IntervalAssumption.ModelOrPrior, "range over clean bins")),
            Warnings =
            [
                new("shpilkin-range", Choices, range.Anomalous.Low, range.Anomalous.High, range.Estimates.Count),
            ],
        };
    }
}
