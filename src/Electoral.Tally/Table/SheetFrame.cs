using System.Globalization;

namespace Electoral.Tally;

/// <summary>The roll: which stations should report, or at least how many, with how many registered voters.</summary>
/// <remarks>
/// <para>A frame says what the whole is; collected sheets are held against it elsewhere. It knows every station, or
/// totals of units, or only the totals of the whole: see <see cref="Detail"/>.</para>
/// <para>What is not known is null, never zero.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed partial class SheetFrame
{
    private readonly FrameCounts _stations;
    private readonly FrameCounts _registered;

    private SheetFrame(FrameDetail detail, UnitTree units, FrameCounts stations, FrameCounts registered) =>
        (Detail, Units, _stations, _registered) = (detail, units, stations, registered);

    /// <summary>How closely the frame describes the whole.</summary>
    public FrameDetail Detail { get; }

    /// <summary>The units that the frame knows; a root alone where it knows the totals of the whole only.</summary>
    public UnitTree Units { get; }

    /// <summary>The number of stations that should report, or null.</summary>
    public long? Stations => _stations[Units.Root];

    /// <summary>The number of registered voters, or null.</summary>
    public long? Registered => _registered[Units.Root];

    /// <summary>The stations, a row each, where the frame knows them; else null.</summary>
    public TallyTable? Roll { get; private init; }

    /// <summary>
    /// The most ballots that each station of <see cref="Roll"/> can have cast, where the frame gives them; else null.
    /// </summary>
    public CountColumn? Capacity { get; private init; }

    /// <summary>
    /// The registered voters of each station's lowest unit, on every row of <see cref="Roll"/>, where the frame gives
    /// them; else null.
    /// </summary>
    public CountColumn? UnitRegistered { get; private init; }

    /// <summary>The number of stations of a unit, or null where it is not known.</summary>
    /// <param name="unit">A unit of the frame's own tree.</param>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public long? StationsOf(ReportingUnit unit) => _stations[Own(unit)];

    /// <summary>The stations of the unit at <paramref name="path"/>; null too if there is no such unit.</summary>
    public long? StationsOf(UnitPath path) => Units.Find(path) is ReportingUnit unit ? _stations[unit] : null;

    /// <summary>The registered voters of a unit; null where the number is not known, be it of one station.</summary>
    /// <param name="unit">A unit of the frame's own tree.</param>
    /// <exception cref="ArgumentException">The unit belongs to another tree.</exception>
    public long? RegisteredOf(ReportingUnit unit) => _registered[Own(unit)];

    /// <summary>The registered voters of the unit at <paramref name="path"/>; null too if there is none.</summary>
    public long? RegisteredOf(UnitPath path) => Units.Find(path) is ReportingUnit unit ? _registered[unit] : null;

    /// <summary>Stations, registered voters and the levels with their numbers of units.</summary>
    public override string ToString() =>
        $"{Written(Stations)} stations; {Written(Registered)} registered voters; {Units}";

    private static string Written(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "unknown";

    private ReportingUnit Own(ReportingUnit unit)
    {
        if (!ReferenceEquals(unit.Tree, Units)) Throw.ForeignUnit(unit);
        return unit;
    }
}
