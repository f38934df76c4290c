namespace Electoral.Tally;

/// <summary>Predicts the missing stations of a frame from a table of collected sheets.</summary>
public static class TablePrediction
{
    /// <summary>
    /// Predicts each missing station from the collected ones of the finest listed unit that has enough sheets.
    /// </summary>
    /// <param name="table">The collected sheets.</param>
    /// <param name="frame">A frame that lists stations with their registered voters.</param>
    /// <param name="levels">
    /// Levels of the frame, finest first; levels not listed are skipped, the whole is always the last. Null for all
    /// levels of the frame.
    /// </param>
    /// <param name="leastSheets">The fewest sheets that a unit needs to be used, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// The frame does not list stations, has no such level, or the sheets cannot be matched with it.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of sheets is below 1.</exception>
    public static HierarchicalPrediction PredictByLevels(
        this TallyTable table, SheetFrame frame, IReadOnlyList<string>? levels = null, long leastSheets = 1)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastSheets, 1);
        if (frame.Roll is null) Throw.NoStationsListed();
        UnitLevel[] listed = levels is null
            ? [.. frame.Units.Levels.Reverse()]
            : [.. levels.Select(frame.Units.Level).Where(level => level.Depth > 0)];
        return HierarchicalPredictor.Of(table.AssessCoverage(frame), listed, leastSheets);
    }
}
