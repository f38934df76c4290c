using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The version of the JSON contract: the first key of the outermost object only.</summary>
internal static class JsonVersion
{
    public const string Key = "version";
    public const int Current = 1;

    /// <summary>Writes the version into an object that was begun, if it is the outermost one.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        if (json.CurrentDepth == 1) json.WriteNumber(Key, Current);
    }

    /// <summary>The key of the version, followed by the keys of a form.</summary>
    public static string[] WithKey<T>(JsonForm<T> form) => [Key, .. form.Keys];

    /// <summary>Rejects an object of another version; an object without a version is taken to be of this one.</summary>
    public static void Check(JsonMembers members)
    {
        if (members.Find(Key) is { } version && !Is(version.Value)) Throw.JsonValue<int>(version, $"version {Current}");
    }

    private static bool Is(JsonElement version) =>
        version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out int number) && number == Current;
}
