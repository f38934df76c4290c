using System.Text.Json;

namespace Electoral.Tally;

/// <summary>A member of a JSON object is not what it should be.</summary>
/// <param name="document">What messages call the object.</param>
/// <param name="fault">What is wrong.</param>
/// <param name="path">The path to the member; empty for the object itself.</param>
/// <param name="found">What was found, as it is written.</param>
/// <param name="expected">What was expected.</param>
internal sealed class JsonFieldException(
    string document, JsonFault fault, string path, string found, string expected)
    : JsonException(VisibleText.Whole(
        $"{document}{(path.Length == 0 ? "" : " at " + path)}: found {Cut(found)}, expected {expected}."))
{
    private const int FoundLimit = 100;

    public JsonFault Fault => fault;

    public string Field => path;

    public string Found => found;

    public string Expected => expected;

    private static string Cut(string found) => found.Length > FoundLimit ? found[..FoundLimit] + "…" : found;
}
