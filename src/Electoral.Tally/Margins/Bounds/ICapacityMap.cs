namespace Electoral.Tally;

/// <summary>What is missing in every unit of a frame.</summary>
internal interface ICapacityMap
{
    /// <summary>The missing stations of a unit of the frame.</summary>
    OutstandingVote Of(ReportingUnit unit);

    /// <summary>
    /// The most ballots of a collected sheet's station, as if it were missing; null where nothing bounds it.
    /// </summary>
    /// <param name="row">The index of the sheet among those collected.</param>
    long? OfCollected(int row);

    /// <summary>What the frame says of a collected sheet's station: a capacity of its own, and registered voters.
    /// </summary>
    /// <param name="row">The index of the sheet among those collected.</param>
    (long? Own, int? Registered) LimitsOf(int row);

    /// <summary>The registered voters of a collected sheet's station: the sheet's, else the frame's.</summary>
    /// <param name="row">The index of the sheet among those collected.</param>
    int? RegisteredOf(int row);
}
