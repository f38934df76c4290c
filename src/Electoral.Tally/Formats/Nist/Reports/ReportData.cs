namespace Electoral.Tally;

/// <summary>Everything that was read from a report.</summary>
internal sealed class ReportData
{
    public UnitData Units { get; } = new();

    public List<ContestData> Contests { get; } = [];

    /// <summary>Units with a carried count that cannot be accepted.</summary>
    public Dictionary<int, CountFault> UnitFaults { get; } = [];

    public Dictionary<string, PartyData> Parties { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the levels from the top, where the writer carried them.</summary>
    public List<string> Levels { get; } = [];

    /// <summary>Counts for which the writer's table had a column but no sheet had a value.</summary>
    public HashSet<string> EmptyFields { get; } = new(StringComparer.Ordinal);

    /// <summary>Likewise further counts.</summary>
    public HashSet<string> EmptyExtra { get; } = new(StringComparer.Ordinal);

    /// <summary>What the report says about itself, by member.</summary>
    public Dictionary<NistMember, string> Header { get; } = [];
}
