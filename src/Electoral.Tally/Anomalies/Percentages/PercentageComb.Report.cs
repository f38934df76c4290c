using System.Text.Json;

namespace Electoral.Tally.Statistics;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class PercentageComb : INotebookResult
{
    private const double Unlikely = 0.05;

    /// <summary>The comb as a section: the stations, and a row a percentage that stations have or may have.</summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        var title = Percentage == PercentageOf.Turnout ? PercentageTexts.TurnoutComb : PercentageTexts.ResultComb;
        return new ReportSection.Builder("percentage-comb", title.In(language))
            .Pair(AnomalyTexts.NullHypothesis.In(language), PercentageTexts.LatticeNull.In(language))
            .Pair(AnomalyTexts.Stations.In(language), Included)
            .Pair(PercentageTexts.AtWhole.In(language), Observed.Sum())
            .Pair(AnomalyTexts.Expected.In(language), CellValue.Number(Expected.Sum(), 1))
            .Table(table => Fill(table, language))
            .Note(PercentageTexts.Unlisted.In(language))
            .Note(PercentageTexts.RangesAlone.In(language))
            .Build();
    }

    /// <summary>The comb as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The comb as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The comb as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private void Fill(ReportTable.Builder table, IFormatProvider? language)
    {
        table.Percent(PercentageTexts.Percentage.In(language)).Whole(AnomalyTexts.Observed.In(language));
        table.Number(AnomalyTexts.Expected.In(language));
        table.Number(AnomalyTexts.From.In(language)).Number(AnomalyTexts.To.In(language));
        var ranges = Ranges;
        for (int percent = 0; percent < Observed.Count; percent++)
        {
            if (Observed[percent] == 0 && Expected[percent] < Unlikely) continue;
            table.Row(
                CellValue.Percent(percent / 100.0, 0), Observed[percent], CellValue.Number(Expected[percent], 1),
                CellValue.Number(ranges[percent].Low, 1), CellValue.Number(ranges[percent].High, 1));
        }
    }
}
