using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The first line of a file of sheets: what is voted on, the levels, and how many sheets follow.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Levels">The names of the levels from the top; the last is that of the sheet.</param>
/// <param name="Extra">The names of further counts.</param>
/// <param name="Sheets">How many sheets follow; null if the line does not say.</param>
internal sealed record LinesHeader(
    Contest Contest, IReadOnlyList<string> Levels, IReadOnlyList<string> Extra, long? Sheets)
{
    private static readonly string[] Keys = [JsonVersion.Key, "contest", "levels", "extra", "sheets"];

    private static readonly JsonTextSource Source =
        new("The first line", (message, cause) => new JsonException(VisibleText.Whole(message), cause));

    private static readonly Json.ContestJsonConverter ContestJson = new();

    public static LinesHeader Of(TallyTable table) => new(
        table.Contest,
        [.. table.Units.Levels.Select(level => level.Name), table.SheetLevel],
        [.. table.ExtraNames],
        table.Count);

    /// <summary>Reads a line as a header; null if it is another object, such as a sheet.</summary>
    /// <exception cref="JsonException">It has levels but is not a valid header.</exception>
    public static LinesHeader? TryRead(ReadOnlyMemory<byte> line)
    {
        using var document = Parsed(line);
        if (document?.RootElement is not { ValueKind: JsonValueKind.Object } root) return null;
        if (!root.TryGetProperty("levels", out _)) return null;
        try
        {
            return Of(new JsonItem(Source, "", root));
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            throw Source.Failure($"{Source.Name}: {failure.Message}", failure);
        }
    }

    /// <summary>Whether contest and levels are the same, ignoring the names of selections.</summary>
    public bool Fits(LinesHeader other) =>
        Contest.Selections.Select(selection => selection.Id).SequenceEqual(
            other.Contest.Selections.Select(selection => selection.Id), StringComparer.Ordinal)
        && Levels.SequenceEqual(other.Levels, StringComparer.Ordinal);

    public override string ToString() => $"{Contest} ({string.Join(", ", Levels)})";

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        JsonVersion.Write(json);
        json.WritePropertyName("contest");
        JsonForms<Contest>.Form.WriteObject(json, Contest);
        WriteTexts(json, "levels", Levels);
        if (Extra.Count > 0) WriteTexts(json, "extra", Extra);
        if (Sheets is long sheets) json.WriteNumber("sheets", sheets);
        json.WriteEndObject();
    }

    private static LinesHeader Of(JsonItem item)
    {
        var members = item.Members(Keys);
        JsonVersion.Check(members);
        return new(
            ContestJson.Of(members.Required("contest")), members.Texts("levels"), members.Texts("extra"),
            members.Count("sheets"));
    }

    private static JsonDocument? Parsed(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
