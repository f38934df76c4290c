namespace Electoral.Tally;

/// <summary>What a header name says about a level.</summary>
/// <param name="Name">The name of the level.</param>
/// <param name="IsKnown">Whether it is one of the usual names.</param>
/// <param name="IsCode">Whether the header says that it is a code.</param>
/// <param name="IsLabel">Whether the header says that it is a name.</param>
internal readonly record struct LevelName(string Name, bool IsKnown, bool IsCode, bool IsLabel)
{
    /// <summary>Whether the header says that it is a number but not of what.</summary>
    public bool IsBare { get; init; }
}
