using System.Text.Json;

namespace Electoral.Tally;

public sealed partial record CsvLayout
{
    /// <summary>The layout in a JSON file.</summary>
    /// <exception cref="CsvLayoutException">It is not JSON, has an unknown key, or does not fit together.</exception>
    public static CsvLayout Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string json = InputFile.ReadText(path);
        try
        {
            return Parse(json);
        }
        catch (CsvLayoutException failure)
        {
            throw new CsvLayoutException(
                $"{VisibleText.Name(Path.GetFileName(path))}: {VisibleText.Whole(failure.Message)}", failure);
        }
    }

    /// <summary>The layout that <paramref name="json"/> describes.</summary>
    /// <param name="json">
    /// An object whose keys are the properties of the layout, beginning in lower case. All but "levels" and
    /// "selections" may be left out or null; comments and a comma after the last item are allowed.
    /// </param>
    /// <exception cref="CsvLayoutException">It is not JSON, has an unknown key, or does not fit together.</exception>
    public static CsvLayout Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var layout = CsvLayoutParser.Parse(json);
        layout.Validate();
        return layout;
    }

    /// <summary>The layout as indented JSON, without the keys that have their default values.</summary>
    public string ToJson() => CsvLayoutFormatter.Format(this);

    /// <summary>Writes the layout as a JSON file, which is replaced if it exists, as a whole or not at all.</summary>
    /// <exception cref="CsvLayoutException">The layout does not fit together.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Validate();
        byte[] json = System.Text.Encoding.UTF8.GetBytes(ToJson() + "\n");
        OutputFile.Write(path, stream => stream.Write(json));
    }

    private JsonElement ToElement()
    {
        using var document = JsonDocument.Parse(ToJson());
        return document.RootElement.Clone();
    }

    /// <summary>Checks on entry that the parts fit together.</summary>
    /// <exception cref="CsvLayoutException">They do not.</exception>
    internal void Validate() => CsvLayoutRules.Check(this);
}
