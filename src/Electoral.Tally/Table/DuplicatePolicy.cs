namespace Electoral.Tally;

/// <summary>What becomes of several sheets with the same key. Whatever it is, it is reported.</summary>
public enum DuplicatePolicy
{
    /// <summary>The first in the order of the source stays, the others are rejects. This is the default.</summary>
    KeepFirst = 0,

    /// <summary>The last in the order of the source stays, the others are rejects.</summary>
    KeepLast = 1,

    /// <summary>None stays: all of them are rejects.</summary>
    RejectAll = 2,
}
