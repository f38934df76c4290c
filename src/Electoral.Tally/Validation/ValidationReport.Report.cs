using System.Text.Json;

namespace Electoral.Tally.Validation;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ValidationReport
{
    private const int ShownFindings = 10;

    /// <summary>The numbers by rule, and the first findings of each, as a section.</summary>
    /// <param name="language">The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    /// <param name="limit">How many findings of each rule to show; the numbers say how many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative.</exception>
    public ReportSection Describe(IFormatProvider? language = null, int limit = ShownFindings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var section = new ReportSection.Builder("validation", ValidationTexts.Title.In(language));
        section.Paragraph(ValidationTexts.Intro.In(language));
        section.Pair(ValidationTexts.Checked.In(language), Table.Count);
        section.Pair(
            ValidationTexts.WithContradiction.In(language), RowsWith(FindingSeverity.Contradiction).Count);
        section.Pair(ValidationTexts.WithUnusual.In(language), RowsWith(FindingSeverity.Unusual).Count);
        section.Table(table => table
            .Text(ValidationTexts.Rule.In(language))
            .Text(ValidationTexts.Severity.In(language))
            .Whole(ValidationTexts.Findings.In(language))
            .Rows(Rules, rule =>
            [
                rule.Rule.Title.In(language),
                ValidationTexts.Of(rule.Rule.Severity).In(language),
                CellValue.Whole(
                    rule.NotApplicable is null ? rule.Findings.Count : null,
                    rule.NotApplicable?.ToString(null, language) ?? ""),
            ]));
        foreach (var rule in Rules.Where(rule => rule.Findings.Count > 0 && limit > 0))
        {
            section.Table(
                table => table
                    .Text(ValidationTexts.Sheet.In(language))
                    .Text(ValidationTexts.What.In(language))
                    .Text(ValidationTexts.Suggestion.In(language))
                    .Rows(rule.Findings.Take(limit), finding =>
                    [
                        finding.Subject, finding.Reason.ToString(null, language),
                        finding.Suggestion?.Describe(language) ?? "",
                    ])
                    .Omitted(Math.Max(0, rule.Findings.Count - limit)),
                rule.Rule.Title.In(language));
        }

        return section.Build();
    }

    /// <summary>The report as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The report as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The report as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();
}
