using System.Text.Json;

namespace Electoral.Tally.Audits;

public sealed partial class SheetAuditDraw : IFormattable
{
    /// <summary>The draw as a section: the seed, how to repeat it, and the sheets to fetch.</summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var section = new ReportSection.Builder("audit-draw", AuditTexts.DrawTitle.In(language));
        AddTo(section, language);
        bool hasImages = SheetsToFetch.Any(sheet => sheet.Image is not null);
        section.Table(
            table =>
            {
                table.Text(AuditTexts.Sheet.In(language)).Text(AuditTexts.Unit.In(language));
                table.Whole(AuditTexts.FirstDraw.In(language)).Whole(AuditTexts.Times.In(language));
                if (hasImages) table.Text(AuditTexts.Image.In(language));
                foreach (var sheet in SheetsToFetch)
                {
                    CellValue[] cells = [sheet.Key, sheet.Unit.ToString(), sheet.FirstDraw, sheet.Times];
                    table.Row(hasImages ? [.. cells, CellValue.Address(sheet.Image)] : cells);
                }
            },
            AuditTexts.ToFetch.In(language));
        return section.Build();
    }

    /// <summary>The draw as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The draw as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The draw as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    /// <summary>How the sheets were drawn, for the section of the result as well.</summary>
    internal void AddTo(ReportSection.Builder section, IFormatProvider? language)
    {
        section.Pair(AuditTexts.Seed.In(language), Seed)
            .Pair(AuditTexts.Draws.In(language), Draws.Count)
            .Pair(AuditTexts.Manifest.In(language), Plan.ManifestHash);
        string how = AuditTexts.HowDrawn.In(language);
        section.Note(
            Plan.Options.Method == SheetAuditMethod.WithReplacement
                ? how
                : $"{how} {AuditTexts.RepeatsSkipped.In(language)}");
    }
}
