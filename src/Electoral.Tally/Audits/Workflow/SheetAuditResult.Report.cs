using System.Text.Json;

namespace Electoral.Tally.Audits;

public sealed partial class SheetAuditResult : IFormattable
{
    private const int SignatureRows = 3;
    private const int ShownSheets = 100;
    private const string Line = "________________";

    /// <summary>
    /// The result as a section that a board can sign: what was planned, drawn and found, and the risk.
    /// </summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("audit-result", AuditTexts.ResultTitle.In(language));
        section.Paragraph(AuditTexts.Null.In(language))
            .Pair(AuditTexts.Status.In(language), AuditTexts.Of(Status).In(language))
            .Pair(AuditTexts.Risk.In(language), Risk.ToString(null, language))
            .Pair(AuditTexts.Recorded.In(language), SheetsRecorded)
            .Pair(AuditTexts.Outstanding.In(language), Outstanding.Count);
        if (MoreDraws > 0) section.Pair(AuditTexts.MoreDraws.In(language), MoreDraws);
        Draw.Plan.AddTo(section, language);
        Draw.AddTo(section, language);
        if (Errors.Count > 0) AddErrors(section, language);
        foreach (var note in Notes) section.Note(note.In(language));
        AddSignatures(section, language);
        return section.Build();
    }

    /// <summary>The result as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The result as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The result as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private static ReportText[] Notes =>
    [
        AuditTexts.DrawPremise, AuditTexts.BoundPremise, AuditTexts.NotProbability, AuditTexts.NotThePaper,
        AuditTexts.NoRandomDraw,
    ];

    private void AddErrors(ReportSection.Builder section, IFormatProvider? language)
    {
        var selections = Draw.Plan.Comparison.Contest.Selections;
        string lost = AuditTexts.Lost.In(language);
        section.Table(
            table =>
            {
                table.Text(AuditTexts.Sheet.In(language)).Number(AuditTexts.Overstatement.In(language));
                table.Percent(AuditTexts.Taint.In(language)).Text(AuditTexts.Reported.In(language));
                table.Text(AuditTexts.Counted.In(language));
                table.Rows(
                    Errors,
                    error =>
                    [
                        error.Key, CellValue.Number(error.Error, 6), CellValue.Percent(error.Taint),
                        Of(error.Reported), error.Counted is { } counted ? Of(counted) : lost,
                    ]);
            },
            AuditTexts.Differences.In(language),
            ShownSheets);

        string Of(IReadOnlyList<long> votes) => string.Join(
            ", ", selections.Zip(votes, (name, count) => string.Create(language, $"{name} {count:N0}")));
    }

    private static void AddSignatures(ReportSection.Builder section, IFormatProvider? language) => section.Table(
        table =>
        {
            table.Text(AuditTexts.Name.In(language)).Text(AuditTexts.Office.In(language));
            table.Text(AuditTexts.Signature.In(language)).Text(AuditTexts.Date.In(language));
            for (int row = 0; row < SignatureRows; row++) table.Row(Line, Line, Line, Line);
        },
        AuditTexts.Signatures.In(language));
}
