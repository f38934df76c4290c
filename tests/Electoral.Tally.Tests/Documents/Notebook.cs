using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Electoral.Tally.Tests.Documents;

/// <summary>
/// A notebook of C# cells (nbformat 4), run one cell after another by the scripting engine that .NET's notebook hosts
/// are built on.
/// </summary>
internal sealed class Notebook
{
    private static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonNode _root;

    private Notebook(string text) => _root = JsonNode.Parse(text)!;

    /// <summary>The version of the format.</summary>
    public int Format => (int)_root["nbformat"]!;

    /// <summary>The cells of code in order, as they are in the file.</summary>
    public IReadOnlyList<string> Code => [.. CodeCells.Select(SourceOf)];

    private IEnumerable<JsonNode> CodeCells =>
        _root["cells"]!.AsArray().Select(cell => cell!).Where(cell => (string?)cell["cell_type"] == "code");

    public static Notebook Load(string path) => new(File.ReadAllText(path));

    /// <summary>Runs the cells, and gives what was left behind with what each returned.</summary>
    /// <param name="change">What to put instead of a cell's text: a package is not there, nor the folder.</param>
    public async Task<(ScriptState State, IReadOnlyList<object?> Returned)> RunAsync(Func<string, string> change)
    {
        // With the assembly of the tests themselves, so that results can be looked at as what they are.
        using var loader = new InteractiveAssemblyLoader();
        loader.RegisterDependency(typeof(TallyTable).Assembly);
        var returned = new List<object?>();
        ScriptState<object>? state = null;
        foreach (string cell in Code)
        {
            var script = state is null
                ? CSharpScript.Create<object>(change(cell), ScriptOptions.Default, assemblyLoader: loader)
                : state.Script.ContinueWith<object>(change(cell));
            state = state is null ? await script.RunAsync() : await script.RunFromAsync(state);
            returned.Add(state.ReturnValue);
        }

        return (state!, returned);
    }

    /// <summary>The file with these texts as the outputs of its cells.</summary>
    public string With(IReadOnlyList<string> outputs)
    {
        var root = _root.DeepClone();
        var cells = root["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code").ToArray();
        for (int index = 0; index < cells.Length; index++)
        {
            string[] lines = outputs[index].Split('\n');
            cells[index]!["execution_count"] = index + 1;
            cells[index]!["outputs"] = new JsonArray(new JsonObject
            {
                ["output_type"] = "execute_result",
                ["execution_count"] = index + 1,
                ["metadata"] = new JsonObject(),
                ["data"] = new JsonObject
                {
                    ["text/plain"] = new JsonArray(
                        [.. lines.Select((line, i) => (JsonNode)(i < lines.Length - 1 ? line + "\n" : line))]),
                },
            });
        }

        return root.ToJsonString(Form) + "\n";
    }

    private static string SourceOf(JsonNode cell) =>
        string.Concat(cell["source"]!.AsArray().Select(line => (string)line!));
}
