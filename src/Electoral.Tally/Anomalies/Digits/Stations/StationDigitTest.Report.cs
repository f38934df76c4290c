using System.Text.Json;

namespace Electoral.Tally.Statistics;

[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class StationDigitTest : INotebookResult
{
    private const int Digits = 10;

    /// <summary>The test as a section: stations, statistic, p-value, and a row per digit.</summary>
    /// <param name="language">The language, such as <see cref="ReportLanguage.Spanish"/>; null is English.</param>
    public ReportSection Describe(IFormatProvider? language = null)
    {
        bool isPairs = Place == DigitPlace.LastTwo;
        var title = isPairs ? DigitTexts.Pairs : Place == DigitPlace.Last ? DigitTexts.Last : DigitTexts.Second;
        var section = new ReportSection.Builder("station-digits", title.In(language))
            .Pair(AnomalyTexts.NullHypothesis.In(language), DigitTexts.StationNull.In(language))
            .Pair(AnomalyTexts.Stations.In(language), N);
        var missing = CellValue.NotComputable(AnomalyTexts.TooFewStations.In(language));
        section.Pair("T²", Corrected is { } fit ? CellValue.Number(fit.Statistic) : missing);
        if (Corrected?.PValue is { } p) section.Pair("p", p.ToString(null, language));
        section.Table(table => Fill(table, language));
        return section.Note(DigitTexts.RangesAlone.In(language)).Build();
    }

    /// <summary>The test as fixed-width text, in English with invariant numbers.</summary>
    public override string ToString() => Describe().ToString();

    /// <summary>The test as fixed-width text.</summary>
    /// <param name="format">Null, empty or "G".</param>
    /// <param name="formatProvider">A <see cref="ReportLanguage"/>, culture or number format; null: invariant.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Describe(formatProvider).ToString(format, formatProvider);

    /// <summary>The test as an HTML fragment in English.</summary>
    public string ToHtml() => Describe().ToHtml();

    /// <summary>For LINQPad, which looks for it by name.</summary>
    internal object ToDump() => Describe().ToDump();

    /// <summary>Writes the section of <see cref="Describe"/> as one JSON object.</summary>
    /// <param name="json">Where to write; it is not flushed.</param>
    public void WriteSectionJson(Utf8JsonWriter json) => Describe().WriteJson(json);

    private void Fill(ReportTable.Builder table, IFormatProvider? language)
    {
        table.Text((Observed.Count == Digits ? DigitTexts.Digit : DigitTexts.PairKind).In(language));
        table.Whole(AnomalyTexts.Observed.In(language)).Number(AnomalyTexts.Expected.In(language));
        table.Number(AnomalyTexts.From.In(language)).Number(AnomalyTexts.To.In(language));
        var (expected, ranges) = (CorrectedExpected, Ranges);
        for (int cell = 0; cell < Observed.Count; cell++)
        {
            table.Row(
                NameOf(cell, language), Observed[cell], Rounded(expected[cell]),
                Rounded(ranges?[cell].Low), Rounded(ranges?[cell].High));
        }
    }

    private string NameOf(int cell, IFormatProvider? language) => Observed.Count == Digits
        ? cell.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : (cell switch { 0 => DigitTexts.Repeating, 1 => DigitTexts.Adjacent, _ => DigitTexts.Distant }).In(language);

    private static CellValue Rounded(double? number) =>
        number is double known ? CellValue.Number(known, 1) : default;
}
