namespace Electoral.Tally;

/// <summary>A description of sheets whose turnout is unlike that of the others.</summary>
internal abstract class TurnoutOutliersTest(string id) : AnomalyTestDefinition(id)
{
    private static readonly ReportText Outside = new("sheets outside", "actas fuera");

    private static readonly ReportText NoSpread = new(
        "more than half of the sheets have the same turnout",
        "más de la mitad de las actas tienen la misma participación");

    public override AnomalyTestSubject Subject => AnomalyTestSubject.Turnout;

    public override ReportText NullHypothesis { get; } = new(
        "the turnout of all sheets has one distribution around one centre",
        "la participación de todas las actas tiene una sola distribución en torno a un centro");

    public override ReportText NotEvidenceOf => TurnoutTexts.Regions;

    public override ReportText? Descriptive => TurnoutTexts.Regions;

    public override AnomalyTest? Run(AnomalyTestInput input)
    {
        if (StationShares.Of(input).Of(input, out var test) is not { } ratios) return test;
        var summary = TurnoutSheets.Of(input).Summary(ratios);
        // Where turnout has no spread, nothing of it is further out than anything else.
        var options = (TurnoutOptions)input.Options;
        if (summary.ModifiedZ is null || Find(summary, ratios, options) is not var (value, sheets))
        {
            return test with { NotComputable = new("no-spread", NoSpread) };
        }

        return test with { Statistic = value, Effect = new(new("sheets-outside", Outside), sheets) };
    }

    /// <summary>The statistic and the number of sheets outside; null where turnout has no spread.</summary>
    protected abstract (double Statistic, int Sheets)? Find(
        RobustSummary summary, StationRatios ratios, TurnoutOptions options);
}
