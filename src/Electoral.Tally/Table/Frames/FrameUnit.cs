using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>
/// What is known about the whole of one unit: how many stations it has and how many registered voters.
/// </summary>
/// <param name="Unit">The codes that lead to the unit; the empty path for the whole.</param>
/// <param name="Stations">The number of stations that should report, or null if it is not known.</param>
/// <param name="Registered">The number of their registered voters, or null if it is not known.</param>
/// <remarks>
/// JSON must name the unit (<c>[]</c> for the whole): a missing name does not mean the whole. Equality compares all.
/// Immutable and safe to share between threads.
/// </remarks>
[JsonConverter(typeof(FrameUnitJsonConverter))]
public sealed record FrameUnit([property: JsonRequired] UnitPath Unit, long? Stations, long? Registered)
    : IJsonResult<FrameUnit>
{
    /// <summary>The display name of the unit. <value>The default is null: its code is used.</value></summary>
    public string? Name { get; init; }

    /// <summary>The unit and its size.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Unit}: {Stations:N0} stations, {Registered:N0} registered voters");

    static void IJsonResult<FrameUnit>.Describe(JsonForm<FrameUnit> form) => form
        .Path("unit", unit => unit.Unit)
        .Known("name", JsonKinds.Text, unit => unit.Name)
        .KnownValue("stations", JsonKinds.Count, unit => unit.Stations)
        .KnownValue("registered", JsonKinds.Count, unit => unit.Registered);
}
