using System.Text;

namespace Electoral.Tally.Tests.Rendering.Json;

/// <summary>The table of the page that lists the keys of every type.</summary>
internal static class KeysPage
{
    public const string Heading = "## Every key";

    private const string Introduction = """
        A row is one type; its name leads to its schema, which also says what each key means. Where a value can be
        unknown, `null` is added; `[]` is a list, and `{}` is an object whose keys are names, such as ids of
        selections. A name in the place of a kind is a type of this table. Keys in brackets may be left out.

        """;

    /// <summary>The section, from its heading to its end.</summary>
    public static string Section()
    {
        var page = new StringBuilder();
        page.Append(Heading).Append("\n\n").Append(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n| type | keys |\n|---|---|\n");
        foreach (var type in ContractForms.Types)
        {
            page.Append($"| [`{type.Name}`](schema/{SchemaWriter.FileOf(type.Name)}) | ");
            page.Append(Keys(ContractForms.ShapeOf(type)!)).Append(" |\n");
        }

        return page.ToString();
    }

    private static string Keys(JsonShape shape) => string.Join(", ", shape.Members!.Select(member =>
    {
        string key = member.MayBeLeftOut ? $"[`{member.Key}`]" : $"`{member.Key}`";
        return $"{key} {Kind(member.Shape())}";
    }));

    private static string Kind(JsonShape shape)
    {
        string kind = shape.Name is { } name ? name
            : shape.Members is not null ? $"({Keys(shape)})"
            : shape.Words is { } words ? string.Join("/", words)
            : shape.Items is { } items ? $"{Kind(items())}[]"
            : shape.Values is { } values ? $"{Kind(values())}{{}}"
            : shape.Type;
        return shape.MayBeNull ? $"{kind} or null" : kind;
    }
}
