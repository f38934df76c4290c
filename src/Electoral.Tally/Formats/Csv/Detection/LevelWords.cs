namespace Electoral.Tally;

/// <summary>What people call the levels of units, and how they mark codes and names.</summary>
internal static class LevelWords
{
    private static readonly Dictionary<string, string> Names = Invert(new()
    {
        ["country"] = "country nation pais pays zeme",
        ["region"] = "region regiao kraj",
        ["state"] = "state edo estado entidad entidad_federativa uf etat",
        ["department"] = "department departamento depto dpto dep departement",
        ["province"] = "province prov provincia",
        ["county"] = "county condado comarca",
        ["canton"] = "canton",
        ["constituency"] = "constituency circunscripcion circonscription circulo",
        ["district"] = "district dist distrito distrito_electoral distrito_federal okres",
        ["municipality"] = "municipality mun mpio municipio municipalidad concelho municipalite obec",
        ["commune"] = "commune comuna",
        ["city"] = "city ciudad cidade ville",
        ["parish"] = "parish par parr parroquia paroquia freguesia paroisse",
        ["locality"] = "locality localidad localidade localite",
        ["zone"] = "zone zona",
        ["ward"] = "ward",
        ["section"] = "section seccion secao",
        ["precinct"] = "precinct okrsek",
        ["centre"] = "centre center centro recinto centro_votacion polling_place polling_center polling_centre puesto "
            + "puesto_votacion local_votacion local_votacao lieu_vote voting_centre voting_center",
        ["station"] = "station polling_station casilla bureau bureau_vote ballot_box box urna",
        ["table"] = "table mesa mesa_votacion mesa_electoral acta junta polling_table",
    });

    private static readonly HashSet<string> CodeMarks =
        ToSet("cod codigo code id cve clave num numero nro no number kod");

    private static readonly HashSet<string> NameMarks =
        ToSet("name nombre nom nome desc descripcion label nazev libelle");

    private static readonly HashSet<string> NoLevels = ToSet(
        "id row fila index objectid lat lon lng long latitud longitud latitude longitude x y date fecha data datum "
        + "time hora timestamp url link image imagen foto flag status error version kolo chyba oprava typ_form");

    /// <summary>The level that a header name speaks of: its usual name if known, else the header.</summary>
    public static LevelName Read(string header)
    {
        string[] words = HeaderWords.Of(header);
        bool isCode = words.Any(CodeMarks.Contains), isName = words.Any(NameMarks.Contains);
        string stem = string.Join('_', words.Where(word => !CodeMarks.Contains(word) && !NameMarks.Contains(word)));
        if (stem.Length == 0) return new(header.ToLowerInvariant(), IsKnown: false, IsCode: false, IsLabel: false);
        bool isKnown = Names.TryGetValue(stem, out string? name);
        // Without a mark the level goes by the header itself, in lower case.
        name ??= isCode || isName ? stem : header.Trim().ToLowerInvariant();
        return new(name, isKnown, isCode, isName && !isCode);
    }

    /// <summary>Whether the name is of something that is no level: a place on the map, a date, a mark.</summary>
    public static bool IsNoLevel(string header) => NoLevels.Contains(HeaderWords.Join(header));

    /// <summary>Whether sheets themselves go by this name, so that it is the last level wherever it stands.</summary>
    public static bool IsOfSheets(string level) => level is "table" or "station";

    private static HashSet<string> ToSet(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, string> Invert(Dictionary<string, string> names) => names
        .SelectMany(name => name.Value.Split(' '), (name, word) => KeyValuePair.Create(word, name.Key))
        .ToDictionary(StringComparer.Ordinal);
}

/// <summary>What a header name says of a level.</summary>
/// <param name="Name">The name of the level.</param>
/// <param name="IsKnown">Whether it is one of the usual names.</param>
/// <param name="IsCode">Whether the header says that it is a code.</param>
/// <param name="IsLabel">Whether the header says that it is a name.</param>
internal readonly record struct LevelName(string Name, bool IsKnown, bool IsCode, bool IsLabel);
