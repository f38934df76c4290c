namespace Electoral.Tally;

/// <summary>How many sheets are at each whole percentage, and how many are expected.</summary>
internal static class CombPicture
{
    /// <param name="comb">The sheets at each percentage.</param>
    /// <param name="title">What the picture shows.</param>
    /// <param name="label">What the percentages are of.</param>
    /// <param name="others">The number of sheets that were not used.</param>
    /// <param name="source">The name of the sheets.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>The picture, or null if no sheet was used.</returns>
    public static Picture? Of(
        PercentageComb comb, string title, string label, long others, string source, IFormatProvider? language)
    {
        if (comb.Included == 0) return null;
        int most = Enumerable.Range(0, comb.Observed.Count).MaxBy(at => comb.Observed[at] - comb.Expected[at]);
        string words = PictureTexts.CombWords.In(
            language, title, comb.Observed.Sum(), comb.Included, comb.Expected.Sum(), comb.TotalStandardDeviation,
            most / 100.0, comb.Observed[most], comb.Expected[most]);
        return new(title, words, () => new BarChart
        {
            Title = title,
            Alternative = words,
            // Half a point more at both ends, so that each bar is centred on its percentage.
            Horizontal = new(label, -0.005, 1.005, AxisNumbers.Percent),
            VerticalLabel = PictureTexts.Sheets.In(language),
            Heights = [.. comb.Observed.Select(count => (double)count)],
            Expected = comb.Expected,
            Band = [.. comb.Ranges.Select(range => (range.Low, range.High))],
            Legend = DigitPicture.LegendIn(language),
            SmallPrint = PictureTexts.CombPrint.In(language, comb.Included, others, source),
        }.ToSvg(language));
    }
}
