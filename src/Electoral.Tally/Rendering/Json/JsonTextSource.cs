using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A JSON text as messages call it, and the exception that its mistakes end in.</summary>
/// <param name="Name">What the text is called, such as "The layout" or the name of a file.</param>
/// <param name="Failure">Makes the exception of a message and a cause.</param>
internal sealed record JsonTextSource(string Name, Func<string, Exception?, Exception> Failure)
{
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Makes something of the text. Comments and a comma after the last item are allowed.</summary>
    public T Parse<T>(string json, Func<JsonItem, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return read(new(this, "", document.RootElement));
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // A text with half a surrogate pair is an InvalidOperationException.
            return Throw.NoJson<T>(this, failure);
        }
    }
}
