using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>The roll: which stations should report, or at least how many, with how many registered voters.</summary>
/// <remarks>
/// <para>A frame describes the whole; collected sheets are checked against it elsewhere. It knows every station, or
/// totals of units, or only the totals of the whole: see <see cref="Detail"/>.</para>
/// <para>What is not known is null, never zero. A roll with a row that could not be read is not a smaller whole: no
/// number of it is known, neither for the whole nor for a unit, because that row may belong to any of them.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
[JsonConverter(typeof(SheetFrameJsonConverter))]
public sealed partial class SheetFrame : IJsonResult<SheetFrame>
{
    private readonly FrameCounts _stations;
    private readonly FrameCounts _registered;

    private SheetFrame(FrameDetail detail, UnitTree units, FrameCounts stations, FrameCounts registered) =>
        (Detail, Units, _stations, _registered) = (detail, units, stations, registered);

    /// <summary>How closely the frame describes the whole.</summary>
    public FrameDetail Detail { get; }

    /// <summary>The units that the frame knows; only a root if it knows just the totals of the whole.</summary>
    public UnitTree Units { get; }

    /// <summary>The number of stations that should report, or null.</summary>
    public long? Stations => StationsOf(Units.Root);

    /// <summary>The number of registered voters, or null.</summary>
    public long? Registered => RegisteredOf(Units.Root);

    /// <summary>
    /// The stations, a row each, where the frame knows them; otherwise null. Where duplicates contradict each other the
    /// larger number is used.
    /// </summary>
    public TallyTable? Roll { get; private init; }

    /// <summary>
    /// What was read of the roll and what was not, if the frame was made from a table; otherwise null.
    /// </summary>
    public ReadingReport? Reading => Source?.Reading;

    /// <summary>
    /// Rows that are not in the roll and may hold what no row of it holds: those rejected for any reason, including
    /// duplicates unless they give the same numbers as the row that was kept; and the last row of a source that seems
    /// to end in the middle of it.
    /// </summary>
    public long UnreadRows { get; private init; }

    /// <summary>
    /// The most ballots that each station of <see cref="Roll"/> can have cast,
    /// where the frame gives them; otherwise null.
    /// </summary>
    public CountColumn? Capacity { get; private init; }

    /// <summary>
    /// The registered voters of each station's lowest unit, on every row of <see cref="Roll"/>, where the frame gives
    /// them; otherwise null.
    /// </summary>
    public CountColumn? UnitRegistered { get; private init; }

    /// <summary>The same by unit, with the units that have two numbers.</summary>
    internal UnitRegisters? UnitRegisters { get; private init; }

    /// <summary>The number of stations of a unit, or null if it is not known.</summary>
    /// <param name="unit">A unit of the frame's own tree.</param>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public long? StationsOf(ReportingUnit unit) => Known(_stations[Own(unit)]);

    /// <summary>The stations of the unit at <paramref name="path"/>; null too if there is no such unit.</summary>
    public long? StationsOf(UnitPath path) => Units.Find(path) is ReportingUnit unit ? StationsOf(unit) : null;

    /// <summary>The registered voters of a unit; null if the number is not known, even for a single station.</summary>
    /// <param name="unit">A unit of the frame's own tree.</param>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public long? RegisteredOf(ReportingUnit unit) => Known(_registered[Own(unit)]);

    /// <summary>The registered voters of the unit at <paramref name="path"/>; null too if there is none.</summary>
    public long? RegisteredOf(UnitPath path) => Units.Find(path) is ReportingUnit unit ? RegisteredOf(unit) : null;

    /// <summary>Stations, registered voters and the levels with their numbers of units.</summary>
    public override string ToString()
    {
        string unread = UnreadRows > 0 ? $"; {TableTexts.NotRead.Of(UnreadRows).In(null, UnreadRows)}" : "";
        return $"{Written(Stations)} stations; {Written(Registered)} registered voters; {Units}{unread}";
    }

    /// <summary>The table from which the frame was made, as it was given; otherwise null.</summary>
    internal TallyTable? Source { get; private init; }

    /// <summary>The same frame, if the rows that were read are all there are.</summary>
    /// <remarks>The content of an unlisted duplicate is not known, so it cannot be said to add nothing.</remarks>
    internal SheetFrame AsRead()
    {
        if (UnreadRows == 0) return this;
        long unlisted = Reading!.DuplicateConflictRows - Reading.DuplicateConflicts.Count;
        return Of(Source!, unlisted, UnreadRows - unlisted);
    }

    /// <summary>Rows that were not read and are assumed to add nothing.</summary>
    internal long IgnoredRows { get; private init; }

    private SheetFrame Of(TallyTable source, long unread, long ignored) => new(Detail, Units, _stations, _registered)
    {
        Roll = Roll,
        Capacity = Capacity,
        UnitRegistered = UnitRegistered,
        UnitRegisters = UnitRegisters,
        CapacityColumn = CapacityColumn,
        UnitRegisteredColumn = UnitRegisteredColumn,
        Source = source,
        UnreadRows = unread,
        IgnoredRows = ignored,
    };

    private long? Known(long? count) => UnreadRows > 0 ? null : count;

    private static string Written(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "unknown";

    private ReportingUnit Own(ReportingUnit unit)
    {
        if (!ReferenceEquals(unit.Tree, Units)) Throw.ForeignUnit(unit);
        return unit;
    }

    static void IJsonResult<SheetFrame>.Describe(JsonForm<SheetFrame> form) => form
        .Word("detail", frame => frame.Detail)
        .Count("stations", frame => frame.Stations)
        .Count("registered", frame => frame.Registered)
        .KnownValue("unreadRows", JsonKinds.Count, frame => frame.UnreadRows > 0 ? frame.UnreadRows : null)
        .Known("levels", JsonKinds.List(JsonKinds.Text), LevelsOf)
        .Known("units", JsonKinds.List(JsonKinds.Of<FrameUnit>()), UnitsOf)
        .Known("contest", JsonKinds.Of<Contest>(), frame => frame.Roll?.Contest)
        .Known("capacity", JsonKinds.Text, frame => frame.CapacityColumn)
        .Known("unitRegistered", JsonKinds.Text, frame => frame.UnitRegisteredColumn)
        .Known("roll", JsonKinds.List(JsonKinds.Of<TallyRow>()), frame => frame.Roll)
        .MayBeLeftOut("stations", "registered");

    /// <summary>The further count of the roll that bounds its ballots; null for none.</summary>
    private string? CapacityColumn { get; init; }

    /// <summary>The further count of the roll that all stations of a unit share; null for none.</summary>
    private string? UnitRegisteredColumn { get; init; }

    private static IEnumerable<string>? LevelsOf(SheetFrame frame)
    {
        if (frame.Detail == FrameDetail.Totals) return null;
        var levels = frame.Units.Levels.Select(level => level.Name);
        return frame.Roll is { } roll ? levels.Append(roll.SheetLevel) : levels;
    }

    private static IEnumerable<FrameUnit>? UnitsOf(SheetFrame frame) => frame.Detail == FrameDetail.Units
        ? new[] { frame.Units.Root }.Concat(frame.Units.Levels.SelectMany(level => frame.Units.UnitsAt(level)))
            .Select(unit => new FrameUnit(unit.Path, frame.StationsOf(unit), frame.RegisteredOf(unit))
            {
                Name = unit.Depth == 0 || unit.Name == unit.Code ? null : unit.Name,
            })
        : null;
}
