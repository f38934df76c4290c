namespace Electoral.Tally;

/// <summary>How many sheets have each combination of turnout and share.</summary>
internal static class FingerprintPicture
{
    public static Picture Of(
        TallyTable table, int index, SheetShares turnout, SheetShares share, int bins, IFormatProvider? language)
    {
        var counts = new int[bins, bins];
        int used = 0, beyond = 0;
        for (int i = 0; i < share.Values.Length; i++)
        {
            double across = turnout.Values.Length > i ? turnout.Values[i] : -1, up = share.Values[i];
            if (across < 0 || up < 0) continue;
            used++;
            if (across > 1 || up > 1) beyond++;
            counts[HistogramPicture.Bin(across, bins), HistogramPicture.Bin(up, bins)]++;
        }

        string name = VisibleText.Cell(table.Contest.Selections[index].Name, language);
        var (left, _, right) = HistogramPicture.Quartiles(turnout.Values);
        var (low, _, high) = HistogramPicture.Quartiles(share.Values);
        string title = PictureTexts.Fingerprint.In(language, name);
        string words = PictureTexts.FingerprintWords.In(language, used, name, left, right, low, high);
        string print = (beyond > 0 ? PictureTexts.Beyond : PictureTexts.SmallPrint).In(
            language, used, share.Values.Length - used, TablePictures.SourceOf(table, language), beyond);
        return new(
            title,
            words,
            () => new HeatMap
            {
                Title = title,
                Alternative = words,
                Horizontal = new(turnout.Label, 0, 1, AxisNumbers.Percent),
                Vertical = new(share.Label, 0, 1, AxisNumbers.Percent),
                Counts = counts,
                Legend = PictureTexts.SheetsInCell.In(language),
                SmallPrint = print,
            }.ToSvg(language),
            () => VegaLite.Fingerprint(title, turnout.Label, share.Label, counts));
    }
}
