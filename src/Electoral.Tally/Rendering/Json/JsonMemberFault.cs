namespace Electoral.Tally;

/// <summary>What is wrong with a member of a JSON object.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Path">The path to the member; empty for the object itself.</param>
/// <param name="Found">What was found, as it is written.</param>
/// <param name="Expected">What was expected.</param>
internal sealed record JsonMemberFault(JsonFault Kind, string Path, string Found, string Expected)
{
    private const int FoundLimit = 100;

    /// <summary>Where it is, what was found, and what was expected.</summary>
    public override string ToString()
    {
        string at = Path.Length == 0 ? "" : $" at {Cut(Path)}";
        return VisibleText.Whole($"{at}: found {Cut(Found)}, expected {Expected}.");
    }

    /// <summary>The first 100 characters of a text that came from outside.</summary>
    public static string Cut(string text) => text.Length > FoundLimit ? text[..FoundLimit] + "…" : text;
}
