namespace Electoral.Tally;

/// <summary>All that was read of a report.</summary>
internal sealed class ReportData
{
    public UnitData Units { get; } = new();

    public List<ContestData> Contests { get; } = [];

    /// <summary>Units of which a count that they carry themselves cannot be taken.</summary>
    public Dictionary<int, CountFault> UnitFaults { get; } = [];

    public Dictionary<string, PartyData> Parties { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of the levels from the top, where the writer carried them.</summary>
    public List<string> Levels { get; } = [];

    /// <summary>Counts that the writer had in a column, and no sheet.</summary>
    public HashSet<string> EmptyFields { get; } = new(StringComparer.Ordinal);

    /// <summary>Likewise further counts.</summary>
    public HashSet<string> EmptyExtra { get; } = new(StringComparer.Ordinal);

    /// <summary>What the report says of itself, by member.</summary>
    public Dictionary<NistMember, string> Header { get; } = [];
}
