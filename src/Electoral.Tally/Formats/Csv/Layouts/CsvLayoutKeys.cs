using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The keys of a layout in JSON, and the values that each can have.</summary>
internal static class CsvLayoutKeys
{
    private static readonly JsonShape Text = new("string");
    private static readonly JsonShape Truth = new("boolean");
    private static readonly JsonShape Whole = new("integer") { Least = 0 };
    private static readonly JsonShape Part = new("object") { Values = Anything };
    private static readonly JsonShape Texts = new("array") { Items = () => Text, Or = Text };

    // A column, or an object with more details.
    private static readonly JsonShape Column = Text with { Or = Part };
    private static readonly JsonShape Count = Text with { Or = new("array") { Items = () => Text, Or = Part } };
    private static readonly JsonShape Columns = new("array") { Items = () => Column, Or = Column };
    private static readonly JsonShape Groups = new("object") { Values = () => Texts };

    /// <summary>The form: each key with its value as <see cref="CsvLayout.ToJson"/> writes it.</summary>
    public static JsonForm<JsonElement> Form { get; } = Make();

    public static ReadOnlySpan<string> All => Names;

    private static readonly string[] Names = JsonVersion.WithKey(Form);

    private static JsonShape Anything() => new("any");

    private static JsonForm<JsonElement> Make()
    {
        var form = new JsonForm<JsonElement>("");
        Add(Text, "delimiter", "encoding");
        Add(Whole, "skipLines");
        Add(Text with { MayBeNull = true }, "quote");
        Add(Truth, "header");
        Add(Whole, "headerRows");
        Add(Groups, "endsBefore");
        Add(Texts, "missing");
        Add(Text, "groupSeparator", "contest");
        Add(Whole, "votesAllowed");
        Add(Truth, "blankIsValid");
        Add(Columns, "levels");
        Add(Count, "registered", "ballotsCast", "valid", "invalid", "blank");
        Add(Columns, "selections");
        Add(Text, "others");
        Add(Part, "long", "groups");
        Add(Columns, "key");
        Add(Text, "image");
        Add(Texts, "arrival");
        Add(Part, "extra");
        Add(Text, "stratum");
        Add(Part, "status");
        Add(Groups, "filter", "exclude");
        Add(Truth, "formulaGuard");
        return form;

        void Add(JsonShape shape, params ReadOnlySpan<string> keys)
        {
            foreach (string key in keys)
            {
                var kind = new JsonKind<JsonElement>(shape, (json, value) => value.WriteTo(json));
                form.KnownValue(
                    key, kind, layout => layout.TryGetProperty(key, out var value) ? value : (JsonElement?)null);
            }
        }
    }
}
