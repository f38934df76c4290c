namespace Electoral.Tally.Evaluation;

/// <summary>How sheets come to be collected or missing.</summary>
internal enum Mechanism
{
    /// <summary>In each stratum the same share of stations, drawn by chance.</summary>
    AtRandom,

    /// <summary>By chance within strata, but fewer where the leader is strong.</summary>
    ByStratum,

    /// <summary>Within strata, stations where the leader is strong are collected more often.</summary>
    NotAtRandom,
}
