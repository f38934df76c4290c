namespace Electoral.Tally;

/// <summary>How many sheets change the lead, by the number of votes.</summary>
internal static class OverstatementPicture
{
    private const int MostBars = 60;

    public static Picture? Of(SheetComparison comparison, IFormatProvider? language)
    {
        long[] votes = comparison.Overstatements();
        if (votes.Length == 0) return null;
        long least = votes.Min(), most = votes.Max(), sum = votes.Sum();
        string title = ComparisonTexts.OverstatementPicture.In(
            language, comparison.Leader!.Name, comparison.RunnerUp!.Name);
        string words = ComparisonTexts.OverstatementWords.In(
            language, votes.Length, least, most, votes.Count(number => number > 0), votes.Count(number => number < 0),
            sum);
        // Bars are equally wide, in whole votes, and one begins at zero: no bar has both signs.
        long width = Math.Max(1, (most - least + MostBars) / MostBars);
        long first = BarOf(Math.Min(0, least), width), last = BarOf(Math.Max(0, most), width);
        double[] heights = new double[last - first + 1];
        foreach (long number in votes) heights[BarOf(number, width) - first]++;
        string sheets = PictureTexts.Sheets.In(language);
        return new(title, words, () => new BarChart
        {
            Title = title,
            Alternative = words,
            Horizontal = new(
                ComparisonTexts.OverstatementAxis.In(language), first * width, (last + 1) * width, AxisNumbers.Whole),
            VerticalLabel = sheets,
            Heights = heights,
            SmallPrint = ComparisonTexts.OverstatementPrint.In(
                language, votes.Length, comparison.Matched, ComparisonReport.SourceOf(comparison.First, language),
                ComparisonReport.SourceOf(comparison.Second, language)),
        }.ToSvg(language));
    }

    private static long BarOf(long votes, long width) => (long)Math.Floor((double)votes / width);
}
