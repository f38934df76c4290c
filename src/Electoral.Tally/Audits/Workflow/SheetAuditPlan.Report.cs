using System.Text.Json;

namespace Electoral.Tally.Audits;

public sealed partial class SheetAuditPlan : IFormattable
{
    /// <summary>The plan as a section: what must hold, how sheets are drawn, and the size of the first draw.</summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("audit-plan", AuditTexts.PlanTitle.In(language));
        section.Paragraph(AuditTexts.Null.In(language));
        AddTo(section, language);
        section.Pair(AuditTexts.FirstSample.In(language), FirstSampleSize)
            .Pair(AuditTexts.Manifest.In(language), ManifestHash);
        if (NeedsFullCount) section.Warning(AuditTexts.OnlyFullCount.In(language));
        section.Note(AuditTexts.PublishFirst.In(language));
        section.Note(AuditTexts.NoRandomDraw.In(language));
        return section.Build();
    }

    /// <summary>The plan as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The plan as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The plan as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>What the plan fixes, for the sections of the draw and of the result as well.</summary>
    internal void AddTo(ReportSection.Builder section, IFormatProvider? language)
    {
        var method = Options.Method == SheetAuditMethod.WithReplacement ? AuditTexts.Macro : AuditTexts.Alpha;
        section.Pair(AuditTexts.RiskLimit.In(language), CellValue.Percent(Options.RiskLimit))
            .Pair(AuditTexts.Method.In(language), method.In(language))
            .Pair(AuditTexts.ReportedSheets.In(language), SheetCount)
            .Pair(AuditTexts.Pending.In(language), Comparison.PendingBallots)
            .Pair(AuditTexts.Unauditable.In(language), Comparison.UnauditableBallots)
            .Pair(AuditTexts.TotalBound.In(language), CellValue.Number(Weights.TotalBound, 4));
        section.Table(
            table => table.Text(AuditTexts.Statement.In(language)).Whole(AuditTexts.AuditableMargin.In(language))
                .Rows(
                    Comparison.Contest.Assertions.Zip(Comparison.Margins),
                    one => [one.First.Statement.ToString(null, language), one.Second]),
            AuditTexts.ToConfirm.In(language));
    }
}
