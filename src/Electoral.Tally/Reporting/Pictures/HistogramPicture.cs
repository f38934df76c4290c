namespace Electoral.Tally;

/// <summary>How many sheets have each ratio.</summary>
internal static class HistogramPicture
{
    public static Picture Of(TallyTable table, SheetShares shares, int bins, IFormatProvider? language)
    {
        var counts = new double[bins];
        int beyond = 0;
        foreach (double value in shares.Values)
        {
            if (value < 0) continue;
            if (value > 1) beyond++;
            counts[Bin(value, bins)]++;
        }

        int used = shares.Values.Length - shares.LeftOut;
        var quartiles = Quartiles(shares.Values);
        string title = PictureTexts.Histogram.In(language, shares.Label);
        string words = PictureTexts.HistogramWords.In(
            language, used, shares.Label, quartiles.Middle, quartiles.Low, quartiles.High);
        string print = (beyond > 0 ? PictureTexts.Beyond : PictureTexts.SmallPrint).In(
            language, used, shares.LeftOut, TablePictures.SourceOf(table, language), beyond);
        var axis = new ChartAxis(shares.Label, 0, 1, AxisNumbers.Percent);
        string sheets = PictureTexts.Sheets.In(language);
        return new(
            title,
            words,
            () => new BarChart
            {
                Title = title,
                Alternative = words,
                Horizontal = axis,
                VerticalLabel = sheets,
                Heights = counts,
                SmallPrint = print,
            }.ToSvg(language),
            () => VegaLite.Histogram(title, shares.Label, sheets, counts));
    }

    /// <summary>The bin of a ratio; a ratio of 1 or more is in the last bin.</summary>
    public static int Bin(double value, int bins) => Math.Min(bins - 1, (int)(value * bins));

    /// <summary>The quartiles of the ratios that are known; all 0 if there are none.</summary>
    public static (double Low, double Middle, double High) Quartiles(double[] values)
    {
        double[] known = [.. values.Where(value => value >= 0)];
        if (known.Length == 0) return default;
        Array.Sort(known);
        double At(double share) => known[(int)(share * (known.Length - 1))];
        return (At(0.25), At(0.5), At(0.75));
    }
}
