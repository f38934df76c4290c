using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The name of a JSON text in messages, and the exception for mistakes in it.</summary>
/// <param name="Name">The name of the text, such as "The layout" or the name of a file.</param>
/// <param name="Failure">Makes the exception from a message and a cause.</param>
internal sealed record JsonTextSource(string Name, Func<string, Exception?, Exception> Failure)
{
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Parses the text. Comments and a comma after the last item are allowed.</summary>
    public T Parse<T>(string json, Func<JsonItem, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return read(new(this, "", document.RootElement));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // Text with half a surrogate pair causes an InvalidOperationException.
            return Throw.NoJson<T>(this, failure);
        }
    }
}
