namespace Electoral.Tally.Statistics;

/// <summary>How many missing stations a level of a hierarchical prediction was used for.</summary>
/// <param name="Level">The name of the level; "all" for the whole.</param>
/// <param name="Stations">The missing stations whose unit of this level, and of no finer one, had a sheet.</param>
/// <param name="Registered">Their registered voters.</param>
/// <remarks>Equality compares all parts. Immutable and safe to share between threads.</remarks>
public sealed record LevelUsage(string Level, long Stations, long Registered)
{
    /// <summary>The level and what it was used for.</summary>
    public override string ToString() =>
        VisibleText.Line($"{Level}: {Counted.Of(Stations, "station")}, {Counted.Of(Registered, "registered voter")}");
}
