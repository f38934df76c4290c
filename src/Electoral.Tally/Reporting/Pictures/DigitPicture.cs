using System.Globalization;

namespace Electoral.Tally;

/// <summary>How often each digit occurs, and how often it is expected to.</summary>
internal static class DigitPicture
{
    /// <param name="test">Last or second digits.</param>
    /// <param name="name">Whose votes they are.</param>
    /// <param name="others">The number of sheets that were not used.</param>
    /// <param name="source">The name of the sheets.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null for too few stations.</returns>
    public static Picture? Of(
        StationDigitTest test, string name, long others, string source, IFormatProvider? language)
    {
        if (test.Ranges is not { } ranges || test.Corrected?.PValue is not { } p) return null;
        string title = (test.Place == DigitPlace.Last ? PictureTexts.LastDigits : PictureTexts.SecondDigits)
            .In(language, name);
        var expected = test.CorrectedExpected;
        string[] outside =
            [.. Enumerable.Range(0, ranges.Count).Where(digit => !ranges[digit].Contains(test.Observed[digit]))
                .Select(Digit)];
        string chance = p.ToString(null, language);
        string words = PictureTexts.DigitWords.In(
            language, title, test.N,
            List(test.Observed.Select(count => count.ToString("N0", Numbers(language)))),
            List(expected.Select(count => count.ToString("N1", Numbers(language)))),
            outside.Length == 0 ? PictureTexts.NoneOutside.In(language) : List(outside), chance);
        return new(title, words, () => new BarChart
        {
            Title = title,
            Alternative = words,
            Horizontal = new(PictureTexts.Digit.In(language), 0, 10, AxisNumbers.Whole),
            VerticalLabel = PictureTexts.Sheets.In(language),
            Names = [.. Enumerable.Range(0, ranges.Count).Select(Digit)],
            Heights = [.. test.Observed.Select(count => (double)count)],
            Expected = expected,
            Band = [.. ranges.Select(range => (range.Low, range.High))],
            Legend = LegendIn(language),
            SmallPrint = PictureTexts.DigitPrint.In(language, test.N, others, chance, source),
        }.ToSvg(language));
    }

    /// <summary>The words for bars, line and range.</summary>
    public static BarLegend LegendIn(IFormatProvider? language) => new(
        PictureTexts.Sheets.In(language), PictureTexts.ExpectedLine.In(language), PictureTexts.RangeAlone.In(language));

    private static string Digit(int digit) => digit.ToString(CultureInfo.InvariantCulture);

    // Numbers may contain commas.
    private static string List(IEnumerable<string> parts) => string.Join("; ", parts);

    private static IFormatProvider Numbers(IFormatProvider? language) => language ?? CultureInfo.InvariantCulture;
}
