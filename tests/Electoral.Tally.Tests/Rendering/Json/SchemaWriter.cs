using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>Makes a JSON Schema (2020-12) of the form of a type.</summary>
internal static partial class SchemaWriter
{
    private static readonly JsonWriterOptions Form =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<Dictionary<string, string>> Summaries = new(ReadSummaries);

    /// <summary>The name of the file of a type: margin-assessment.schema.json.</summary>
    public static string FileOf(string type) => $"{Words().Replace(type, "-$0").ToLowerInvariant()}.schema.json";

    /// <summary>The schema of a type.</summary>
    public static string Write(Type type)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            var shape = ContractForms.ShapeOf(type)!;
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("$id", FileOf(type.Name));
            json.WriteString("title", type.Name);
            if (SummaryOf($"T:{type.FullName}") is { } summary) json.WriteString("description", summary);
            if (shape.Or is { } or)
            {
                json.WriteStartArray("anyOf");
                WriteShape(json, or, null);
                json.WriteStartObject();
                WriteObject(json, shape, type);
                json.WriteEndObject();
                json.WriteEndArray();
            }
            else
            {
                WriteObject(json, shape, type);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteObject(Utf8JsonWriter json, JsonShape shape, Type? type)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        if (type is not null)
        {
            json.WriteStartObject(JsonVersion.Key);
            json.WriteNumber("const", JsonVersion.Current);
            json.WriteEndObject();
        }

        foreach (var member in shape.Members!)
        {
            json.WritePropertyName(member.Key);
            var value = member.Shape();
            if (member.MayBeLeftOut) value = value with { MayBeNull = true };
            WriteShape(json, value, type is null ? null : DescriptionOf(type, member.Key));
        }

        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var member in shape.Members!.Where(member => !member.MayBeLeftOut)) json.WriteStringValue(member.Key);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteShape(Utf8JsonWriter json, JsonShape shape, string? description)
    {
        json.WriteStartObject();
        if (description is not null) json.WriteString("description", description);
        if (shape.Type == "any")
        {
            json.WriteEndObject();
            return;
        }

        bool isReference = shape.Name is not null;
        if (shape.Or is { } or && !isReference)
        {
            json.WriteStartArray("anyOf");
            WriteShape(json, shape with { Or = null }, null);
            WriteShape(json, or, null);
            json.WriteEndArray();
        }
        else if (isReference && shape.MayBeNull)
        {
            json.WriteStartArray("anyOf");
            WriteShape(json, shape with { MayBeNull = false }, null);
            WriteShape(json, new("null"), null);
            json.WriteEndArray();
        }
        else if (isReference)
        {
            json.WriteString("$ref", FileOf(shape.Name!));
        }
        else
        {
            WritePlain(json, shape);
        }

        json.WriteEndObject();
    }

    private static void WritePlain(Utf8JsonWriter json, JsonShape shape)
    {
        if (shape.Members is not null && !shape.MayBeNull)
        {
            WriteObject(json, shape, null);
            return;
        }

        if (shape.Members is not null)
        {
            json.WriteStartArray("anyOf");
            WriteShape(json, shape with { MayBeNull = false }, null);
            WriteShape(json, new("null"), null);
            json.WriteEndArray();
            return;
        }

        if (shape.Words is { } words)
        {
            json.WriteStartArray("enum");
            foreach (string word in words) json.WriteStringValue(word);
            if (shape.MayBeNull) json.WriteNullValue();
            json.WriteEndArray();
            return;
        }

        if (shape.MayBeNull)
        {
            json.WriteStartArray("type");
            json.WriteStringValue(shape.Type);
            json.WriteStringValue("null");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("type", shape.Type);
        }

        if (shape.Least is long least) json.WriteNumber("minimum", least);
        if (shape.Format is { } format) json.WriteString("format", format);
        if (shape.Items is { } items)
        {
            json.WritePropertyName("items");
            WriteShape(json, items(), null);
        }

        if (shape.Values is { } values)
        {
            json.WritePropertyName("additionalProperties");
            WriteShape(json, values(), null);
        }
    }

    // What the documentation of the property of that name says.
    private static string? DescriptionOf(Type type, string key) =>
        Array.Find(type.GetProperties(), one => one.Name.Equals(key, StringComparison.OrdinalIgnoreCase)) is { } found
            ? SummaryOf($"P:{found.DeclaringType!.FullName}.{found.Name}") ?? SummaryOf($"{type.FullName}#{found.Name}")
            : null;

    private static string? SummaryOf(string id) => Summaries.Value.GetValueOrDefault(id);

    private static Dictionary<string, string> ReadSummaries()
    {
        string path = Path.ChangeExtension(typeof(TallyTable).Assembly.Location, ".xml");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            string id = member.Attribute("name")!.Value;
            if (member.Element("summary") is { } summary) found[id] = Plain(summary);
            if (!id.StartsWith("T:", StringComparison.Ordinal)) continue;

            // The members of a positional record are its parameters.
            foreach (var parameter in member.Elements("param"))
            {
                found[$"{id[2..]}#{parameter.Attribute("name")!.Value}"] = Plain(parameter);
            }
        }

        return found;
    }

    private static string Plain(XElement summary)
    {
        var text = new StringBuilder();
        foreach (var node in summary.DescendantNodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement { Name.LocalName: "see" or "paramref" } see && see.IsEmpty)
            {
                string name = (see.Attribute("cref") ?? see.Attribute("name") ?? see.Attribute("langword"))!.Value;
                text.Append(name.Split('(')[0].Split('.', ':')[^1]);
            }
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"(?<=[a-z0-9])([A-Z])|(?<!^)([A-Z])(?=[a-z])")]
    private static partial Regex Words();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
