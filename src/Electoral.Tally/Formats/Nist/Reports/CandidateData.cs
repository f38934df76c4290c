namespace Electoral.Tally;

/// <summary>A candidate in a report.</summary>
internal sealed class CandidateData
{
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public string? Party { get; set; }

    /// <summary>What was carried for the selections: the field, the identifier of the selection, the value.</summary>
    public List<(string Field, string Selection, string Value)> Carried { get; } = [];
}
