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

    /// <summary>Writes the report as one JSON object.</summary>
    /// <remarks>
    /// Its keys: <c>rules</c> (id, severity, sheets: how many each found, null where it was not applied) and
    /// <c>findings</c> (rule, unit, sheet, row, field, found, expected, difference, other, reason in English, and
    /// suggestion as pattern and changes with field, written, suggested). What is not known is null.
    /// </remarks>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteJson(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        WriteRules(json);
        json.WriteStartArray("findings");
        foreach (var finding in Findings) Write(finding, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    internal void WriteRules(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Rule.Id);
            json.WriteString("severity", rule.Rule.Severity.ToString());
            if (rule.NotApplicable is null) json.WriteNumber("sheets", rule.Sheets);
            else json.WriteNull("sheets");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(ValidationFinding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule);
        json.WriteString("unit", finding.Unit.ToString());
        json.WriteString("sheet", finding.Row is int row ? Table[row].Code : null);
        WriteNumber(json, "row", finding.Row);
        json.WriteString("field", finding.Field);
        WriteNumber(json, "found", finding.Found);
        WriteNumber(json, "expected", finding.Expected);
        WriteNumber(json, "difference", finding.Difference);
        json.WriteString("other", finding.OtherRow is int other ? Table[other].ToString() : null);
        json.WriteString("reason", finding.Reason.ToString());
        Write(finding.Suggestion, json);
        json.WriteEndObject();
    }

    private static void Write(CorrectionSuggestion? suggestion, Utf8JsonWriter json)
    {
        if (suggestion is null)
        {
            json.WriteNull("suggestion");
            return;
        }

        json.WriteStartObject("suggestion");
        json.WriteString("pattern", suggestion.Pattern.ToString());
        json.WriteStartArray("changes");
        foreach (var change in suggestion.Changes)
        {
            json.WriteStartObject();
            json.WriteString("field", change.Field);
            json.WriteNumber("written", change.Written);
            WriteNumber(json, "suggested", change.Suggested);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is long known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
