namespace Electoral.Tally.Layouts;

/// <summary>What it means that votes for one selection stand twice on one sheet.</summary>
public enum RepeatedVotes
{
    /// <summary>A mistake: the whole sheet is refused.</summary>
    Reject,

    /// <summary>Parts of a whole, such as modes of voting: they add up.</summary>
    Add,
}
