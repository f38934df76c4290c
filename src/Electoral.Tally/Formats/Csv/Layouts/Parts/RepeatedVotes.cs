namespace Electoral.Tally.Layouts;

/// <summary>What it means if a sheet has votes for one selection twice.</summary>
public enum RepeatedVotes
{
    /// <summary>A mistake: the whole sheet is refused.</summary>
    Reject,

    /// <summary>Parts of a whole, such as modes of voting: they add up.</summary>
    Add,
}
