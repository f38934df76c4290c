namespace Electoral.Tally;

/// <summary>The names of common levels in the languages of the reports.</summary>
/// <remarks>
/// A level has the name that the layout or the file gives it. Names in one of these two lists are translated into the
/// language of the report; any other is shown unchanged. The name by which a level is requested never changes.
/// </remarks>
internal static class LevelTexts
{
    private static readonly Dictionary<string, ReportText> Spanish = new(StringComparer.OrdinalIgnoreCase)
    {
        [UnitTree.RootLevelName] = new("all", "todo"),
        ["area"] = new("area", "área"),
        ["canton"] = new("canton", "cantón"),
        ["center"] = new("center", "centro"),
        ["centre"] = new("centre", "centro"),
        ["city"] = new("city", "ciudad"),
        ["commune"] = new("commune", "comuna"),
        ["constituency"] = new("constituency", "circunscripción"),
        ["country"] = new("country", "país"),
        ["county"] = new("county", "condado"),
        ["department"] = new("department", "departamento"),
        ["district"] = new("district", "distrito"),
        ["locality"] = new("locality", "localidad"),
        ["municipality"] = new("municipality", "municipio"),
        ["parish"] = new("parish", "parroquia"),
        ["polling place"] = new("polling place", "centro de votación"),
        ["polling station"] = new("polling station", "mesa de votación"),
        ["precinct"] = new("precinct", "precinto"),
        ["province"] = new("province", "provincia"),
        ["region"] = new("region", "región"),
        ["section"] = new("section", "sección"),
        ["sheet"] = new("sheet", "acta"),
        ["state"] = new("state", "estado"),
        ["station"] = new("station", "mesa"),
        ["table"] = new("table", "mesa"),
        ["ward"] = new("ward", "barrio"),
        ["zone"] = new("zone", "zona"),
    };

    /// <summary>The name of a level as a report in a language shows it.</summary>
    /// <param name="level">The name by which the level is requested.</param>
    /// <param name="language">The language; null is English, in which names are not translated.</param>
    public static string Of(string level, IFormatProvider? language) =>
        ReportLanguage.IsSpanish(language) && Spanish.TryGetValue(level, out var text) ? text.In(language) : level;
}
