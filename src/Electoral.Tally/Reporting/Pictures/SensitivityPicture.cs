namespace Electoral.Tally;

/// <summary>The lead in the whole over the shift of the missing stations.</summary>
internal static class SensitivityPicture
{
    private const int Steps = 160;
    private const double Narrowest = 3;

    public static Picture Of(SensitivityCurve curve, IFormatProvider? language)
    {
        double reach = Math.Max(Narrowest, 1.5 * Math.Abs(curve.TippingDelta ?? 0));
        (double X, double Y)[] points =
            [.. Enumerable.Range(0, Steps + 1).Select(step => reach * ((2.0 * step / Steps) - 1))
                .Select(delta => (delta, curve.MarginAt(delta)))];
        double low = Math.Min(0, points.Min(point => point.Y)), high = Math.Max(0, points.Max(point => point.Y));
        double padding = Math.Max(1, (high - low) * 0.05);
        string title = PictureTexts.Sensitivity.In(language);
        string words = curve is { TippingDelta: double delta, TippingOddsRatio: double ratio }
            ? PictureTexts.SensitivityWords.In(language, curve.MarginIfMissingAtRandom, delta, ratio)
            : PictureTexts.SensitivityNever.In(language, curve.MarginIfMissingAtRandom);
        CurveMark[] marks = curve.TippingDelta is double tip
            ? [new(tip, PictureTexts.Tips.In(language, tip))]
            : [];
        return new(title, words, () => new CurveChart
        {
            Title = title,
            Alternative = words,
            Horizontal = new(PictureTexts.Shift.In(language), -reach, reach, AxisNumbers.Decimal),
            Vertical = new(PictureTexts.Lead.In(language), low - padding, high + padding, AxisNumbers.Whole),
            Points = points,
            Marks = marks,
            SmallPrint = PictureTexts.NotAProbability.In(language),
        }.ToSvg(language));
    }
}
