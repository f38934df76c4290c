namespace Electoral.Tally;

/// <summary>Coverage unit by unit.</summary>
internal static class CoveragePicture
{
    public static Picture? Of(Coverage coverage, UnitLevel level, int most, IFormatProvider? language)
    {
        var known = coverage.At(level).Where(unit => unit.BySheets is not null).OrderBy(
            unit => unit.BySheets).ToArray();
        if (known.Length == 0) return null;
        string name = VisibleText.Cell(LevelTexts.Of(level.Name, language), language);
        string title = PictureTexts.CoverageBy.In(language, name);
        string words = PictureTexts.CoverageWords.In(
            language, name, known[0].BySheets, Name(known[0]), known[^1].BySheets, Name(known[^1]));
        string source = TablePictures.SourceOf(coverage.Collected, language);
        return new(title, words, () => new RangeChart
        {
            Title = title,
            Alternative = words,
            Horizontal = new(
                PictureTexts.CoverageLabel.In(language), 0, Math.Max(
                    1, known[^1].BySheets!.Value), AxisNumbers.Percent),
            Lines = [.. known.Take(most).Select(unit =>
                new RangeLine(Name(unit), RangeLook.Bound, 0, unit.BySheets, null))],
            SmallPrint = known.Length > most
                ? PictureTexts.CoverageFirst.In(language, most, known.Length, source)
                : PictureTexts.Units.Of(known.Length).In(language, known.Length, source),
        }.ToSvg(language));
    }

    private static string Name(UnitCoverage unit) => VisibleText.Cell(unit.Unit.Name, null);
}
