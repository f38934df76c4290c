using System.Text.Json;

namespace Electoral.Tally;

public sealed partial class MarginAssessment
{
    /// <summary>
    /// The assessment as a section: coverage, bounds, verdict with reasons and premises, tipping point, sensitivity,
    /// missingness.
    /// </summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is
    /// English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("margin", AssessmentTexts.Title.In(language));
        Coverage.AddTo(section, language);
        AddVerdict(section, language);
        Add(section, DescribeTippingPoint(language));
        Add(section, DescribeSensitivity(language));
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

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>Bounds, verdict and missingness: what a report shows that has the coverage elsewhere.</summary>
    internal ReportSection DescribeVerdict(IFormatProvider? language)
    {
        var section = new ReportSection.Builder("margin", AssessmentTexts.Title.In(language));
        AddVerdict(section, language);
        AddMissingness(section, language);
        return section.Build();
    }

    internal ReportSection DescribeTippingPoint(IFormatProvider? language) =>
        TippingPoint?.Describe(language) ?? NotKnown("tipping-point", TippingTexts.Title, language);

    internal ReportSection DescribeSensitivity(IFormatProvider? language) =>
        Sensitivity?.Describe(language) ?? NotKnown("sensitivity", SensitivityTexts.Title, language);

    private static ReportSection NotKnown(string id, ReportText title, IFormatProvider? language) =>
        new ReportSection.Builder(id, title.In(language))
            .Pair(title.In(language), CellValue.NotComputable(AssessmentTexts.NotKnown.In(language)))
            .Build();

    private static void Add(ReportSection.Builder section, ReportSection part)
    {
        section.Paragraph(part.Title);
        foreach (var block in part.Blocks) section.Block(block);
    }

    private void AddVerdict(ReportSection.Builder section, IFormatProvider? language)
    {
        Bounds.AddTo(section, language);
        var finding = Verdict.Finding;
        var decision = Verdict.Decision == Decision.Decided ? AssessmentTexts.Decided : AssessmentTexts.NotDecided;
        section.Pair(AssessmentTexts.Rule.In(language), Verdict.Rule.Statement.ToString(null, language));
        section.Pair(AssessmentTexts.Verdict.In(language), decision.In(language));
        if (finding.Winner is { } winner)
        {
            section.Pair(AssessmentTexts.Winner.In(language), winner.Name);
        }
        else if (finding.Outcome is { } outcome)
        {
            section.Pair(AssessmentTexts.Outcome.In(language), NameOf(outcome).In(language));
        }

        foreach (var reason in Verdict.Reasons) section.Paragraph(reason.ToString(null, language));
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
            if (premise.Standing == PremiseStanding.FailsOnCollected) section.Warning(text);
            else section.Note(text);
        }
    }

    private void AddMissingness(ReportSection.Builder section, IFormatProvider? language)
    {
        if (Missingness.Count == 0) return;
        string few = MissingnessTexts.FewUnits.In(language, MissingnessCheck.FewestUnits);
        section.Table(
            table =>
            {
                table.Text(MissingnessTexts.Measure.In(language)).Text(MissingnessTexts.By.In(language));
                table.Percent(MissingnessTexts.Before.In(language)).Percent(MissingnessTexts.After.In(language));
                table.Number(MissingnessTexts.Score.In(language));
                foreach (var check in Missingness)
                {
                    string reason = check.Reason?.ToString(null, language) ?? few;
                    table.Row(
                        NameOf(check.Measure).In(language),
                        ByOf(check, language),
                        CellValue.Percent(check.Before, reason),
                        CellValue.Percent(check.After, reason),
                        CellValue.Number(check.Score, reason, decimals: 1));
                }
            },
            MissingnessTexts.Title.In(language));
        foreach (var check in Missingness.Where(check => check.IsWarning)) section.Warning(WarningOf(check, language));
    }

    private static string WarningOf(MissingnessCheck check, IFormatProvider? language)
    {
        string figure = NameOf(check.Measure).In(language);
        double? before = check.Before * 100, after = check.After * 100;
        return check.Level is null
            ? MissingnessTexts.ArrivalWarning.In(language, figure, before, after, check.Score)
            : MissingnessTexts.LevelWarning.In(language, figure, check.Level?.Name, before, after, check.Score);
    }

    private static string ByOf(MissingnessCheck check, IFormatProvider? language) =>
        check.Level?.Name ?? MissingnessTexts.Arrival.In(language);

    private static ReportText NameOf(MissingnessMeasure measure) =>
        measure == MissingnessMeasure.Lead ? MissingnessTexts.Lead : MissingnessTexts.Turnout;

    private static ReportText NameOf(PremiseStanding standing) => standing switch
    {
        PremiseStanding.HoldsOnCollected => AssessmentTexts.Holds,
        PremiseStanding.FailsOnCollected => AssessmentTexts.Fails,
        _ => AssessmentTexts.NotTested,
    };

    private static ReportText NameOf(OutcomeKind outcome) => outcome switch
    {
        OutcomeKind.SecondRound => AssessmentTexts.SecondRound,
        OutcomeKind.NoMajority => AssessmentTexts.NoMajority,
        OutcomeKind.Adopted => AssessmentTexts.Adopted,
        OutcomeKind.NotAdopted => AssessmentTexts.NotAdopted,
        _ => AssessmentTexts.Winner,
    };
}
