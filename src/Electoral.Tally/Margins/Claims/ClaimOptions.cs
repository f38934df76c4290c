namespace Electoral.Tally;

/// <summary>How a claim is checked against sheets.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record ClaimOptions : MissingStationOptions
{
    /// <summary>The default options.</summary>
    public static ClaimOptions Default { get; } = new();

    /// <summary>
    /// The two whose difference is checked, as the claim calls them. <value>The default is none: the two with the most
    /// claimed votes, of several the first in the claim.</value>
    /// </summary>
    public ClaimedPair? Margin { get; init; }
}
