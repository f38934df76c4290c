namespace Electoral.Tally;

/// <summary>The probability of a vote at a station under the null hypothesis.</summary>
public enum StationShare
{
    /// <summary>Its own share.</summary>
    Own,

    /// <summary>
    /// The share of the other stations of its lowest unit, such as a centre; its own where there is no other. Stations
    /// of a centre must have like voters: where they differ by more than chance, second digits differ as well.
    /// </summary>
    Unit,
}
