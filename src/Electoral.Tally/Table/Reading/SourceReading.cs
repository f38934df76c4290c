using System.Text.Json.Serialization;
using Electoral.Tally.Json;

namespace Electoral.Tally;

/// <summary>How one file, stream or other source was read.</summary>
[JsonConverter(typeof(ResultJsonConverter<SourceReading>))]
public sealed record SourceReading : IJsonResult<SourceReading>
{
    /// <summary>The name of the file, without its folder, or of the stream or other source.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// SHA-256 of the stored bytes (a compressed file unexpanded) in lower-case hexadecimal; null unless asked for.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>
    /// The encoding in which its texts were read, such as "utf-8" or "windows-1252"; null if its reader does not say.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>
    /// Whether neither the first bytes nor the layout gave the encoding, and the texts are not UTF-8.
    /// </summary>
    public bool IsEncodingGuessed { get; init; }

    /// <summary>The next best encoding if it was guessed; null if no other gives different texts.</summary>
    public string? EncodingRunnerUp { get; init; }

    /// <summary>The character between two fields; null if there is no such character.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The number of its data records.</summary>
    public required long Rows { get; init; }

    /// <summary>The name and how it was read.</summary>
    public override string ToString()
    {
        string encoding = Encoding is null ? "" : $", {Encoding}";
        string delimiter = Delimiter is null ? "" : $", delimiter '{Delimiter}'";
        return VisibleText.Line($"{Name}: {Counted.Of(Rows, "row")}{encoding}{delimiter}");
    }

    static void IJsonResult<SourceReading>.Describe(JsonForm<SourceReading> form) => form
        .Text("name", reading => reading.Name)
        .TextOrNull("sha256", reading => reading.Sha256)
        .TextOrNull("encoding", reading => reading.Encoding)
        .Truth("isEncodingGuessed", reading => reading.IsEncodingGuessed)
        .TextOrNull("encodingRunnerUp", reading => reading.EncodingRunnerUp)
        .TextOrNull("delimiter", reading => reading.Delimiter?.ToString())
        .Whole("rows", reading => reading.Rows);
}
