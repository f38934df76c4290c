using System.Text;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A check of one pasted record against a Merkle root, inside the page: it works without a network.</summary>
/// <remarks>The page holds only the root, so its size does not depend on the number of records.</remarks>
internal sealed record PageProof
{
    private static readonly JsonWriterOptions Form = new() { Encoder = VisibleJson.Encoder };

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>What is checked, and what must be done first.</summary>
    public required string Explanation { get; init; }

    /// <summary>The label of the input field.</summary>
    public required string Prompt { get; init; }

    /// <summary>The root, 64 hexadecimal digits.</summary>
    public required string Root { get; init; }

    /// <summary>How many records are under the root.</summary>
    public required int Count { get; init; }

    /// <summary>The message for a record that is under the root.</summary>
    public required string Included { get; init; }

    /// <summary>The message for a record that is not.</summary>
    public required string NotIncluded { get; init; }

    /// <summary>The message for a proof that was made for another root; {0} is that root.</summary>
    public required string OtherRoot { get; init; }

    /// <summary>The message for a text that is not a proof.</summary>
    public required string NoProof { get; init; }

    /// <summary>The headings of the fields of the record: name and value.</summary>
    public required IReadOnlyList<string> Headers { get; init; }

    /// <summary>The data for the script, as JSON that is safe inside an element of a page.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteString("root", Root);
            json.WriteNumber("count", Count);
            json.WriteString("included", Included);
            json.WriteString("notIncluded", NotIncluded);
            json.WriteString("otherRoot", OtherRoot);
            json.WriteString("noProof", NoProof);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
