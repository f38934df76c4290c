using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally.Statistics;

/// <summary>How many missing stations a level of a hierarchical prediction was used for.</summary>
/// <param name="Level">The name of the level; "all" for the whole.</param>
/// <param name="Stations">The missing stations whose unit of this level, and of no finer one, had a sheet.</param>
/// <param name="Registered">Their registered voters.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
[JsonConverter(typeof(ResultJsonConverter<LevelUsage>))]
public sealed record LevelUsage(string Level, long Stations, long Registered) : IJsonResult<LevelUsage>
{
    /// <summary>The level and what it was used for.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Level}: {Counted.Of(Stations, "station")}, {Counted.Of(Registered, "registered voter")}");

    static void IJsonResult<LevelUsage>.Describe(JsonForm<LevelUsage> form) => form
        .Text("level", usage => usage.Level)
        .Whole("stations", usage => usage.Stations)
        .Whole("registered", usage => usage.Registered);
}
