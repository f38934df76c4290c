namespace Electoral.Tally.Audits;

/// <summary>What bounds the ballots that the paper of a station can hold.</summary>
public enum BallotBound
{
    /// <summary>
    /// The ballots cast as reported, or as derived from the reported counts. Correct if they are known independently of
    /// the votes, such as from the signatures of voters.
    /// </summary>
    BallotsCast,

    /// <summary>
    /// The registered voters: valid even if the reported ballots cast may be wrong; needs more sheets.
    /// </summary>
    Registered,
}
