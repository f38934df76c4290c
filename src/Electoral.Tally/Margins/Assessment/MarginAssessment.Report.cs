using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class MarginAssessment : INotebookResult
{
    /// <summary>
    /// The assessment as a section: coverage, bounds, verdict with reasons and premises,
    /// tipping point, sensitivity, missingness.
    /// </summary>
    /// <remarks>Estimates are asked for by <see cref="Estimate"/>: they describe themselves.</remarks>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>;
    /// null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("margin", AssessmentTexts.Title.In(language));
        Coverage.AddTo(section, language);
        AddVerdict(section, language);
        foreach (var part in (ReportSection[])[DescribeTippingPoint(language), DescribeSensitivity(language)])
        {
            section.Paragraph(part.Title);
            Add(section, part.Blocks);
        }

        AddMissingness(section, language);
        return section.Build();
    }

    /// <summary>The assessment as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The assessment as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The assessment as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>Bounds, verdict and missingness: what a report shows that has the coverage elsewhere.</summary>
    internal ReportSection DescribeVerdict(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("margin", AssessmentTexts.Title.In(language));
        AddVerdict(section, language);
        AddMissingness(section, language);
        return section.Build();
    }

    internal ReportSection DescribeTippingPoint(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("tipping-point", TippingTexts.Title.In(language));
        return Outlook(section, TippingPoint?.Describe(language), TippingTexts.Title, language).Build();
    }

    internal ReportSection DescribeSensitivity(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("sensitivity", SensitivityTexts.Title.In(language));
        return Outlook(section, Sensitivity?.Describe(language), SensitivityTexts.Title, language).Build();
    }

    private ReportSection.Builder Outlook(
        ReportSection.Builder section, ReportSection? part, ReportText title, IFormatProvider? language)
    {
        if (part is null)
        {
            return section.Pair(title.In(language), CellValue.NotComputable(WhyNoOutlook(language)));
        }

        Add(section, part.Blocks);
        if (Against.Count > 0) section.Warning(AssessmentTexts.SupposesPremises.In(language));
        return StationsWithoutVoters == 0
            ? section
            : section.Note(AssessmentTexts.LeftOut.Of(StationsWithoutVoters).In(language, StationsWithoutVoters));
    }

    private string WhyNoOutlook(IFormatProvider? language) =>
        Coverage.Frame.UnreadRows is > 0 and var unread ? TableTexts.NotRead.Of(unread).In(language, unread)
        : Bounds.Outstanding.Problems.Count > 0 ? AssessmentTexts.Contradict.In(language)
        : AssessmentTexts.NotKnown.In(language);

    private static void Add(ReportSection.Builder section, IReadOnlyList<ReportBlock> blocks)
    {
        foreach (var block in blocks) section.Block(block);
    }

    private void AddVerdict(ReportSection.Builder section, IFormatProvider? language)
    {
        string? contradicted = Against.Count > 0 ? AssessmentTexts.PremiseFails.In(language) : null;
        Bounds.AddTo(section, language, contradicted);
        var finding = Verdict.Finding;
        section.Pair(AssessmentTexts.Rule.In(language), Verdict.Rule.Statement.ToString(null, language));
        section.Pair(AssessmentTexts.Verdict.In(language), AssessmentTexts.Of(finding.Decision).In(language));
        if (finding.Winner is { } winner)
        {
            section.Pair(AssessmentTexts.Winner.In(language), winner.Name);
        }
        else if (finding.NameOfOutcome is { } outcome)
        {
            section.Pair(AssessmentTexts.Outcome.In(language), outcome.In(language));
        }
        else if (finding.Tied.Count > 0)
        {
            section.Pair(AssessmentTexts.Outcome.In(language), AssessmentTexts.Tie.In(language));
        }


        foreach (var reason in Verdict.Reasons) section.Paragraph(reason.ToString(null, language));
        if (Bounds.Candidates.Count > 1) AddRules(section, language);
        section.Table(
            table =>
            {
                table.Text(AssessmentTexts.Premise.In(language)).Text(AssessmentTexts.Standing.In(language));
                foreach (var premise in Verdict.Premises)
                {
                    table.Row(premise.Statement.ToString(null, language), NameOf(premise.Standing).In(language));
                }
            },
            AssessmentTexts.Premises.In(language));
        foreach (var premise in Verdict.Premises.Where(premise => premise.Finding is not null))
        {
            string text = $"{premise.Statement.ToString(null, language)} {premise.Finding!.ToString(null, language)}";
            if (premise.Fails || premise.Standing == PremiseStanding.Stated) section.Warning(text);
            else section.Note(text);
        }
    }

    private void AddRules(ReportSection.Builder section, IFormatProvider? language)
    {
        section.Paragraph(AssessmentTexts.Rules.In(language));
        foreach (var rule in OutcomeRule.Common.Where(rule => rule != Options.Rule))
        {
            var finding = _judge.FindingUnder(rule);
            string decision = AssessmentTexts.Of(finding.Decision).In(language);
            string? outcome = finding.Winner?.Name
                ?? finding.NameOfOutcome?.In(language)
                ?? (finding.Tied.Count > 0 ? AssessmentTexts.Tie.In(language) : null);
            section.Pair(
                rule.Statement.ToString(null, language), outcome is null ? decision : $"{decision}: {outcome}");
        }
    }

    private static ReportText NameOf(PremiseStanding standing) => standing switch
    {
        PremiseStanding.HoldsOnCollected => AssessmentTexts.Holds,
        PremiseStanding.FailsOnCollected or PremiseStanding.FailsOnRoll => AssessmentTexts.Fails,
        PremiseStanding.Stated => AssessmentTexts.Stated,
        _ => AssessmentTexts.NotTested,
    };

    /// <summary>Lead, verdict and what it rests on: the members in the report.</summary>
    internal static JsonForm<MarginAssessment> Summary { get; } = new JsonForm<MarginAssessment>("")
        .Text("leader", assessment => assessment.Bounds.Leader.Candidate.Id)
        .TextOrNull("runnerUp", assessment => assessment.Bounds.RunnerUp?.Candidate.Id)
        .Texts("tied", assessment => assessment.Bounds.Tied.Select(candidate => candidate.Id))
        .Whole("lead", assessment => assessment.Bounds.Margin?.Lead)
        .Whole("leadMin", assessment => assessment.Bounds.Margin?.LeadMin)
        .Whole("leadMax", assessment => assessment.Bounds.Margin?.LeadMax)
        // The sheets that these numbers are of: fewer than those of the totals where some are outside the frame.
        .Whole("sheets", assessment => assessment.Coverage.Whole.Sheets)
        .Whole("sheetsOutsideFrame", assessment => assessment.Coverage.OutsideFrame.Count)
        .Whole("furtherSheetsOfStations", assessment => assessment.Coverage.DuplicateSheets.Count)
        .Whole("unreadRowsOfRoll", assessment =>
            assessment.Coverage.Frame.UnreadRows + assessment.Coverage.Frame.IgnoredRows)
        .Item("rule", assessment => assessment.Verdict.Rule)
        .Word("verdict", assessment => assessment.Verdict.Decision)
        .Word("outcome", assessment => assessment.Verdict.Finding.Outcome)
        .TextOrNull("winner", assessment => assessment.Verdict.Finding.Winner?.Id)
        .Items("reasons", assessment => assessment.Verdict.Reasons)
        .ObjectOrNull("ifPremisesHeld", assessment => assessment.Verdict.Conditional, finding => finding
            .Word("verdict", one => one.Decision)
            .Word("outcome", one => one.Outcome)
            .TextOrNull("winner", one => one.Winner?.Id)
            .Items("reasons", one => one.Reasons))
        .Objects("premises", assessment => assessment.Verdict.Premises, premise => premise
            .Include(JsonForms<ReportStatement>.Form, one => one.Statement)
            .Word("standing", one => one.Standing)
            .ItemOrNull("finding", one => one.Finding))
        .Truth("majorityGuaranteed", assessment =>
            assessment.Bounds.MajorityGuaranteed && assessment.Against.Count == 0);
}
