namespace Electoral.Tally;

/// <summary>What a verdict loses if a source of the sheets seems to end in the middle of a record.</summary>
/// <remarks>
/// A sheet that lost its end may have any number of votes more, and the columns do not say which sheet it is. If the
/// record did not become a sheet, nothing of it counts: it is missing, like those after it.
/// </remarks>
internal static class CutOffSheets
{
    /// <summary>What a reading says against the premise that its sheets were read whole.</summary>
    public static IEnumerable<Contradiction> In(ReadingReport reading) => reading.CutOff.Where(end => end.IsSheet)
        .Select(end => new Contradiction(
            StatedPremises.SheetsReadWhole,
            new("sheet-cut-off", PremiseTexts.SheetCutOff, end.Source, end.Row)));

    /// <summary>Says of a source that what it lost counts as missing.</summary>
    public static ReportStatement Lost(string source, long row) =>
        new("end-lost", PremiseTexts.EndLost, source, row);
}
