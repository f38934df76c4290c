namespace Electoral.Tally;

/// <summary>A selection in a report.</summary>
internal sealed class SelectionData
{
    public string Id { get; set; } = "";

    public List<string> Candidates { get; } = [];

    /// <summary>The parties that can be chosen with it.</summary>
    public List<string> Parties { get; } = [];

    /// <summary>Parties that endorse its candidates.</summary>
    public List<string> Endorsements { get; } = [];

    /// <summary>The text of an answer, or null.</summary>
    public string? Text { get; set; }

    public bool IsWriteIn { get; set; }
}
