using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>An election in a report.</summary>
internal sealed class ElectionData(NistReadOptions choice)
{
    public const int BallotsCast = 0, BallotsOutstanding = 1, BallotsRejected = 2;

    public string Name { get; set; } = "";

    public string Type { get; set; } = "";

    public string OtherType { get; set; } = "";

    public string? StartDate { get; set; }

    public string? EndDate { get; set; }

    public Dictionary<string, CandidateData> Candidates { get; } = new(StringComparer.Ordinal);

    /// <summary>Ballots cast, outstanding and rejected.</summary>
    public CountStore? Ballots { get; set; } = ContestData.Three(choice);
}
