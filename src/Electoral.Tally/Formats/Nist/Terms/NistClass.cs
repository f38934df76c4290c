namespace Electoral.Tally;

/// <summary>The objects of a report that are read.</summary>
internal enum NistClass : byte
{
    /// <summary>One that is skipped, with everything in it.</summary>
    Skipped,
    Report,
    Election,
    Contest,
    Selection,
    Candidate,
    Party,
    Unit,
    VoteCounts,
    BallotCounts,
    OtherCounts,
    CountStatus,
    Identifier,
    Device,

    /// <summary>A text in several languages.</summary>
    Texts,

    /// <summary>A text in one language.</summary>
    Text,
}
