namespace Electoral.Tally;

/// <summary>The names that counts of the standard have as further counts of a table.</summary>
internal static class NistExtra
{
    /// <summary>Ballots not yet counted.</summary>
    public const string BallotsOutstanding = "ballots-outstanding";

    public const string BallotsRejected = "ballots-rejected";

    /// <summary>For contests in which a voter has several votes, so that they are not ballots.</summary>
    public const string Overvotes = "overvotes";

    /// <summary>Likewise.</summary>
    public const string Undervotes = "undervotes";

    public const string WriteIns = "write-ins";

    public const string VotersParticipated = "voters-participated";
}
