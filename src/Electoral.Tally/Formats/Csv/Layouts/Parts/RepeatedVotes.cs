namespace Electoral.Tally.Layouts;

/// <summary>The meaning of repeated votes for one selection on a sheet.</summary>
public enum RepeatedVotes
{
    /// <summary>A mistake: the whole sheet is refused.</summary>
    Reject,

    /// <summary>Parts of a whole, such as modes of voting: they add up.</summary>
    Add,
}
