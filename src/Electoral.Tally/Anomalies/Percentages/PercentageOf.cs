namespace Electoral.Tally.Statistics;

/// <summary>What a percentage is a share of.</summary>
public enum PercentageOf
{
    /// <summary>Ballots cast of registered voters.</summary>
    Turnout,

    /// <summary>Votes of ballots cast.</summary>
    Result,

    /// <summary>Either of the two.</summary>
    Either,
}
