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
        string at = Path.Length == 0 ? "" : $" at {Path}";
        string found = Found.Length > FoundLimit ? Found[..FoundLimit] + "…" : Found;
        return VisibleText.Whole($"{at}: found {found}, expected {Expected}.");
    }
}
