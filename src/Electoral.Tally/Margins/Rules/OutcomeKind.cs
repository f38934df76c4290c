namespace Electoral.Tally;

/// <summary>The kinds of outcome of a contest.</summary>
public enum OutcomeKind
{
    /// <summary>A candidate wins.</summary>
    Winner = 0,

    /// <summary>Nobody wins the first round; a second one follows.</summary>
    SecondRound = 1,

    /// <summary>Nobody reaches the majority that is needed.</summary>
    NoMajority = 2,

    /// <summary>The motion is adopted.</summary>
    Adopted = 3,

    /// <summary>The motion is not adopted.</summary>
    NotAdopted = 4,
}
