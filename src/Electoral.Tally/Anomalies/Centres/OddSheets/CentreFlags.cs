namespace Electoral.Tally;

/// <summary>The sheets that do not fit their centre, as sheets to look at.</summary>
internal static class CentreFlags
{
    /// <summary>The furthest first.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="sheets">Those that were compared.</param>
    /// <param name="odd">What was found.</param>
    /// <param name="reasons">What to say of each.</param>
    /// <param name="test">The id of the test.</param>
    /// <param name="selection">The selection, or null.</param>
    /// <param name="most">The most flags.</param>
    public static IEnumerable<SheetFlag> Of(
        TallyTable table, CentreSheets sheets, OddStations odd, SheetReasons reasons, string test, string? selection,
        int most)
    {
        foreach (var one in odd.Listed.Take(most))
        {
            int row = sheets.Rows[one.Station];
            yield return new(
                row, table[row].ToKey(), test, selection, reasons.Of(one.Station), one.PValue, one.FalseShare);
        }
    }

    /// <summary>The furthest stations, in their order.</summary>
    /// <param name="table">The sheets.</param>
    /// <param name="sheets">Those that were compared.</param>
    /// <param name="furthest">The stations, and how rare they are.</param>
    /// <param name="reasons">What to say of each.</param>
    /// <param name="selection">The selection, or null.</param>
    public static IEnumerable<FurthestSheet> Of(
        TallyTable table, CentreSheets sheets, IEnumerable<(int Station, PValue PValue)> furthest, SheetReasons reasons,
        string? selection)
    {
        foreach (var (one, p) in furthest)
        {
            int row = sheets.Rows[one];
            yield return new(row, table[row].ToKey(), selection, reasons.Shares(one), p);
        }
    }
}
