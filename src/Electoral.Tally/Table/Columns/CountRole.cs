namespace Electoral.Tally;

/// <summary>What kind of count a column holds.</summary>
internal enum CountRole
{
    /// <summary>A field of the source, one of <see cref="CountField"/>.</summary>
    Field = 0,

    /// <summary>The votes of a selection.</summary>
    Votes = 1,

    /// <summary>A further count.</summary>
    Extra = 2,
}
