namespace Electoral.Tally;

/// <summary>The votes that differ between two sources, unit by unit.</summary>
internal static class UnitDifferencePicture
{
    public static Picture? Of(SheetComparison comparison, string level, int most, IFormatProvider? language)
    {
        var units = ComparisonReport.WithDifferences(comparison, level)
            .Select(unit => (Unit: unit, Net: NetOf(unit), Absolute: ComparisonReport.VotesIn(unit)))
            .Where(unit => unit.Absolute > 0).ToArray();
        if (units.Length == 0) return null;
        string name = VisibleText.Cell(LevelTexts.Of(level, language), language);
        string title = ComparisonTexts.DifferencePicture.In(language, name);
        string words = ComparisonTexts.DifferenceWords.In(
            language, name, units[0].Unit.Name, units[0].Absolute, units[0].Net);
        var shown = units.Take(most).ToArray();
        double low = Math.Min(0, shown.Min(unit => unit.Net)), high = shown.Max(unit => unit.Absolute);
        return new(title, words, () => new RangeChart
        {
            Title = title,
            Alternative = words,
            Horizontal = new(ComparisonTexts.DifferenceAxis.In(language), low * 1.05, high * 1.05, AxisNumbers.Whole),
            Lines =
            [
                .. shown.Select(unit => new RangeLine(
                    VisibleText.Cell(unit.Unit.Name, language), RangeLook.Bound, Math.Min(0, unit.Net),
                    Math.Max(0, unit.Net), unit.Absolute)),
            ],
            SmallPrint = ComparisonTexts.UnitsPrint.In(
                language, shown.Length, units.Length, ComparisonReport.SourceOf(comparison.First, language),
                ComparisonReport.SourceOf(comparison.Second, language)),
        }.ToSvg(language));
    }

    private static long NetOf(UnitComparison unit) =>
        unit.Fields.Where(field => field.Column!.IsVotes).Sum(field => field.Net);
}
