namespace Electoral.Tally.Statistics;

/// <summary>Of what a percentage is.</summary>
public enum PercentageOf
{
    /// <summary>Ballots cast of registered voters.</summary>
    Turnout,

    /// <summary>Votes of ballots cast.</summary>
    Result,

    /// <summary>Either of the two.</summary>
    Either,
}
