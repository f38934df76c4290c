namespace Electoral.Tally;

/// <summary>A description of percentages, rounded to whole ones, that end in 0 or 5.</summary>
internal abstract class RoundedPercentageTest(string id) : AnomalyTestDefinition(id)
{
    private static readonly ReportText FifthShare = new(
        "share ending in 0 or 5, about 20 % expected", "proporción terminada en 0 o 5, se espera cerca de 20 %");

    public override string StatisticName => "z";

    public override ReportText NullHypothesis { get; } = new(
        "one rounded percentage in five ends in 0 or 5", "uno de cada cinco porcentajes redondeados termina en 0 o 5");

    public override ReportText NotEvidenceOf => PercentageTexts.Rounding;

    public override string Reference => "Mebane 2012 (P05s)";

    public override ReportText? Descriptive { get; } = new(
        "A share of few ballots cannot be every percentage: a fifth is only near. The "
        + "test of whole percentages knows the sizes.",
        "Una proporción de pocas papeletas no puede ser cualquier porcentaje: un quinto es solo aproximado. La prueba "
        + "de porcentajes enteros conoce los tamaños.");

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        var sheets = PercentageSheets.Of(input);
        if (Counts(sheets, input) is not ({ } parts, { } wholes)) return null;
        int[] kept = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] >= 0 && wholes[i] > 0)];
        var excluded = sheets.NotCounted();
        PercentageSheets.Exclude(excluded, parts.Length - kept.Length, "lacks-part", PercentageTexts.LacksPart);
        var test = input.Draft with { N = kept.Length, Excluded = excluded };
        if (kept.Length < input.Options.MinimumStations) return sheets.TooFew(test);
        var endings = FifthEndings.OfPercentages(
            Array.ConvertAll(kept, i => (long)parts[i]), Array.ConvertAll(kept, i => (long)wholes[i]));
        return test with
        {
            Statistic = endings.Z,
            PValue = endings.TwoSidedPValue,
            Effect = new(
                new("fifth-share", FifthShare), endings.Share!.Value,
                BinomialInterval.ClopperPearson(endings.Ending, endings.N)),
        };
    }

    /// <summary>Parts and wholes, one per counted sheet; null where the source lacks them.</summary>
    protected abstract (int[]? Parts, int[]? Wholes) Counts(PercentageSheets sheets, AnomalyTestInput input);
}
