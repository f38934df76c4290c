using System.Text.Json;

namespace Electoral.Tally.Conformance;

/// <summary>Where the data that cases name are: in other cases of the file, or in files of a folder.</summary>
/// <remarks>
/// The folder is the one given, else <c>data</c> in the folder of the cases' file or in the one above.
/// </remarks>
internal sealed class DataFolder(string file, string? given, JsonElement cases)
{
    private const string Prefix = "data/";

    public JsonElement Case(string id)
    {
        foreach (var element in cases.EnumerateArray())
        {
            if (element.GetProperty("id").ValueEquals(id)) return element.GetProperty("input");
        }

        throw new DataAbsentException($"there is no case {id}");
    }

    public string File(string name)
    {
        string below = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
        string own = Path.GetDirectoryName(Path.GetFullPath(file))!;
        string[] folders = given is not null ? [given] : [Path.Combine(own, "data"), Path.Combine(own, "..", "data")];
        var paths = folders.SelectMany(folder => new[] { Path.Combine(folder, below), Path.Combine(folder, name) });
        return paths.FirstOrDefault(System.IO.File.Exists) ?? throw new DataAbsentException($"{name} is absent");
    }
}
