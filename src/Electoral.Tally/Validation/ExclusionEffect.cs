using System.Text.Json;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Validation;

/// <summary>A table with and without some of its sheets, and what that changes.</summary>
/// <remarks>
/// Leaving a sheet out is a question, not a correction: votes on it are left out with its errors. Immutable and safe to
/// share between threads.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ResultJsonConverter<ExclusionEffect>))]
public sealed class ExclusionEffect : IFormattable, INotebookResult, IJsonResult<ExclusionEffect>
{
    private readonly SheetFrame? _frame;
    private readonly EstimationOptions? _estimation;

    internal ExclusionEffect(
        TallyTable table, HashSet<int> rows, SheetFrame? frame, EstimationOptions? estimation)
    {
        (Before, _frame, _estimation, SheetsLeftOut) = (table, frame, estimation, rows.Count);
        After = rows.Count == 0 ? table : table.Where(row => !rows.Contains(row.Index));
    }

    /// <summary>The table with all sheets.</summary>
    public TallyTable Before { get; }

    /// <summary>The table without the sheets.</summary>
    public TallyTable After { get; }

    /// <summary>How many sheets were left out.</summary>
    public int SheetsLeftOut { get; }

    /// <summary>The totals of all sheets.</summary>
    public Totals TotalsBefore => field ??= Before.Totals();

    /// <summary>The totals without the sheets.</summary>
    public Totals TotalsAfter => field ??= After.Totals();

    /// <summary>The margin with all sheets, against the frame; null if none is known.</summary>
    public MarginAssessment? MarginBefore => _frame is null ? null : field ??= Before.AssessMargin(_frame);

    /// <summary>The margin without the sheets, whose stations are then missing; null if no frame is known.</summary>
    public MarginAssessment? MarginAfter => _frame is null ? null : field ??= After.AssessMargin(_frame);

    /// <summary>The estimates of the lead with all sheets; null if there is no frame, or none were requested.</summary>
    public MarginEstimates? EstimatesBefore =>
        _estimation is null ? null : field ??= MarginBefore?.Estimate(_estimation);

    /// <summary>The estimates of the lead without the sheets, whose stations are then missing; null likewise.</summary>
    public MarginEstimates? EstimatesAfter =>
        _estimation is null ? null : field ??= MarginAfter?.Estimate(_estimation);

    /// <summary>
    /// Both totals side by side; if there is a frame, also both verdicts, and both estimates if they were requested.
    /// </summary>
    /// <param name="language">The language of the words; null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("without-sheets", EffectTexts.Title.In(language));
        section.Paragraph(EffectTexts.Intro.In(language));
        section.Pair(EffectTexts.LeftOut.In(language), SheetsLeftOut);
        section.Table(table =>
        {
            table.Text(EffectTexts.Count.In(language)).Whole(EffectTexts.Before.In(language));
            table.Whole(EffectTexts.After.In(language)).Whole(EffectTexts.Change.In(language));
            for (int i = 0; i < TotalsBefore.Votes.Count; i++)
            {
                long before = TotalsBefore.Votes[i].Sum, after = TotalsAfter.Votes[i].Sum;
                table.Row(Before.Contest.Selections[i].Name, before, after, after - before);
            }

            table.Row(EffectTexts.Lead.In(language), TotalsBefore.Lead, TotalsAfter.Lead,
                TotalsAfter.Lead - TotalsBefore.Lead);
        });
        if (MarginBefore is { } margin && MarginAfter is { } without)
        {
            section.Pair(EffectTexts.VerdictBefore.In(language), Say(margin.Verdict, language));
            section.Pair(EffectTexts.VerdictAfter.In(language), Say(without.Verdict, language));
        }

        if (EstimatesBefore is { } estimates && EstimatesAfter is { } others) Add(section, estimates, others, language);
        return section.Build();
    }

    /// <summary>Both totals as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>Both totals as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>Both totals as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>The estimates of each method with and without the sheets, if there are both.</summary>
    private static void Add(
        ReportSection.Builder section, MarginEstimates before, MarginEstimates after, IFormatProvider? language)
    {
        // Without the sheets the runner-up may lead: the lead of the same candidate is then the negative of the
        // other's.
        bool isSame = after.Leader.Id == before.Leader.Id && after.Rival.Id == before.Rival.Id;
        bool isReversed = after.Leader.Id == before.Rival.Id && after.Rival.Id == before.Leader.Id;
        if (!isSame && !isReversed) return;
        section.Table(
            table =>
            {
                table.Text(EffectTexts.Estimate.In(language)).Percent(EffectTexts.Before.In(language));
                table.Percent(EffectTexts.After.In(language));
                foreach (var (one, other) in before.All.Zip(after.All))
                {
                    if (one.MarginShare is not double share || other.MarginShare is not double without) continue;
                    string name = one.Level.Length == 0 ? one.Code : $"{one.Code} ({one.Level})";
                    table.Row(name, CellValue.Percent(share), CellValue.Percent(isReversed ? -without : without));
                }
            },
            EffectTexts.EstimatedLead.In(language, before.Leader.Name, before.Rival.Name));
    }

    private static string Say(MarginVerdict verdict, IFormatProvider? language) => string.Join(
        " ",
        [
            $"{AssessmentTexts.Of(verdict.Decision).In(language)}.",
            .. verdict.Reasons.Take(1).Select(reason => reason.ToString(null, language)),
        ]);

    static void IJsonResult<ExclusionEffect>.Describe(JsonForm<ExclusionEffect> form) => form
        .Whole("sheetsLeftOut", effect => effect.SheetsLeftOut)
        .Item("totalsBefore", effect => effect.TotalsBefore)
        .Item("totalsAfter", effect => effect.TotalsAfter)
        .ItemOrNull("marginBefore", effect => effect.MarginBefore)
        .ItemOrNull("marginAfter", effect => effect.MarginAfter)
        .ItemOrNull("estimatesBefore", effect => effect.EstimatesBefore)
        .ItemOrNull("estimatesAfter", effect => effect.EstimatesAfter);
}
