namespace Electoral.Tally.Layouts;

/// <summary>What it means that a sheet does not mention a selection.</summary>
public enum AbsentVotes
{
    /// <summary>Its votes are missing.</summary>
    Missing,

    /// <summary>It has no votes.</summary>
    Zero,
}
