using System.Text;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>Writes pictures as Vega-Lite specifications with their data inside.</summary>
/// <remarks>
/// Source: Satyanarayan and others (2017), "Vega-Lite: A Grammar of Interactive Graphics", version 5.
/// </remarks>
internal static class VegaLite
{
    private const string Schema = "https://vega.github.io/schema/vega-lite/v5.json";

    public static string Histogram(string title, string label, string sheets, double[] counts) => Write(json =>
    {
        Begin(json, title, () =>
        {
            for (int bin = 0; bin < counts.Length; bin++)
            {
                Row(json, ("from", (double)bin / counts.Length), ("to", (bin + 1.0) / counts.Length), (
                    "n", counts[bin]));
            }
        });
        json.WriteString("mark", "bar");
        json.WriteStartObject("encoding");
        Channel(json, "x", "from", label, ".0%");
        json.WriteStartObject("x2");
        json.WriteString("field", "to");
        json.WriteEndObject();
        Channel(json, "y", "n", sheets, ",d");
        json.WriteEndObject();
    });

    public static string Fingerprint(string title, string across, string up, int[,] counts) => Write(json =>
    {
        int columns = counts.GetLength(0), rows = counts.GetLength(1);
        Begin(json, title, () =>
        {
            for (int x = 0; x < columns; x++)
            {
                for (int y = 0; y < rows; y++)
                {
                    if (counts[x, y] == 0) continue;
                    Row(
                        json,
                        ("x", (double)x / columns),
                        ("x2", (x + 1.0) / columns),
                        ("y", (double)y / rows),
                        ("y2", (y + 1.0) / rows),
                        ("n", counts[x, y]));
                }
            }
        });
        json.WriteString("mark", "rect");
        json.WriteStartObject("encoding");
        Channel(json, "x", "x", across, ".0%");
        Field(json, "x2");
        Channel(json, "y", "y", up, ".0%");
        Field(json, "y2");
        json.WriteStartObject("color");
        json.WriteString("field", "n");
        json.WriteString("type", "quantitative");
        json.WriteStartObject("scale");
        json.WriteString("type", "log");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static string Ranges(string title, string label, IReadOnlyList<RangeLine> lines) => Write(json =>
    {
        Begin(json, title, () =>
        {
            foreach (var line in lines)
            {
                json.WriteStartObject();
                json.WriteString("line", line.Label);
                json.WriteString("kind", line.Look.ToString());
                Number(json, "low", line.Low);
                Number(json, "high", line.High);
                Number(json, "point", line.Point);
                json.WriteEndObject();
            }
        });
        json.WriteStartArray("layer");
        Layer(json, "bar", "low", label, "high");
        Layer(json, "point", "point", label, null);
        json.WriteEndArray();
    });

    private static void Layer(Utf8JsonWriter json, string mark, string field, string label, string? second)
    {
        json.WriteStartObject();
        json.WriteString("mark", mark);
        json.WriteStartObject("encoding");
        json.WriteStartObject("y");
        json.WriteString("field", "line");
        json.WriteString("type", "nominal");
        json.WriteNull("sort");
        json.WriteNull("title");
        json.WriteEndObject();
        Channel(json, "x", field, label, ",d");
        if (second is not null) Field(json, "x2", second);
        json.WriteStartObject("color");
        json.WriteString("field", "kind");
        json.WriteString("type", "nominal");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Begin(Utf8JsonWriter json, string title, Action rows)
    {
        json.WriteString("$schema", Schema);
        json.WriteString("title", title);
        json.WriteNumber("width", 600);
        json.WriteStartObject("data");
        json.WriteStartArray("values");
        rows();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, params ReadOnlySpan<(string Name, double Value)> values)
    {
        json.WriteStartObject();
        foreach (var (name, value) in values) json.WriteNumber(name, value);
        json.WriteEndObject();
    }

    private static void Channel(Utf8JsonWriter json, string channel, string field, string title, string format)
    {
        json.WriteStartObject(channel);
        json.WriteString("field", field);
        json.WriteString("type", "quantitative");
        json.WriteString("title", title);
        json.WriteStartObject("axis");
        json.WriteString("format", format);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Field(Utf8JsonWriter json, string channel, string? field = null)
    {
        json.WriteStartObject(channel);
        json.WriteString("field", field ?? channel);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is double known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
