using System.Globalization;
using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How much of one unit of a frame is covered, by sheets, by registered voters and by ballots.</summary>
/// <remarks>
/// The three are different questions and are never mixed. Null means that the frame, or the sheets, do not say.
/// Equality compares all parts, the totals compared as objects. Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(ResultJsonConverter<UnitCoverage>))]
public sealed record UnitCoverage : IJsonResult<UnitCoverage>
{
    /// <summary>The unit, one of the frame's.</summary>
    public required ReportingUnit Unit { get; init; }

    /// <summary>What its collected, counted sheets add up to.</summary>
    public required Totals Collected { get; init; }

    /// <summary>The number of collected, counted sheets.</summary>
    public long Sheets => Collected.Sheets;

    /// <summary>The number of stations that the frame gives the unit.</summary>
    public long? Stations { get; init; }

    /// <summary>Stations whose sheet was annulled: neither collected nor missing.</summary>
    public long Annulled { get; init; }

    /// <summary>Stations whose sheet awaits a decision; they are missing.</summary>
    public long Pending { get; init; }

    /// <summary>Stations without a counted or annulled sheet; never below 0.</summary>
    public long? Missing { get; init; }

    /// <summary>
    /// Registered voters that the frame gives the unit; where it lists stations, those of the stations that have them.
    /// </summary>
    public long? Registered { get; init; }

    /// <summary>Stations of the frame whose registered voters are not known.</summary>
    public long StationsWithoutRegister { get; init; }

    /// <summary>
    /// Registered voters of the collected stations: the frame's where it lists stations, else those on the sheets.
    /// </summary>
    public long? RegisteredCollected { get; init; }

    /// <summary>Registered voters of the missing stations, as far as they are known; never below 0.</summary>
    public long? RegisteredMissing { get; init; }

    /// <summary>Ballots cast in the whole unit, where the frame's roll gives them for every station.</summary>
    public long? Ballots { get; init; }

    /// <summary>Ballots cast on the collected sheets, where every one gives them or they follow from it.</summary>
    public long? BallotsCollected { get; init; }

    /// <summary>The share of the stations whose counted sheet was collected.</summary>
    public double? BySheets => Share(Sheets, Stations);

    /// <summary>The share of the registered voters who belong to collected stations.</summary>
    public double? ByRegistered => Share(RegisteredCollected, Registered);

    /// <summary>The share of the ballots cast that are on collected sheets.</summary>
    public double? ByBallots => Share(BallotsCollected, Ballots);

    /// <summary>The unit and its coverage by sheets and by registered voters, in one line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Unit}: {Percent(BySheets)} of the stations, {Percent(ByRegistered)} of the registered voters");

    private static double? Share(long? part, long? whole) =>
        part is long known && whole is long all and > 0 ? (double)known / all : null;

    private static string Percent(double? share) =>
        share is double known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0.00} %") : "unknown";

    static void IJsonResult<UnitCoverage>.Describe(JsonForm<UnitCoverage> form) => form
        .Item("unit", coverage => coverage.Unit)
        .Item("collected", coverage => coverage.Collected)
        .Whole("sheets", coverage => coverage.Sheets)
        .Whole("stations", coverage => coverage.Stations)
        .Whole("annulled", coverage => coverage.Annulled)
        .Whole("pending", coverage => coverage.Pending)
        .Whole("missing", coverage => coverage.Missing)
        .Whole("registered", coverage => coverage.Registered)
        .Whole("stationsWithoutRegister", coverage => coverage.StationsWithoutRegister)
        .Whole("registeredCollected", coverage => coverage.RegisteredCollected)
        .Whole("registeredMissing", coverage => coverage.RegisteredMissing)
        .Whole("ballots", coverage => coverage.Ballots)
        .Whole("ballotsCollected", coverage => coverage.BallotsCollected)
        .Number("bySheets", coverage => coverage.BySheets)
        .Number("byRegistered", coverage => coverage.ByRegistered)
        .Number("byBallots", coverage => coverage.ByBallots);
}
