namespace Electoral.Tally;

public sealed partial class SheetFrame
{
    private const string CapacityName = "capacity";
    private const string StationsName = "stations";
    private const string UnitRegisteredName = "unit registered";

    /// <summary>
    /// A frame from a table, such as a CSV of the expected stations, in the form that fits the sheets.
    /// </summary>
    /// <param name="roll">
    /// <para>A row per station, if its lowest level is that of the sheets or both have keys. A further count "capacity"
    /// gives the most ballots that a station can have cast, one called "unit registered" the registered voters of its
    /// lowest unit, for stations whose own are not known.</para>
    /// <para>Or a row per unit, if its lowest level is one of the units of the sheets: registered voters, and stations
    /// as a further count "stations".</para>
    /// </param>
    /// <param name="sheets">The collected sheets, of which only the levels are used.</param>
    /// <exception cref="ArgumentException">
    /// The units of the roll are not as <see cref="OfUnits"/> needs them.
    /// </exception>
    public static SheetFrame OfTable(TallyTable roll, TallyTable sheets)
    {
        ArgumentNullException.ThrowIfNull(roll);
        ArgumentNullException.ThrowIfNull(sheets);
        bool isOfUnits = !(roll.HasKeys && sheets.HasKeys) && sheets.Units.Levels.Any(
            level => string.Equals(level.Name, roll.SheetLevel, StringComparison.OrdinalIgnoreCase));
        if (!isOfUnits) return OfStations(roll, NameOf(roll, CapacityName), NameOf(roll, UnitRegisteredName));
        string? stationsName = NameOf(roll, StationsName);
        var counts = new RollCounts(roll, stationsName);
        var units = counts.WithLarger();
        var stations = stationsName is null ? null : units.Extra(stationsName);
        var frame = OfUnits(
            [.. units.Units.Levels.Select(level => level.Name), units.SheetLevel],
            units.Select((row, index) => new FrameUnit(
                row.Unit.Path.Append(row.Code), stations?[index], row.Registered)));
        return frame.Of(roll, counts.UnreadRows, 0);
    }

    private static string? NameOf(TallyTable roll, string extra) => roll.ExtraNames.FirstOrDefault(
        name => string.Equals(name, extra, StringComparison.OrdinalIgnoreCase));
}
