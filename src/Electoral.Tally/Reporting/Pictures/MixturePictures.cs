namespace Electoral.Tally.Mixtures;

/// <summary>Pictures of mixture models of added ballots, stations compared with stations.</summary>
public static class MixturePictures
{
    private const double Reach = 4;

    /// <summary>
    /// Stations by u = −ln(1 − rate of the selection among those who did not vote for others), with the numbers that
    /// the fitted model expects. Adding a share of the abstentions moves every station by the same step to the right.
    /// </summary>
    /// <param name="report">The fits.</param>
    /// <param name="selection">The selection's id.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>Null if stations were not fitted to the selection, or nothing was simulated.</returns>
    public static Picture? PlotDistances(
        this AddedBallotsReport report, string selection, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var fit = report.Of(MixtureModels.Stations, selection);
        if (fit?.CleanPart is not { } clean) return null;
        string name = AddedBallotsSection.NameOf(report, fit, language);
        string title = AddedBallotsTexts.ObservedTitle.In(language, name);
        string stations = AddedBallotsTexts.StationsAxis.In(language);
        string words = AddedBallotsTexts.ObservedWords.In(
            language, fit.Coverage!.Sheets, clean.PValue.ToString(null, language));
        string source = TablePictures.SourceOf(report.Table, language);
        return new(title, words, () => new BarChart
        {
            Title = title,
            Alternative = words,
            Horizontal = new(AddedBallotsTexts.Distance.In(language, name), 0, Reach, AxisNumbers.Decimal),
            VerticalLabel = stations,
            Heights = clean.ObservedByDistance,
            Expected = clean.ExpectedByDistance,
            Band = [.. clean.RangesByDistance.Select(range => (range.Low, range.High))],
            Legend = new(
                stations, AddedBallotsTexts.ExpectedLine.In(language), PictureTexts.RangeAlone.In(language)),
            SmallPrint = AddedBallotsTexts.ObservedPrint.In(language, fit.Coverage.Sheets, source),
        }.ToSvg(language));
    }

    /// <summary>The added ballots under the model, compared with what the model finds in clean elections.</summary>
    /// <param name="report">The fits.</param>
    /// <param name="selection">The selection's id.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <returns>Null if stations were not fitted to the selection, or there are no clean elections.</returns>
    public static Picture? PlotReference(
        this AddedBallotsReport report, string selection, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var fit = report.Of(MixtureModels.Stations, selection);
        if (fit?.Reference is not { } reference) return null;
        string name = AddedBallotsSection.NameOf(report, fit, language);
        string title = AddedBallotsTexts.ReferenceTitle.In(language, name);
        double own = fit.AddedBallots.Value;
        string words = AddedBallotsTexts.ReferenceWords.In(
            language, own, name, reference.Values.Count, reference.Mean, reference.Least, reference.Largest);
        string source = TablePictures.SourceOf(report.Table, language);
        var ends = fit.AddedBallots.Interval;
        double highest = Math.Max(1, Math.Max(reference.Largest, ends?.High ?? own));
        return new(title, words, () => new RangeChart
        {
            Title = title,
            Alternative = words,
            Horizontal = new(AddedBallotsTexts.Added.In(language), 0, highest * 1.06, AxisNumbers.Whole),
            Lines =
            [
                new(AddedBallotsTexts.ThisTable.In(language), RangeLook.Estimate, ends?.Low, ends?.High, own),
                new(
                    AddedBallotsTexts.CleanRange.In(language), RangeLook.Bound, reference.Least, reference.Largest,
                    reference.Mean),
            ],
            SmallPrint = AddedBallotsTexts.ReferencePrint.In(language, reference.Values.Count, source),
        }.ToSvg(language));
    }
}
