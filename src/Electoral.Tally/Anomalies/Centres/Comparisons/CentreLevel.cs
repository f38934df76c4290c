namespace Electoral.Tally;

/// <summary>The level whose units are compared as centres, and whether that counts.</summary>
/// <param name="Level">The level.</param>
/// <param name="IsPollingPlace">
/// Whether its units are polling places, by their name or because the options say so.
/// </param>
internal sealed record CentreLevel(UnitLevel Level, bool IsPollingPlace)
{
    /// <summary>The level of a table; null where none is a polling place and the options name none.</summary>
    /// <exception cref="ArgumentException">The table has no such level.</exception>
    public static CentreLevel? In(UnitTree units, CentreOptions options)
    {
        if (options.CentreLevel is { } name)
        {
            var named = units.Level(name);
            // The root is everything that was read, not a polling place.
            if (named.Depth == 0) return null;
            return new(named, options.CentresArePollingPlaces || PollingPlaceWords.Name(named.Name));
        }

        if (units.LowestLevel is { Depth: > 0 } lowest && options.CentresArePollingPlaces) return new(lowest, true);
        UnitLevel[] places = [.. units.Levels.Where(level => PollingPlaceWords.Name(level.Name))];
        return places.Length == 0 ? null : new(places[^1], true);
    }

    /// <summary>The clause after "not computable, because" where no level is one.</summary>
    public static ReportStatement None(UnitTree units) => new(
        "no-polling-place", units.Levels.Count == 0 ? CentreTexts.NoLevels : CentreTexts.NoPollingPlace,
        VisibleText.List(units.Levels.Select(level => level.Name)));
}
