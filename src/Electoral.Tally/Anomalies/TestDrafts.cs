namespace Electoral.Tally;

/// <summary>Anomaly tests before anything is computed: what each says of itself.</summary>
/// <param name="unit">The unit whose sheets are tested, or null.</param>
/// <param name="selection">The id of the tested selection, or null for turnout.</param>
internal abstract class TestDrafts(ReportingUnit? unit, string? selection)
{
    /// <summary>A test that may be evidence.</summary>
    protected AnomalyTest Draft(
        string id, ReportStatement title, string statistic, ReportStatement hypothesis, ReportStatement caution,
        string reference) => new()
        {
            Id = id,
            Title = title,
            Selection = selection,
            Unit = unit,
            StatisticName = statistic,
            NullHypothesis = hypothesis,
            NotEvidenceOf = caution,
            Reference = reference,
        };

    /// <summary>A test that describes, because of what it is not evidence of.</summary>
    protected AnomalyTest Description(
        string id, ReportText title, string statistic, ReportText hypothesis, ReportText caution, string reference) =>
        Draft(
            id, new(id, title), statistic, new($"{id}-null", hypothesis), new($"{id}-not", caution), reference) with
        {
            Descriptive = new($"{id}-descriptive", caution),
        };
}
