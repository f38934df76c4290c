namespace Electoral.Tally.Layouts;

/// <summary>The meaning of a selection that a sheet does not mention.</summary>
public enum AbsentVotes
{
    /// <summary>Its votes are missing.</summary>
    Missing,

    /// <summary>It has no votes.</summary>
    Zero,
}
