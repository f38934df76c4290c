namespace Electoral.Tally;

/// <summary>What happens to several sheets with the same key. In every case it is reported.</summary>
/// <remarks>
/// A counted sheet takes precedence over a pending one, and that before an annulled one, under every policy and in any
/// order of the source: the others are rejects. The policy decides only among those with the best status.
/// </remarks>
public enum DuplicatePolicy
{
    /// <summary>The first in the order of the source is kept, the others are rejects. This is the default.</summary>
    KeepFirst = 0,

    /// <summary>The last in the order of the source is kept, the others are rejects.</summary>
    KeepLast = 1,

    /// <summary>None is kept if two or more have the best status: all of them are rejects.</summary>
    RejectAll = 2,
}
