namespace Electoral.Tally;

/// <summary>The totals of the units of one level.</summary>
internal sealed class RollUpSection(RollUp rollUp, int shownUnits) : IAuditSection
{
    // As many as fit on a page of 100 columns together with the other counts.
    private const int ShownCandidates = 5;

    // As many as a browser sorts without a noticeable pause.
    private const int ShownOnPage = 1_000;

    /// <summary>The requested level, or the one below the table's own unit; the lowest if there is none.</summary>
    /// <exception cref="ArgumentException">The table has no such level.</exception>
    public static UnitLevel LevelOf(TallyTable table, AuditOptions options) => options.Level is { } name
        ? table.Units.Level(name)
        : table.Units.Levels.FirstOrDefault(level => level.Depth > table.Scope.Depth, table.Units.LowestLevel);

    /// <summary>How many units of a level own a sheet of the table.</summary>
    public static int UnitsWithSheets(TallyTable table, UnitLevel level) =>
        table.Units.UnitsAt(level).Count(unit => table.StartAndCountOf(unit).Count > 0);

    public ReportSection Describe(IFormatProvider? language) => rollUp.Describe(language, shownUnits, ShownCandidates);

    public ReportSection DescribePage(IFormatProvider? language) =>
        rollUp.Describe(language, Math.Max(shownUnits, ShownOnPage), ShownCandidates);
}
