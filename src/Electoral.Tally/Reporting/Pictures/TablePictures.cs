namespace Electoral.Tally;

/// <summary>Pictures of sheets.</summary>
public static class TablePictures
{
    private const int Bins = 100;

    /// <summary>
    /// The election's fingerprint: how many sheets have each turnout and each share of a selection, in cells of one
    /// percentage point each (Klimek and others, 2012, PNAS 109, figure 1).
    /// </summary>
    /// <remarks>
    /// A smear towards full turnout and full share can come from differences between places, from small places, and
    /// from many other things; the picture is a description, not a test.
    /// </remarks>
    /// <param name="table">The sheets; annulled and pending ones, and those without the counts, are left out.</param>
    /// <param name="selection">The selection's id.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public static Picture PlotFingerprint(
        this TallyTable table, string selection, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        int index = table.Contest.IndexOf(selection);
        var counts = new StationCounts(table);
        var turnout = SheetShares.Turnout(counts, language);
        var share = SheetShares.Of(counts, table, index, language);
        return FingerprintPicture.Of(table, index, turnout, share, Bins, language);
    }

    /// <summary>A histogram of turnout, sheet by sheet, in steps of one percentage point.</summary>
    /// <param name="table">The sheets; annulled and pending ones, and those without the counts, are left out.</param>
    /// <param name="language">The language of words and numbers; null is English.</param>
    public static Picture PlotTurnout(this TallyTable table, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return HistogramPicture.Of(table, SheetShares.Turnout(new(table), language), Bins, language);
    }

    /// <summary>A histogram of a selection's share of valid votes, in steps of one percentage point.</summary>
    /// <inheritdoc cref="PlotFingerprint" path="/param"/>
    /// <exception cref="ArgumentException">The contest has no such selection.</exception>
    public static Picture PlotShare(this TallyTable table, string selection, IFormatProvider? language = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        int index = table.Contest.IndexOf(selection);
        return HistogramPicture.Of(table, SheetShares.Of(new(table), table, index, language), Bins, language);
    }

    /// <summary>The name of the sheets in small print.</summary>
    internal static string SourceOf(TallyTable table, IFormatProvider? language) =>
        table.Reading.Sources is [var only]
            ? VisibleText.Cell(only.Name, language)
            : PictureTexts.TheSheets.Of(table.Count).In(language, table.Count);
}
