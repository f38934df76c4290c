using System.Text.Json;

namespace Electoral.Tally;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class SensitivityCurve : INotebookResult
{
    private const int MostNamed = 10;

    private static readonly double[] ShownShifts = [-1, -0.5, 0, 0.25, 0.5, 1, 1.5, 2, 3];

    /// <summary>The curve as a section: the lead over some shifts, and the one that loses it.</summary>
    /// <param name="language">
    /// The language of the words, such as <see cref="ReportLanguage.Spanish"/>; null is English.
    /// </param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        string none = SensitivityTexts.None.In(language);
        var section = new ReportSection.Builder("sensitivity", SensitivityTexts.Title.In(language))
            .Pair(SensitivityTexts.Lead.In(language), CollectedLead)
            .Pair(SensitivityTexts.Outstanding.In(language), CellValue.Number(OutstandingTwoWay, 0))
            .Pair(SensitivityTexts.AtRandom.In(language), CellValue.Number(MarginIfMissingAtRandom, 0))
            .Pair(SensitivityTexts.Tipping.In(language), CellValue.Number(TippingDelta, none, 4));
        if (TippingDelta is not null)
        {
            section.Pair(SensitivityTexts.Odds.In(language), CellValue.Significant(TippingOddsRatio!.Value, 4));
            section.Pair(SensitivityTexts.Implied.In(language), CellValue.Percent(ImpliedTrailingShare!.Value));
        }

        if (PriorStandardDeviationKeepingLead() is double spread)
        {
            section.Pair(SensitivityTexts.Spread.In(language), CellValue.Number(spread, 4));
        }

        section.Table(table =>
        {
            table.Number(SensitivityTexts.Shift.In(language)).Number(SensitivityTexts.Margin.In(language));
            table.Percent(SensitivityTexts.TrailingShare.In(language));
            foreach (double shift in ShownShifts)
            {
                var share = CellValue.Percent(TrailingShareAt(shift), SensitivityTexts.NothingOutstanding.In(language));
                table.Row(CellValue.Number(shift), CellValue.Number(MarginAt(shift), 0), share);
            }
        });
        section.Note(SensitivityTexts.Assumption.In(language, Strata.Count));
        if (Collapsed.Count > 0)
        {
            string named = string.Join(", ", Collapsed.Take(MostNamed)) + (Collapsed.Count > MostNamed ? ", …" : "");
            section.Note(SensitivityTexts.Collapsed.In(language, Collapsed.Count, named));
        }

        return section.Build();
    }

    /// <summary>The curve as a fixed-width table, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The curve as a fixed-width table.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The curve as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);
}
