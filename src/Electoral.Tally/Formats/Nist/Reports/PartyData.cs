namespace Electoral.Tally;

/// <summary>A party in a report.</summary>
internal sealed class PartyData
{
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public string? Abbreviation { get; set; }
}
