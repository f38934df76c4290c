using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A search over many short records, inside the page: it works without a network.</summary>
internal abstract class PageSearch
{
    private const int Shown = 100;

    // The encoder writes < > & ' as escapes, so that no text can end the element that holds the data.
    private static readonly JsonWriterOptions Form = new() { Encoder = VisibleJson.Encoder };

    private ReadOnlyMemory<byte>? _prepared;

    /// <summary>The title of the search.</summary>
    public abstract string Title { get; }

    /// <summary>The label of the input field.</summary>
    public abstract string Prompt { get; }

    /// <summary>How many records there are, and which are left out.</summary>
    public abstract string Scope { get; }

    /// <summary>"The first {0} of {1} found", in the language of the page.</summary>
    public abstract string Found { get; }

    /// <summary>The headings of the columns; the first two are the path and the code.</summary>
    public abstract IReadOnlyList<string> Headers { get; }

    /// <summary>
    /// Writes the array of units, each as the index of its parent (−1: none) and its name, parents first.
    /// </summary>
    public abstract void WriteUnits(Utf8JsonWriter json);

    /// <summary>Writes the array of records: index of the unit, code as text, counts or nulls.</summary>
    public abstract void WriteRows(Utf8JsonWriter json);

    /// <summary>Makes the data in advance; they do not change after that.</summary>
    public PageSearch Prepared()
    {
        _prepared = Json();
        return this;
    }

    /// <summary>The data as JSON that is safe inside an element of a page.</summary>
    public ReadOnlyMemory<byte> ToJson() => _prepared ?? Json();

    private ReadOnlyMemory<byte> Json()
    {
        var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteNumber("shown", Shown);
            json.WriteString("found", Found);
            json.WriteStartArray("units");
            WriteUnits(json);
            json.WriteEndArray();
            json.WriteStartArray("rows");
            WriteRows(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }
}
