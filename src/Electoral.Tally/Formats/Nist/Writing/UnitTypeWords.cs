namespace Electoral.Tally;

/// <summary>The types of reporting units for the names of levels.</summary>
internal static class UnitTypeWords
{
    private const string Sheet = "precinct", PollingPlace = "polling-place";

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["country"] = "country",
        ["país"] = "country",
        ["pais"] = "country",
        ["state"] = "state",
        ["estado"] = "state",
        ["entidad"] = "state",
        ["county"] = "county",
        ["condado"] = "county",
        ["municipality"] = "municipality",
        ["municipio"] = "municipality",
        ["commune"] = "municipality",
        ["city"] = "city",
        ["ciudad"] = "city",
        ["town"] = "town",
        ["township"] = "township",
        ["village"] = "village",
        ["borough"] = "borough",
        ["ward"] = "ward",
        ["precinct"] = "precinct",
        ["polling division"] = "precinct",
        ["batch"] = "ballot-batch",
    };

    /// <summary>The type of the units of a level.</summary>
    /// <param name="level">The name of the level.</param>
    /// <param name="isSheet">Whether it is the level of the sheets.</param>
    /// <param name="given">The types given by the caller, by the names of levels.</param>
    public static string Of(string level, bool isSheet, IReadOnlyDictionary<string, string> given)
    {
        if (given.TryGetValue(level, out string? type)) return type;
        if (isSheet) return Sheet;
        if (NistVocabulary.IsUnitType(level)) return level;
        if (Words.TryGetValue(level, out string? known)) return known;
        return PollingPlaceWords.Name(level) ? PollingPlace : level;
    }
}
